import { defineWorkflow, type Guard } from '@traverse/kernel';

import type { LegalParameterProposal, ProposalState } from './legal-parameter.entity.js';

type ProposalCommand = 'confirm' | 'refuse' | 'withdraw';
type ProposalGuard = Guard<LegalParameterProposal, undefined>;

export const LEGAL_PARAMETER_CONFIRMED = 'programme.legal-parameter.confirmed.v1';

const anotherAdministrator: ProposalGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.proposedById ? 'programme.legal-parameter.second-administrator' : null;
const ownProposal: ProposalGuard = ({ entity, actor }) =>
  actor.personId === entity.proposedById ? null : 'programme.legal-parameter.not-yours';

/** A figure of the law changes by two administrators: one proposes, another one confirms. */
export const legalParameterProposalWorkflow = defineWorkflow<ProposalState, ProposalCommand, LegalParameterProposal>({
  name: 'programme.legal-parameter-proposal',
  table: '"programme"."legal_parameter_proposal"',
  initial: 'proposed',
  final: ['confirmed', 'refused', 'withdrawn'],
  states: ['proposed', 'confirmed', 'refused', 'withdrawn'],
  parties: () => ({ programmeId: null }),
  edges: [
    {
      from: 'proposed',
      on: 'confirm',
      to: 'confirmed',
      by: ['administrator'],
      guard: [anotherAdministrator],
      emits: LEGAL_PARAMETER_CONFIRMED,
      dangerous: true,
    },
    {
      from: 'proposed',
      on: 'refuse',
      to: 'refused',
      by: ['administrator'],
      guard: [anotherAdministrator],
      emits: null,
      reason: 'required',
    },
    { from: 'proposed', on: 'withdraw', to: 'withdrawn', by: ['administrator'], guard: [ownProposal], emits: null },
  ],
});
