import { type Actor, decide, formatDecimal, isMemberOf } from '@traverse/kernel';
import { commandsFor } from '@traverse/platform';

import { maySeeCopy } from '../signed-copy/open-signed-copy.js';
import type { SignedCopyDto } from '../signed-copy/signed-copy.dto.js';
import type { SignedCopy } from '../signed-copy/signed-copy.entity.js';
import { signedCopyWorkflow } from '../signed-copy/signed-copy.workflow.js';
import type { AgreementDto, ChangeDto, EditionDto } from './agreement.dto.js';
import type { Agreement, AgreementChanges, AgreementSignature } from './agreement.entity.js';
import { agreementLanguages } from './agreement-document.words.js';
import { type AgreementFacts, agreementWorkflow, needsCode, partyOf, signsInWeb } from './agreement.workflow.js';

/** An agreement with what stands around it. */
export interface AroundAgreement {
  readonly application: { readonly number: string; readonly title: string; readonly organisationName: string } | undefined;
  readonly signatures: readonly AgreementSignature[];
  readonly copies: readonly SignedCopy[];
  /** Of the same award, this one among them, first to last. */
  readonly editions: readonly Agreement[];
  readonly voucherId: string | null;
  readonly nameOf: (id: string | null) => string | null;
  readonly now: Date;
}

const OPEN: readonly string[] = ['offered', 'signed'];

export function agreementView(actor: Actor, row: Agreement, around: AroundAgreement): AgreementDto {
  const { application, signatures, editions, now } = around;
  const signed = signatures.map(({ party }) => party);
  const waiting = around.copies.filter(({ state }) => state === 'waiting').map(({ party }) => party);
  const party = partyOf(row, actor);
  const toSign = row.state === 'offered' ? row.parties.filter((one) => !signed.includes(one) && !waiting.includes(one)) : [];
  const mine = party !== null && toSign.includes(party);
  const isParty = isMemberOf(actor, row.applicantOrganisationId) || isMemberOf(actor, row.partnerOrganisationId);
  const facts = { signed, now, copyWaits: waiting.length > 0 };
  const mayChange = decide(agreementWorkflow, row, 'change-language', actor, facts).kind === 'go';
  const openAmendment = editions.some((one) => one.id !== row.id && OPEN.includes(one.state));
  return {
    ...{ id: row.id, edition: row.edition, applicationId: row.applicationId, callId: row.callId, state: row.state },
    editions: editions.map(editionView),
    changes: changesOf(row.changes, around.nameOf),
    changeReason: row.changes?.reason ?? null,
    proposedBy: isParty ? null : around.nameOf(row.proposedById),
    ...{
      applicationNumber: application?.number ?? '',
      title: application?.title ?? '',
      applicantName: application?.organisationName ?? '',
    },
    ...{ amount: formatDecimal(row.amountMinor, row.currency), currency: row.currency },
    ...{ language: row.language, text: row.text, textHash: row.textHash },
    otherLanguages: mayChange ? agreementLanguages.filter((language) => language !== row.language) : [],
    ...{ signatureLevel: row.signatureLevel, codeNeeded: needsCode(row), signsInWeb: signsInWeb(row), takesCopies: row.takesCopies },
    ...{ parties: [...row.parties], toSign: [...toSign] },
    signatures: signatures.map(({ party: of, typedName, signedBy, signedAt }) => ({
      ...{ party: of, typedName, signedBy, signedAt: signedAt.toISOString() },
    })),
    copies: around.copies.filter((copy) => maySeeCopy(actor, copy)).map((copy) => copyView(actor, copy, row)),
    mySignatureMissing: mine,
    mayBringCopy: mine && row.takesCopies && now <= row.signByAt,
    ...{ offeredAt: row.offeredAt.toISOString(), signByAt: row.signByAt.toISOString(), inForceAt: row.inForceAt?.toISOString() ?? null },
    voucherId: around.voucherId,
    allowedCommands: commandsOf(actor, row, { ...facts, openAmendment }),
  };
}

/** Deeds that are done by others: a copy is accepted where it is looked at. */
const ELSEWHERE = ['accept-copy', 'accept-last-copy', 'change-language'];

function commandsOf(actor: Actor, row: Agreement, facts: AgreementFacts): AgreementDto['allowedCommands'] {
  // For people "sign" is one command, whoever signs last.
  return commandsFor(agreementWorkflow, row, actor, facts)
    .filter(({ command }) => !ELSEWHERE.includes(command))
    .map((allowed) => (allowed.command === 'sign-party' ? { ...allowed, command: 'sign' } : allowed));
}

const editionView = ({ id, edition, state, offeredAt, inForceAt }: Agreement): EditionDto => ({
  ...{ id, edition, state },
  ...{ offeredAt: offeredAt.toISOString(), inForceAt: inForceAt?.toISOString() ?? null },
});

function changesOf(changes: AgreementChanges | null, nameOf: AroundAgreement['nameOf']): ChangeDto[] {
  if (!changes) return [];
  const { amount, validUntilAt, claimUntilAt, partner } = changes;
  return [
    ...(amount ? [{ of: 'amount', ...amount }] : []),
    ...(validUntilAt ? [{ of: 'validUntilAt', ...validUntilAt }] : []),
    ...(claimUntilAt ? [{ of: 'claimUntilAt', ...claimUntilAt }] : []),
    ...(partner ? [{ of: 'partner', from: nameOf(partner.from), to: nameOf(partner.to) }] : []),
  ];
}

const copyView = (actor: Actor, copy: SignedCopy, { state }: Agreement): SignedCopyDto => ({
  ...{ id: copy.id, party: copy.party, state: copy.state, signerName: copy.signerName, name: copy.name, size: copy.size },
  ...{ sha256: copy.sha256, electronicSignatures: copy.electronicSignatures, isOurDocument: copy.isOurDocument },
  ...{ uploadedAt: copy.createdAt.toISOString(), checkedWith: copy.checkedWith, reason: copy.reason },
  decidedAt: copy.decidedAt?.toISOString() ?? null,
  allowedCommands: commandsFor(signedCopyWorkflow, copy, actor, { isOffered: state === 'offered' }),
});
