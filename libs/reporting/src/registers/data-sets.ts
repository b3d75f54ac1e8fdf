import { textIn, type Texts } from '@traverse/programme';

import { type Cell, figure } from '../export/cells.js';
import { toCsv } from '../export/csv.js';
import type { Grant } from './giving.js';
import type { Operation } from './operation.js';

export const dataSetFiles = ['operations.csv', 'operations.json', 'grants.json'] as const;
export type DataSetFile = (typeof dataSetFiles)[number];
export const mediaTypes: Readonly<Record<DataSetFile, string>> = {
  'operations.csv': 'text/csv; charset=utf-8',
  'operations.json': 'application/json; charset=utf-8',
  'grants.json': 'application/json; charset=utf-8',
};

/** One award as the public reads it. */
export interface PublicAward {
  readonly id: string;
  readonly operation: Operation;
  readonly giving: Grant | null;
  /** Null when the law no longer lets it stand. */
  readonly beneficiaryName: string | null;
}
export type PublicAwards = AsyncIterable<readonly PublicAward[]>;

/** What stands at the head of a data set. */
export interface DataSetHead {
  readonly programme: { readonly key: string; readonly title: Texts };
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly publishedAt: Date;
  readonly origin: string;
}

const COLUMNS = [
  ...['operation_code', 'operation_name', 'beneficiary_name', 'contractor_name', 'purpose', 'expected_achievements', 'state', 'start_date'],
  ...[
    'expected_end_date',
    'actual_end_date',
    'total_cost',
    'grant',
    'paid',
    'currency',
    'fund',
    'specific_objective',
    'union_cofinancing_rate',
  ],
  ...['country', 'nuts', 'postcode', 'type_of_intervention', 'call', 'languages', 'last_updated'],
] as const;

export function dataSet(file: DataSetFile, head: DataSetHead, awards: PublicAwards): AsyncIterable<string> {
  if (file === 'operations.csv') return toCsv({ name: 'Operations', header: COLUMNS, rows: operationRows(head, awards) });
  return file === 'operations.json' ? operationsJson(head, awards) : givingJson(head, awards);
}

async function* operationRows({ publishedAt }: DataSetHead, awards: PublicAwards): AsyncGenerator<readonly (readonly Cell[])[]> {
  const day = publishedAt.toISOString().slice(0, 10);
  for await (const page of awards) yield page.map((award) => [...cellsOf(award), day]);
}

function cellsOf({ operation: one, beneficiaryName }: PublicAward): Cell[] {
  const text = (texts: Texts | null): string | null => texts && textIn(texts, 'en');
  return [
    ...[one.code, one.name, beneficiaryName, one.contractor, text(one.purpose), text(one.expectedAchievements), one.state, one.startDate],
    ...[one.expectedEndDate, one.actualEndDate, figure(one.totalCost), figure(one.grant), figure(one.paid), one.currency],
    ...[one.fund, one.specificObjective, figure(one.unionRate), one.country, one.nuts, one.postCode, one.interventionType, one.call],
    one.languages.join(' '),
  ];
}

function operationsJson({ programme, publisher, licence, publishedAt }: DataSetHead, awards: PublicAwards): AsyncGenerator<string> {
  const head = {
    ...{ title: 'List of operations', legalBasis: 'Regulation (EU) 2021/1060, Art. 49(3)', programme, publisher, licence },
    lastUpdated: publishedAt.toISOString(),
  };
  return listed(head, 'operations', awards, ({ operation: { code, name, ...rest }, beneficiaryName }) => ({
    ...{ code, name, beneficiaryName },
    ...rest,
  }));
}

function givingJson({ programme, publisher, licence, publishedAt, origin }: DataSetHead, awards: PublicAwards): AsyncGenerator<string> {
  const url = `${origin}/api/public/open-data/${programme.key}/grants.json`;
  const head = {
    ...{
      version: '1.4',
      title: `Grants of ${textIn(programme.title, 'en')}`,
      identifier: url,
      downloadURL: url,
      accessURL: `${origin}/open-data`,
    },
    ...{ publisher: { name: publisher }, license: licence.url, issued: publishedAt.toISOString(), modified: publishedAt.toISOString() },
  };
  return listed(head, 'grants', awards, ({ giving }) => giving);
}

/** An object whose last member is a long list, written while it is read. */
async function* listed(
  head: object,
  name: string,
  awards: PublicAwards,
  item: (award: PublicAward) => object | null,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${name}":[`;
  let before = '';
  for await (const page of awards) {
    const items = page.map(item).filter((one) => one !== null);
    if (items.length === 0) continue;
    yield before + items.map((one) => JSON.stringify(one)).join(',\n');
    before = ',\n';
  }
  yield ']}\n';
}
