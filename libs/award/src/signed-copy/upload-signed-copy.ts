import { buffer } from 'node:stream/consumers';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, type FieldError, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, plainName, recordCreated, Storage, type StoredFile, type Tx, type Upload, UnitOfWork } from '@traverse/platform';

import { Agreement } from '../agreement/agreement.entity.js';
import { partyOf } from '../agreement/agreement.workflow.js';
import { PrintAgreement } from '../agreement/print-agreement.js';
import { COPY_WAITS, signedParties } from '../agreement/sign-agreement.js';
import { signaturesIn } from './pdf-signatures.js';
import { SignedCopy } from './signed-copy.entity.js';
import { signedCopyWorkflow } from './signed-copy.workflow.js';

const TYPES = ['application/pdf'];
const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Formats of signatures that a qualified one can have (ETSI EN 319 142-1, and what older programmes write). */
const QUALIFIED = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];

type File = Pick<Upload, 'name' | 'content' | 'field'>;
type Looked = Pick<SignedCopy, 'electronicSignatures' | 'isOurDocument'>;

/**
 * A party brings the agreement signed outside, as a PDF, for the text whose hash it names. Looked into here: whether it holds an electronic
 * signature, and whether it is the house's own document; all else is for an officer to see.
 */
@Injectable()
export class UploadSignedCopy {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
    private readonly printing: PrintAgreement,
  ) {}

  /** Fields before the file: `signerName`, `textHash`. */
  async execute(actor: Actor, id: string, { name, content, field }: File): Promise<{ id: string }> {
    const agreement = await this.dataSource.manager.findOneBy(Agreement, { id });
    notFoundUnless(
      agreement !== null && (isMemberOf(actor, agreement.applicantOrganisationId) || isMemberOf(actor, agreement.partnerOrganisationId)),
      'agreement',
    );
    const said = { signerName: (field('signerName') ?? '').trim(), textHash: field('textHash') ?? '' };
    assertSaid(said, agreement);
    const stored = await this.storage.put(content, TYPES, MAX_FILE_BYTES);
    try {
      const looked = await this.look(actor, agreement, stored);
      return await this.uow.run(actor, (tx) => this.inside(tx, id, { ...said, ...looked, name: plainName(name) }, stored));
    } catch (error) {
      await this.storage.remove(stored.key);
      throw error;
    }
  }

  private async look(actor: Actor, agreement: Agreement, { key }: StoredFile): Promise<Looked> {
    const bytes = await buffer(this.storage.read(key));
    const signatures = signaturesIn(bytes);
    const refuse = (code: string): never => {
      throw new DomainError(code, { fields: [{ path: 'file', code }] });
    };
    if (agreement.signatureLevel === 'qualified') {
      const last = signatures.at(-1);
      if (!last || !QUALIFIED.includes(last.subFilter)) refuse('award.signed-copy.no-electronic-signature');
      else if (!last.coversAll) refuse('award.signed-copy.changed-after-signing');
    }
    // Signing programmes add to a file and change nothing before; a scan is another file.
    const ours = await this.printing.toSign(actor, agreement.id);
    return { electronicSignatures: signatures.length, isOurDocument: bytes.subarray(0, ours.bytes.length).equals(ours.bytes) };
  }

  private async inside(
    tx: Tx,
    id: string,
    said: Pick<SignedCopy, 'signerName' | 'textHash' | 'name'> & Looked,
    { key: storageKey, size, sha256 }: StoredFile,
  ): Promise<{ id: string }> {
    const agreement = await tx.lock(Agreement, id);
    const party = partyOf(agreement, tx.actor);
    if (party === null) throw new DomainError('award.agreement.not-allowed', { status: 403 });
    if (!agreement.takesCopies) throw new DomainError('award.signed-copy.not-taken');
    const { state } = agreement;
    if (state !== 'offered') throw new DomainError('award.agreement.wrong-state', { params: { state, command: 'upload' } });
    if (said.textHash !== agreement.textHash) throw new DomainError('award.agreement.other-text');
    if (tx.now > agreement.signByAt) throw new DomainError('award.agreement.too-late');
    if ((await signedParties(tx, id)).includes(party)) throw new DomainError('award.agreement.already-signed');
    if ((await tx.sql(COPY_WAITS, [id, party])).length > 0) throw new DomainError('award.signed-copy.waiting-already');
    const { programmeId, applicantOrganisationId, partnerOrganisationId } = agreement;
    const copy = tx.insert(SignedCopy, {
      ...{ state: 'waiting' as const, version: 1, createdAt: tx.now, agreementId: id, party },
      ...{ programmeId, applicantOrganisationId, partnerOrganisationId, ...said, storageKey, size, sha256 },
      uploadedById: tx.actor.personId ?? '',
      ...{ checkedWith: null, decidedAt: null, decidedById: null, reason: null },
    });
    recordCreated(tx, signedCopyWorkflow, copy);
    return { id: copy.id };
  }
}

function assertSaid({ signerName, textHash }: { readonly signerName: string; readonly textHash: string }, agreement: Agreement): void {
  const fields: FieldError[] = [
    ...(signerName.length < 3 || signerName.length > 200 ? [{ path: 'signerName', code: 'award.signed-copy.who-signed' }] : []),
    ...(textHash === agreement.textHash ? [] : [{ path: 'textHash', code: 'award.agreement.other-text' }]),
  ];
  if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
}
