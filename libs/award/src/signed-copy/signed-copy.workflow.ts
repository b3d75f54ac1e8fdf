import { defineWorkflow, type Guard } from '@traverse/kernel';

import { SIGNED_COPY_SENT_BACK } from '../award.events.js';
import type { SignedCopy, SignedCopyState } from './signed-copy.entity.js';

export type SignedCopyCommand = 'accept' | 'send-back';

export interface SignedCopyFacts {
  /** The agreement still waits for signatures. */
  readonly isOffered: boolean;
}

const stillWanted: Guard<SignedCopy, SignedCopyFacts | undefined> = ({ facts }) =>
  facts && !facts.isOffered ? 'award.signed-copy.agreement-closed' : null;

export const signedCopyWorkflow = defineWorkflow<SignedCopyState, SignedCopyCommand, SignedCopy, SignedCopyFacts | undefined>({
  name: 'award.signed-copy',
  table: '"award"."signed_copy"',
  initial: 'waiting',
  final: ['accepted', 'sent-back'],
  states: ['waiting', 'accepted', 'sent-back'],
  edges: [
    { from: 'waiting', on: 'accept', to: 'accepted', by: ['officer'], guard: [stillWanted], emits: null },
    {
      from: 'waiting',
      on: 'send-back',
      to: 'sent-back',
      by: ['officer'],
      guard: [stillWanted],
      emits: SIGNED_COPY_SENT_BACK,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (copy) => ({
    programmeId: copy.programmeId,
    applicantOrganisationId: copy.applicantOrganisationId,
    partnerOrganisationId: copy.partnerOrganisationId,
  }),
});
