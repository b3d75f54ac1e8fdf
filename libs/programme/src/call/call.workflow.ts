import { defineWorkflow, type GuardContext } from '@traverse/kernel';

import type { Call } from './call.entity.js';
import { type CallState, callStates } from './call.states.js';

export type CallCommand = 'publish' | 'publish-version' | 'close' | 'reopen';

export const CALL_PUBLISHED = 'programme.call.published.v1';
export const CALL_VERSION_PUBLISHED = 'programme.call.version-published.v1';
export const CALL_CLOSED = 'programme.call.closed.v1';

const hasDraft = ({ entity }: GuardContext<Call, undefined>): string | null => (entity.draft ? null : 'programme.nothing-to-publish');

/** A published call changes only by a new version; it closes by its own closing time, never by hand. */
export const callWorkflow = defineWorkflow<CallState, CallCommand, Call>({
  name: 'programme.call',
  table: '"programme"."call"',
  initial: 'draft',
  final: [],
  states: callStates,
  parties: (call) => ({ programmeId: call.programmeId }),
  edges: [
    {
      from: 'draft',
      on: 'publish',
      to: 'published',
      by: ['officer', 'system:seed'],
      guard: [hasDraft],
      emits: CALL_PUBLISHED,
      dangerous: true,
    },
    {
      from: 'published',
      on: 'publish-version',
      to: 'published',
      by: ['officer'],
      guard: [hasDraft],
      emits: CALL_VERSION_PUBLISHED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'published', on: 'close', to: 'closed', by: ['system:programme.close-calls'], emits: CALL_CLOSED },
    {
      from: 'closed',
      on: 'reopen',
      to: 'published',
      by: ['officer'],
      guard: [hasDraft],
      emits: CALL_VERSION_PUBLISHED,
      reason: 'required',
      dangerous: true,
    },
  ],
});
