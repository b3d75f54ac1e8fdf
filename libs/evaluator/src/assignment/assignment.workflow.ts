import { defineWorkflow, type Guard } from '@traverse/kernel';

import {
  ASSIGNMENT_ABSTAINED,
  ASSIGNMENT_ACCEPTED,
  ASSIGNMENT_CANCELLED,
  ASSIGNMENT_DECLINED,
  ASSIGNMENT_EXPIRED,
  ASSIGNMENT_EXTENDED,
  ASSIGNMENT_OVERDUE,
  ASSIGNMENT_REPLACED,
  REVIEW_REOPENED,
  REVIEW_SUBMITTED,
  REVIEW_VOIDED,
} from '../evaluator.events.js';
import type { Assignment, AssignmentState } from './assignment.entity.js';

export type AssignmentCommand =
  'accept' | 'decline' | 'expire' | 'submit' | 'fall-due' | 'extend' | 'abstain' | 'replace' | 'cancel' | 'void' | 'reopen';

export interface AssignmentFacts {
  readonly now?: Date;
  /** Whether the evaluator has a conflict of interest with the application, by the facts of now. Not looked at: not allowed. */
  readonly conflicted: boolean;
}

type AssignmentGuard = Guard<Assignment, AssignmentFacts | undefined>;

const noConflict: AssignmentGuard = ({ facts }) => (facts?.conflicted === false ? null : 'evaluator.assignment.conflict');
const reviewerNotConflicted: AssignmentGuard = ({ facts }) => (facts?.conflicted === false ? null : 'evaluator.reviewer-in-conflict');
const answeredInTime: AssignmentGuard = ({ entity, facts }) =>
  facts?.now && facts.now > entity.answerByAt ? 'evaluator.assignment.answered-too-late' : null;
const inTime: AssignmentGuard = ({ entity, facts }) => (facts?.now && facts.now > entity.dueAt ? 'evaluator.assignment.too-late' : null);

/** By hand, or with its phase when a newer version of the call gives more time. */
const MAY_EXTEND = ['officer', 'system:evaluator.follow-call'] as const;

export const assignmentWorkflow = defineWorkflow<AssignmentState, AssignmentCommand, Assignment, AssignmentFacts | undefined>({
  name: 'evaluator.assignment',
  table: '"evaluator"."assignment"',
  initial: 'invited',
  final: ['declined', 'expired', 'voided', 'abstained', 'replaced', 'cancelled'],
  states: ['invited', 'accepted', 'declined', 'expired', 'submitted', 'voided', 'abstained', 'replaced', 'cancelled'],
  edges: [
    { from: 'invited', on: 'accept', to: 'accepted', by: ['evaluator'], guard: [noConflict, answeredInTime], emits: ASSIGNMENT_ACCEPTED },
    { from: 'invited', on: 'decline', to: 'declined', by: ['evaluator'], emits: ASSIGNMENT_DECLINED, reason: 'required' },
    { from: 'invited', on: 'expire', to: 'expired', by: ['system:evaluator.expire-assignments'], emits: ASSIGNMENT_EXPIRED },
    { from: 'accepted', on: 'fall-due', to: 'accepted', by: ['system:evaluator.expire-assignments'], emits: ASSIGNMENT_OVERDUE },
    { from: 'invited', on: 'extend', to: 'invited', by: MAY_EXTEND, emits: ASSIGNMENT_EXTENDED, reason: 'required' },
    { from: 'accepted', on: 'extend', to: 'accepted', by: MAY_EXTEND, emits: ASSIGNMENT_EXTENDED, reason: 'required' },
    { from: 'accepted', on: 'submit', to: 'submitted', by: ['evaluator'], guard: [noConflict, inTime], emits: REVIEW_SUBMITTED },
    {
      from: 'accepted',
      on: 'abstain',
      to: 'abstained',
      by: ['evaluator'],
      emits: ASSIGNMENT_ABSTAINED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: ['invited', 'accepted'],
      on: 'replace',
      to: 'replaced',
      by: ['officer', 'system:evaluator.void-reviews'],
      emits: ASSIGNMENT_REPLACED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'submitted',
      on: 'reopen',
      to: 'accepted',
      by: ['officer'],
      guard: [reviewerNotConflicted],
      emits: REVIEW_REOPENED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'submitted',
      on: 'void',
      to: 'voided',
      by: ['system:evaluator.void-reviews'],
      emits: REVIEW_VOIDED,
      reason: 'required',
    },
    {
      from: ['invited', 'accepted'],
      on: 'cancel',
      to: 'cancelled',
      by: ['system:evaluator.follow-application'],
      emits: ASSIGNMENT_CANCELLED,
    },
  ],
  parties: (assignment) => ({
    programmeId: assignment.programmeId,
    applicantOrganisationId: assignment.applicantOrganisationId,
    partnerOrganisationId: assignment.partnerOrganisationId,
    evaluatorPersonId: assignment.evaluatorPersonId,
  }),
});

/** Takes a place of the k reviews that an application needs. */
export const LIVE_STATES: readonly AssignmentState[] = ['invited', 'accepted', 'submitted'];
