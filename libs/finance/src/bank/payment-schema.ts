import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { Inject, Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { CONFIG, type Config } from '@traverse/platform';

// libxml2 runs in a thread of its own: a large file does not stop the process, and its memory goes with the thread.
const VALIDATE = `
const { parentPort, workerData } = require('node:worker_threads');
import('libxml2-wasm').then(({ XmlDocument, XsdValidator }) => {
  const schema = XmlDocument.fromString(workerData.schema);
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(workerData.text);
  let valid = true;
  try {
    validator.validate(document);
  } catch {
    valid = false;
  }
  document.dispose();
  validator.dispose();
  schema.dispose();
  parentPort.postMessage(valid);
});
`;

/**
 * Holds a payment file against the schema of ISO 20022 or of the bank, where ISO20022_XSD_DIR names a folder that has it. The schemas are not
 * part of the house: some of them must not be passed on.
 */
@Injectable()
export class PaymentSchema {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'iso20022XsdDir'>) {}

  /** @throws DomainError finance.payment-file-not-of-schema (422). What was wrong is not quoted: it could name an account. */
  async check(message: string, text: string): Promise<void> {
    const { iso20022XsdDir } = this.config;
    if (iso20022XsdDir === null) return;
    const schema = await readFile(join(iso20022XsdDir, `${message}.xsd`), 'utf8');
    if (!(await isValid(schema, text))) throw new DomainError('finance.payment-file-not-of-schema', { status: 422 });
  }
}

function isValid(schema: string, text: string): Promise<boolean> {
  const worker = new Worker(VALIDATE, { eval: true, workerData: { schema, text } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The schema validator ended without an answer')));
  });
}
