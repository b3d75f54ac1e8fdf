import { defineWorkflow, type Guard } from '@traverse/kernel';
import type { PartnerMode, SelectionMode } from '@traverse/programme';

import type { Application } from './application.entity.js';
import { type ApplicationState, applicationStates } from './application.states.js';

export const applicationCommands = [
  'submit-sketch',
  'shortlist',
  'decline-sketch',
  'expire-full-form',
  'submit',
  'resubmit',
  'return',
  'expire-return',
  'queue',
  'leave-queue',
  'check-eligible',
  'check-ineligible',
  'declare-eligible',
  'declare-ineligible',
  'override-eligible',
  'allow-appeal',
  'reserve-on-appeal',
  'reopen-decision',
  'mark-partnered',
  'lose-partner',
  'start-evaluation',
  'finish-evaluation',
  'reopen-evaluation',
  'approve',
  'reserve',
  'reject',
  'promote',
  'lapse',
  'withdraw',
] as const;
export type ApplicationCommand = (typeof applicationCommands)[number];

/** What the call says: guards on the edges instead of a table per kind of call. */
export interface ApplicationFacts {
  readonly partnerMode?: PartnerMode;
  readonly selection?: SelectionMode;
}

type ApplicationGuard = Guard<Application, ApplicationFacts | undefined>;

/** The event of a state; ids only. */
export const applicationEvent = (state: ApplicationState): string => `applicant.application.${state}.v1`;

/** The rules could not decide: an officer does. */
export const leftOpen: ApplicationGuard = ({ entity }) => (entity.eligibility === 'open' ? null : 'applicant.rules-decide');
/** Once the company has been told, only an appeal changes it. */
export const notYetFinal: ApplicationGuard = ({ entity }) => (entity.ineligibleFinalAt ? 'applicant.ineligibility-communicated' : null);
/** Evaluation without a partner only where the partner is chosen later. */
export const partnerChosenLater: ApplicationGuard = ({ facts }) => (facts?.partnerMode === 'chosen' ? null : 'applicant.no-partner-yet');
export const partnerConfirmed: ApplicationGuard = ({ entity, facts }) =>
  entity.partnerOrganisationId !== null || facts?.partnerMode === 'chosen' ? null : 'applicant.no-partner-yet';
/** Calls with two steps begin with a sketch. */
export const oneStep: ApplicationGuard = ({ entity }) => (entity.twoStep ? 'applicant.sketch-first' : null);
export const twoSteps: ApplicationGuard = ({ entity }) => (entity.twoStep ? null : 'applicant.no-sketch-asked');
/** Only first-come calls approve without an evaluation. */
export const firstComeOnly: ApplicationGuard = ({ facts }) => (facts?.selection === 'first-come' ? null : 'applicant.not-evaluated-yet');

const emits = applicationEvent;

