import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const folder = process.env.REFERENCE_DATA_DIR;

/** The path of a file of the reference data (schemas, code sets, test cases), which are not part of this repository. */
export function referenceData(...path: readonly string[]): string {
  if (!folder) throw new Error('REFERENCE_DATA_DIR is not set: use describeWithReferenceData');
  return join(folder, ...path);
}

/** A group of tests that needs the reference data; without it the group reports itself skipped, by its name. */
export function describeWithReferenceData(name: string, tests: () => void): void {
  if (folder) describe(name, tests);
  else describe.skip(name, () => test('needs REFERENCE_DATA_DIR', () => undefined));
}

// The validator is an ES module with a top-level await, which Jest in CommonJS mode cannot load: it lives in a thread of its own.
const VALIDATE = `
const { parentPort, workerData } = require('node:worker_threads');
import('libxml2-wasm').then(({ XmlDocument, XsdValidator }) => {
  const schema = XmlDocument.fromString(workerData.schema);
  const validator = XsdValidator.fromDoc(schema);
  const answers = workerData.documents.map((text) => {
    let document;
    try {
      document = XmlDocument.fromString(text);
      validator.validate(document);
      return [];
    } catch (error) {
      return (error.details ?? []).map((detail) => detail.message.trim()).concat(error.details ? [] : [error.message]);
    } finally {
      document?.dispose();
    }
  });
  validator.dispose();
  schema.dispose();
  parentPort.postMessage(answers);
});
`;

/** What each document breaks of an ISO 20022 schema such as `pain.001.001.09`; an empty list is a valid document. */
export function schemaErrors(message: string, documents: readonly string[]): Promise<readonly (readonly string[])[]> {
  const schema = readFileSync(referenceData('iso20022', 'xsd', `${message}.xsd`), 'utf8');
  const worker = new Worker(VALIDATE, { eval: true, workerData: { schema, documents } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The schema validator ended without an answer')));
  });
}
