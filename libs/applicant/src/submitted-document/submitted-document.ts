import { formatsFor, type PdfBlock, type PdfFact, type PdfInput } from '@traverse/platform';
import { explainFunding, formSchemaFor, instrumentOf, type OpenCall, regionOf, textIn } from '@traverse/programme';

import { grantOf } from '../application/grant.js';
import type { ApplicationSnapshot, FrozenOrganisation } from '../application/snapshot.js';
import { answerBlocks, type AnswerWords } from './answer-blocks.js';
import { wordsIn } from './submitted-document.words.js';

export interface Submitted {
  readonly number: string;
  readonly title: string;
  readonly snapshot: ApplicationSnapshot;
  readonly snapshotHash: string;
  /** How often the office had asked before this was sent. */
  readonly questions: number;
  readonly call: OpenCall;
  /** As it is now: for what was submitted before the seat was frozen with it. */
  readonly organisation: FrozenOrganisation;
}

interface How extends AnswerWords {
  readonly submitted: Submitted;
}

/** What was submitted, for people: made from what was frozen then and nothing else, so that it can be made again. */
export function submittedDocument(submitted: Submitted, language: string): PdfInput {
  const { number, snapshot, snapshotHash, call } = submitted;
  const words = wordsIn(language);
  const { partner, currency } = snapshot;
  const partners = partner ? { [partner.id]: partner.name } : {};
  const how: How = { words, formats: formatsFor(language), language, currency, partners, submitted };
  const { document } = call;
  const title = words.title.replace('{number}', number);
  const receipt = words.receiptOf.replace('{receipt}', snapshotHash.slice(0, 12).toUpperCase());
  return {
    title,
    language,
    at: new Date(snapshot.receivedAt),
    author: textIn(document.programme.title, language),
    subject: submitted.title,
    footer: `${title} · ${receipt}`,
    pageWords: words.page,
    blocks: [
      {
        kind: 'title',
        above: `${textIn(document.programme.title, language)} · ${number}`,
        text: submitted.title,
        sub: organisationOf(submitted).name,
      },
      { kind: 'text', text: words.sentText, tone: 'quiet' },
      { kind: 'heading', level: 2, text: words.sent },
      { kind: 'facts', items: receiptFacts(how) },
      { kind: 'heading', level: 2, text: words.company },
      { kind: 'facts', items: companyFacts(how) },
      ...ownerBlocks(how),
      { kind: 'heading', level: 2, text: words.partner },
      { kind: 'text', text: partner?.name ?? words.noPartner },
      ...answerBlocks(formSchemaFor(document, snapshot.instrument, snapshot.step ?? 'full'), snapshot.answers, how),
      ...grantBlocks(how),
      ...documentBlocks(how),
    ],
  };
}

const organisationOf = ({ snapshot, organisation }: Submitted): FrozenOrganisation => snapshot.organisation ?? organisation;

function receiptFacts({ words, formats, language, submitted }: How): PdfFact[] {
  const { number, snapshot, snapshotHash, questions, call } = submitted;
  const again = questions === 1 ? words.sentAgainTextOnce : words.sentAgainText.replace('{count}', String(questions));
  return [
    { term: words.number, value: number },
    { term: words.receipt, value: snapshotHash.slice(0, 12).toUpperCase() },
    { term: words.received, value: formats.moment(snapshot.receivedAt, call.document.timeZone) },
    ...(questions > 0 ? [{ term: words.sentAgain, value: again }] : []),
    {
      term: words.call,
      value: `${textIn(call.document.title, language)} (${words.callVersion.replace('{version}', String(call.version))})`,
    },
    { term: words.instrument, value: textIn(instrumentOf(call.document, snapshot.instrument).title, language) },
    { term: words.requested, value: formats.money(snapshot.requested, snapshot.currency) },
    { term: words.fingerprint, value: snapshotHash },
  ];
}

