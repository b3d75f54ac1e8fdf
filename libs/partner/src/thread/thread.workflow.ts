import { defineWorkflow, type Guard } from '@traverse/kernel';

import { THREAD_CLOSED, THREAD_REOPENED } from '../partner.events.js';
import { sidesOf, type Thread, type ThreadState, threadStates } from './thread.entity.js';

export const threadCommands = ['close', 'reopen'] as const;
export type ThreadCommand = (typeof threadCommands)[number];

/** A conversation between firm and partner alone is none of the office's. */
const takesPart: Guard<Thread, undefined> = ({ entity }) =>
  sidesOf[entity.visibility].includes('officer') ? null : 'partner.thread.not-in-it';

export const threadWorkflow = defineWorkflow<ThreadState, ThreadCommand, Thread>({
  name: 'partner.thread',
  table: '"partner"."thread"',
  initial: 'open',
  final: [],
  states: threadStates,
  parties: ({ programmeId, applicantOrganisationId, partnerOrganisationId }) => ({
    programmeId,
    applicantOrganisationId,
    partnerOrganisationId,
  }),
  edges: [
    { from: 'open', on: 'close', to: 'closed', by: ['officer'], guard: [takesPart], emits: THREAD_CLOSED, reason: 'required' },
    { from: 'closed', on: 'reopen', to: 'open', by: ['officer'], guard: [takesPart], emits: THREAD_REOPENED, reason: 'required' },
  ],
});
