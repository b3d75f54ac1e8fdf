import fc from 'fast-check';

import { DomainError } from '@traverse/kernel';

import { propertyRuns } from '../../../../test/support/property-runs.js';
import { type CamtEntry, readCamt } from './camt054.js';
import { AT_THE_BEGINNING, type Reopen, type StatementPlace, surveyStatement, takeEntries } from './camt-stream.js';
import { IBAN } from './payment-batch.samples.js';

interface EntryParts {
  readonly euros: number;
  readonly direction: 'DBIT' | 'CRDT';
  readonly status: 'BOOK' | 'PDNG';
  /** Of few, so that some come twice. */
  readonly reference: number | null;
  readonly transactions: number;
  readonly oddity: string;
}

/** What may stand between and inside of entries without being one. */
const ODDITIES = [
  '',
  ' ',
  '<!-- <Ntry> of another day </Ntry> -->',
  '<AddtlNtryInf><![CDATA[</Ntry><Ntry>]]></AddtlNtryInf>',
  '<AddtlNtryInf note="a > b">Größe 5 &lt; 6, čšž</AddtlNtryInf>',
];

const parts: fc.Arbitrary<EntryParts> = fc.record({
  euros: fc.integer({ min: 1, max: 3 }),
  direction: fc.constantFrom('DBIT', 'CRDT'),
  status: fc.constantFrom('BOOK', 'BOOK', 'BOOK', 'PDNG'),
  reference: fc.option(fc.integer({ min: 1, max: 3 })),
  transactions: fc.integer({ min: 0, max: 3 }),
  oddity: fc.constantFrom(...ODDITIES),
});

function entryText({ euros, direction, status, reference, transactions, oddity }: EntryParts, prefix: string): string {
  const amount = (value: number): string => `<Amt Ccy="EUR">${value}.00</Amt>`;
  const told = Array.from(
    { length: transactions },
    (_, i) => `<TxDtls><Refs><EndToEndId>E${i % 2}</EndToEndId></Refs>${amount(euros)}</TxDtls>`,
  );
  const details = told.length > 0 ? `<NtryDtls>${told.join('')}</NtryDtls>` : '';
  const named = reference === null ? '' : `<AcctSvcrRef>B-${reference}</AcctSvcrRef>`;
  const text = `<Ntry>${amount(euros * Math.max(1, transactions))}<CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>${named}${details}${oddity}</Ntry>`;
  return oddity.startsWith('<!--') ? oddity + prefixed(text, prefix) : prefixed(text, prefix);
}

const prefixed = (text: string, prefix: string): string => (prefix === '' ? text : text.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}:`));

const statements = fc.record({
  prefix: fc.constantFrom('', 'ns2'),
  // Two statements may have the same name, as the pages of one have.
  statements: fc.array(fc.record({ id: fc.constantFrom('S1', 'S2'), entries: fc.array(parts, { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function fileText({ prefix, statements: some }: typeof statements extends fc.Arbitrary<infer T> ? T : never): string {
  const [open, close, name] = [`<?xml version="1.0"?>\n<!-- <Ntry/> -->`, '\n', prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
  const inside = some
    .map(({ id, entries }) => {
      const total = entries.length === 0 ? '' : `<TxsSummry><TtlNtries><NbOfNtries>${entries.length}</NbOfNtries></TtlNtries></TxsSummry>`;
      const head = prefixed(`<Stmt><Id>${id}</Id><Acct><Id><IBAN>${IBAN.de}</IBAN></Id></Acct>${total}`, prefix);
      return `${head}\n${entries.map((one) => entryText(one, prefix)).join('\n')}${prefixed('</Stmt>', prefix)}`;
    })
    .join('');
  const head = prefixed(
    `<Document NS="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>`,
    prefix,
  );
  return `${open}${head.replace('NS=', `${name}=`)}${inside}${prefixed('</BkToCstmrStmt></Document>', prefix)}${close}`;
}

/** In pieces of that many bytes. */
const opener = (bytes: Uint8Array, size: number): Reopen =>
  async function* (offset) {
    for (let at = offset; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  };

async function takeAll(open: Reopen, most: number): Promise<CamtEntry[]> {
  const survey = await surveyStatement(open);
  const taken: CamtEntry[] = [];
  let place: StatementPlace | null = AT_THE_BEGINNING;
  while (place) {
    const { entries, next } = await takeEntries(open, survey, place, most);
    taken.push(...entries);
    place = next;
  }
  expect(taken).toHaveLength(survey.movements);
  return taken;
}

const codeOf = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'read',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

test('taken a few at a time, from any cut of the bytes, it is what is read at once: the same movements under the same keys', async () => {
  await fc.assert(
    fc.asyncProperty(statements, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5 }), async (file, size, most) => {
      const bytes = Buffer.from(fileText(file));
      expect(await takeAll(opener(bytes, size), most)).toEqual(readCamt(bytes).entries);
    }),
    { ...propertyRuns(), numRuns: propertyRuns().numRuns / 10 },
  );
});

const whole = fileText({
  prefix: '',
  statements: [
    {
      id: 'S1',
      entries: Array.from({ length: 5 }, () => ({
        euros: 2,
        direction: 'DBIT' as const,
        status: 'BOOK' as const,
        reference: 1,
        transactions: 1,
        oddity: '',
      })),
    },
  ],
});

test.each([
  ['cut short inside of an entry', whole.slice(0, whole.indexOf('</Ntry>')), 'finance.bank-file-unreadable'],
  ['cut short after an entry', whole.slice(0, whole.lastIndexOf('</Ntry>') + 7), 'finance.bank-file-unreadable'],
  ['with one entry taken out', whole.replace(/<Ntry>.*?<\/Ntry>/s, ''), 'finance.bank-file-sum-differs'],
  ['with a document type', whole.replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document'), 'finance.bank-file-doctype'],
  ['with tags that do not close', whole.replace('</Amt>', '</Atm>'), 'finance.bank-file-unreadable'],
  ['of another kind', whole.replace('camt.053.001.08', 'pain.002.001.10'), 'finance.bank-file-wrong-kind'],
  ['that is not UTF-8', whole.replace('<Id>S1', '<Id>\u00ff'), 'finance.bank-file-not-utf8'],
  ['that is no XML', 'a,b\n1,2\n', 'finance.bank-file-unreadable'],
])('a file %s is refused before anything of it is taken', async (_what, text, code) => {
  const bytes = Buffer.from(text, code.endsWith('utf8') ? 'latin1' : 'utf8');
  expect(await codeOf(() => surveyStatement(opener(bytes, 50)))).toBe(code);
});