/** The whole life of an application. What partner, evaluator and award decide arrives as `system:<context>`, with the person kept in the audit. */
export const applicationWorkflow = defineWorkflow<ApplicationState, ApplicationCommand, Application, ApplicationFacts | undefined>({
  name: 'applicant.application',
  table: '"applicant"."application"',
  initial: 'draft',
  final: ['lapsed', 'withdrawn'],
  states: applicationStates,
  parties: ({ programmeId, organisationId, partnerOrganisationId }) => ({
    programmeId,
    applicantOrganisationId: organisationId,
    partnerOrganisationId,
  }),
  edges: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['applicant'], guard: [oneStep], emits: emits('submitted') },
    { from: 'draft', on: 'submit-sketch', to: 'sketched', by: ['applicant'], guard: [twoSteps], emits: emits('sketched') },
    { from: 'sketched', on: 'shortlist', to: 'shortlisted', by: ['officer'], emits: emits('shortlisted') },
    {
      from: 'sketched',
      on: 'decline-sketch',
      to: 'rejected',
      by: ['officer'],
      emits: emits('rejected'),
      reason: 'required',
      dangerous: true,
    },
    { from: 'shortlisted', on: 'submit', to: 'submitted', by: ['applicant'], emits: emits('submitted') },
    { from: 'shortlisted', on: 'expire-full-form', to: 'lapsed', by: ['system:applicant.expire-returns'], emits: emits('lapsed') },
    { from: 'submitted', on: 'return', to: 'returned', by: ['officer'], emits: emits('returned'), reason: 'required' },
    { from: 'returned', on: 'resubmit', to: 'submitted', by: ['applicant'], emits: emits('submitted') },
    { from: 'returned', on: 'expire-return', to: 'ineligible', by: ['system:applicant.expire-returns'], emits: emits('ineligible') },
    { from: 'submitted', on: 'queue', to: 'waiting', by: ['system:applicant'], emits: emits('waiting') },
    { from: 'waiting', on: 'leave-queue', to: 'submitted', by: ['system:applicant'], emits: emits('submitted') },
    { from: 'submitted', on: 'check-eligible', to: 'eligible', by: ['system:applicant.check-eligibility'], emits: emits('eligible') },
    { from: 'submitted', on: 'check-ineligible', to: 'ineligible', by: ['system:applicant.check-eligibility'], emits: emits('ineligible') },
    {
      from: 'submitted',
      on: 'declare-eligible',
      to: 'eligible',
      by: ['officer'],
      guard: [leftOpen],
      emits: emits('eligible'),
      reason: 'required',
    },
    {
      from: 'submitted',
      on: 'declare-ineligible',
      to: 'ineligible',
      by: ['officer'],
      guard: [leftOpen],
      emits: emits('ineligible'),
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'ineligible',
      on: 'override-eligible',
      to: 'eligible',
      by: ['officer'],
      guard: [notYetFinal],
      emits: emits('eligible'),
      reason: 'required',
      dangerous: true,
    },
    { from: 'ineligible', on: 'allow-appeal', to: 'eligible', by: ['system:award'], emits: emits('eligible'), reason: 'required' },
    { from: 'eligible', on: 'mark-partnered', to: 'partnered', by: ['system:partner'], emits: emits('partnered') },
    { from: 'partnered', on: 'lose-partner', to: 'eligible', by: ['system:partner'], emits: emits('eligible') },
    {
      from: 'eligible',
      on: 'start-evaluation',
      to: 'in-evaluation',
      by: ['system:evaluator'],
      guard: [partnerChosenLater],
      emits: emits('in-evaluation'),
    },
    { from: 'partnered', on: 'start-evaluation', to: 'in-evaluation', by: ['system:evaluator'], emits: emits('in-evaluation') },
    { from: 'in-evaluation', on: 'finish-evaluation', to: 'evaluated', by: ['system:evaluator'], emits: emits('evaluated') },
    { from: 'evaluated', on: 'reopen-evaluation', to: 'in-evaluation', by: ['system:evaluator'], emits: emits('in-evaluation') },
    { from: 'evaluated', on: 'approve', to: 'approved', by: ['system:award'], guard: [partnerConfirmed], emits: emits('approved') },
    {
      from: ['eligible', 'partnered'],
      on: 'approve',
      to: 'approved',
      by: ['system:award'],
      guard: [firstComeOnly, partnerConfirmed],
      emits: emits('approved'),
    },
    { from: 'evaluated', on: 'reserve', to: 'reserve-listed', by: ['system:award'], emits: emits('reserve-listed') },
    { from: ['evaluated', 'eligible', 'partnered'], on: 'reject', to: 'rejected', by: ['system:award'], emits: emits('rejected') },
    { from: 'reserve-listed', on: 'promote', to: 'approved', by: ['system:award'], guard: [partnerConfirmed], emits: emits('approved') },
    { from: ['reserve-listed', 'approved'], on: 'lapse', to: 'lapsed', by: ['system:award'], emits: emits('lapsed') },
    { from: 'waiting', on: 'lapse', to: 'lapsed', by: ['system:applicant'], emits: emits('lapsed') },
    {
      from: ['approved', 'rejected', 'reserve-listed'],
      on: 'reopen-decision',
      to: 'evaluated',
      by: ['system:award'],
      emits: emits('evaluated'),
      reason: 'required',
    },
    { from: 'rejected', on: 'allow-appeal', to: 'approved', by: ['system:award'], emits: emits('approved'), reason: 'required' },
    {
      from: 'rejected',
      on: 'reserve-on-appeal',
      to: 'reserve-listed',
      by: ['system:award'],
      emits: emits('reserve-listed'),
      reason: 'required',
    },
    {
      from: [
        'draft',
        'sketched',
        'shortlisted',
        'submitted',
        'returned',
        'waiting',
        'eligible',
        'partnered',
        'in-evaluation',
        'evaluated',
        'reserve-listed',
      ],
      on: 'withdraw',
      to: 'withdrawn',
      by: ['applicant'],
      emits: emits('withdrawn'),
      dangerous: true,
    },
  ],
});
