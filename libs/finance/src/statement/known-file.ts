import { systemActor } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import type { BankFile } from './bank-file.entity.js';

export const IMPORTER = systemActor('finance.import-bank-file');

export interface FileSource {
  readonly source: 'gateway' | 'upload';
  readonly uploadedById?: string | null;
}

export interface Imported {
  readonly id: string;
  /** It came before: nothing was done. */
  readonly duplicate: boolean;
  readonly problem: string | null;
}

export async function knownFile(tx: Tx, sha256: string): Promise<Imported | null> {
  const [known] = await tx.sql<Pick<BankFile, 'id' | 'problem'>>(`SELECT "id", "problem" FROM "finance"."bank_file" WHERE "sha256" = $1`, [
    sha256,
  ]);
  return known ? { id: known.id, duplicate: true, problem: known.problem } : null;
}