function companyFacts({ words, formats, submitted }: How): PdfFact[] {
  const { company } = submitted.snapshot;
  const firm = organisationOf(submitted);
  const money = (amount: string | null): string | null => (amount === null ? null : formats.money(amount, company.currency));
  const facts: readonly (readonly [string, string | null])[] = [
    [words.name, firm.name],
    [words.legalForm, firm.legalForm],
    [words.address, `${firm.street} ${firm.buildingNumber}\n${firm.postCode} ${firm.townName}, ${firm.countryCode}`],
    [words.region, `${regionOf(firm.nutsCode)?.name ?? ''} (${firm.nutsCode})`.trim()],
    [words.registrationNumber, firm.registrationNumber],
    [words.vatNumber, firm.vatNumber],
    [words.headcount, company.headcount === null ? null : formats.number(company.headcount)],
    [words.turnover, money(company.turnover)],
    [words.balance, money(company.balanceSheetTotal)],
    [words.yearEnd, company.yearEnd === null ? null : formats.day(company.yearEnd)],
    ...(company.earlier ?? []).map((one): [string, string | null] => [
      words.earlier,
      [
        formats.day(one.yearEnd),
        ...(one.headcount === null ? [] : [`${formats.number(one.headcount)} ${words.staff}`]),
        ...[one.turnover, one.balanceSheetTotal].flatMap((amount) => money(amount) ?? []),
      ].join(', '),
    ]),
    ...(company.nace === undefined ? [] : [[words.nace, company.nace] as [string, string | null]]),
    [words.linked, company.includesLinked ? words.linkedIn : words.linkedOut],
  ];
  return facts.map(([term, value]) => (value ? { term, value } : { term, value: words.blank, blank: true }));
}

function ownerBlocks({ words, formats, submitted }: How): PdfBlock[] {
  const { ownership } = submitted.snapshot;
  if (!ownership || ownership.links.length === 0) return [];
  const nameOf = (id: string): string => ownership.enterprises.find((one) => one.id === id)?.name ?? id;
  const percent = (bps: number): string => `${formats.number(bps / 100)} %`;
  return [
    { kind: 'heading', level: 3, text: words.owners },
    {
      kind: 'table',
      columns: [
        { title: words.owner, share: 3 },
        { title: words.owned, share: 3 },
        { title: words.capital, align: 'right' },
        { title: words.votes, align: 'right' },
      ],
      rows: ownership.links.map((link) => [nameOf(link.ownerId), nameOf(link.ownedId), percent(link.capitalBps), percent(link.votesBps)]),
    },
  ];
}

function grantBlocks({ words, formats, language, submitted }: How): PdfBlock[] {
  const { call, snapshot } = submitted;
  // A sketch asks no money yet.
  if (snapshot.step === 'sketch') return [];
  const grant = grantOf(call.document, snapshot.instrument, snapshot.answers, snapshot.currency);
  return [
    { kind: 'heading', level: 2, text: words.grant },
    ...(grant ? [{ kind: 'list' as const, items: grant.explanation.map((step) => explainFunding(step, language)) }] : []),
    { kind: 'facts', items: [{ term: words.requested, value: formats.money(snapshot.requested, snapshot.currency) }] },
  ];
}

function documentBlocks({ words, formats, language, submitted }: How): PdfBlock[] {
  const { call, snapshot } = submitted;
  const asked = instrumentOf(call.document, snapshot.instrument).documents;
  const labelOf = (key: string): string => {
    const label = asked.find((one) => one.key === key)?.label;
    return label ? textIn(label, language) : key;
  };
  const heading: PdfBlock = { kind: 'heading', level: 2, text: words.documents };
  if (snapshot.documents.length === 0) return [heading, { kind: 'text', text: words.noDocuments, tone: 'quiet' }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: words.document, share: 2 },
        { title: words.file, share: 2 },
        { title: words.size, align: 'right' },
        { title: words.hash, share: 3 },
      ],
      rows: snapshot.documents.map(({ key, name, size, sha256 }) => [labelOf(key), name, formats.bytes(size), sha256]),
    },
  ];
}
