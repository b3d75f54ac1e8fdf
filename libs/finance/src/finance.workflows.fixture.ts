import { type Actor, newId } from '@traverse/kernel';

import { LedgerAlarm } from './alarm/ledger-alarm.entity.js';
import { Batch } from './batch/batch.entity.js';
import { Claim } from './claim/claim.entity.js';
import { Hold } from './hold/hold.entity.js';
import { Payout } from './payout/payout.entity.js';
import { PayoutRun } from './payout-run/payout-run.entity.js';
import { Recovery } from './recovery/recovery.entity.js';
import { Repayment } from './recovery/repayment.entity.js';
import type { PayoutFacts } from './payout/payout.workflow.js';

export const [programmeId, sme, lab] = [newId(), newId(), newId()];
export const nobody: Actor = { personId: newId(), system: null, staff: [], memberships: [] };
export const staff = (role: Actor['staff'][number]['role'], programme: string | null = programmeId): Actor => ({
  ...nobody,
  personId: newId(),
  staff: [{ role, programmeId: programme }],
});
export const of = (organisationId: string, right: 'owner' | 'editor' | 'viewer', kind: 'sme' | 'partner'): Actor => ({
  ...nobody,
  memberships: [{ organisationId, kind, right }],
});
export const system = (job: string): Actor => ({ personId: null, system: `system:${job}`, staff: [], memberships: [] });

export const claim = (state: Claim['state'], more: Partial<Claim> = {}): Claim =>
  Object.assign(new Claim(), {
    ...{ id: newId(), state, version: 1, programmeId, applicantOrganisationId: sme, partnerOrganisationId: lab, payeeOrganisationId: lab },
    ...{ revision: 1, acceptedMinor: 1n, certifiedById: newId(), answerByAt: new Date(0) },
    ...more,
  });
export const payout = (state: Payout['state'], more: Partial<Payout> = {}): Payout =>
  Object.assign(new Payout(), {
    ...{ id: newId(), state, version: 1, programmeId, applicantOrganisationId: sme, partnerOrganisationId: lab, requestedById: newId() },
    ...more,
  });
export const batch = (state: Batch['state'], more: Partial<Batch> = {}): Batch =>
  Object.assign(new Batch(), { id: newId(), state, version: 1, programmeId, madeById: newId(), ...more });
export const payoutRun = (state: PayoutRun['state'], more: Partial<PayoutRun> = {}): PayoutRun =>
  Object.assign(new PayoutRun(), {
    ...{ id: newId(), state, version: 1, madeById: newId() },
    scope: { authorityId: null, currency: null, programmeIds: [programmeId], notOfOrganisationIds: [] },
    ...more,
  });
export const hold = (state: Hold['state'], more: Partial<Hold> = {}): Hold =>
  Object.assign(new Hold(), { id: newId(), state, version: 1, programmeId, organisationId: sme, bankAccountId: null, ...more });

export const recovery = (state: Recovery['state'], more: Partial<Recovery> = {}): Recovery =>
  Object.assign(new Recovery(), {
    ...{ id: newId(), state, version: 1, programmeId, applicantOrganisationId: sme, partnerOrganisationId: lab, cause: 'irregularity' },
    ...{ orderedById: newId(), writeOffAskedById: newId() },
    ...more,
  });
export const repayment = (state: Repayment['state'], more: Partial<Repayment> = {}): Repayment =>
  Object.assign(new Repayment(), {
    ...{ id: newId(), state, version: 1, programmeId, applicantOrganisationId: sme, partnerOrganisationId: lab, amountMinor: 1n },
    ...{ enteredById: newId() },
    ...more,
  });
export const alarm = (state: LedgerAlarm['state'], more: Partial<LedgerAlarm> = {}): LedgerAlarm =>
  Object.assign(new LedgerAlarm(), { id: newId(), state, version: 1, askedById: newId(), ...more });
export const clear: PayoutFacts = {
  openHolds: 0,
  voucherRevoked: false,
  account: { id: 'a', enteredById: newId(), confirmedById: null },
  batchUndecided: false,
};
