import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DryRun } from '@traverse/evaluator';
import { parseCallDocument } from '@traverse/programme';

import { CliError } from '../cli-error.js';

const CALL = `SELECT "id" FROM "programme"."call" WHERE "key" = $1 AND "current_version" > 0`;

type Report = Awaited<ReturnType<DryRun['under']>>;
type Item = Report['items'][number];

/** Replays the applications of a published call under the document of a file; nothing is kept. One paragraph for each that would fare otherwise. */
export async function dryRun(house: Pick<INestApplicationContext, 'get'>, json: unknown, earlierKey: string): Promise<string[]> {
  const document = parseCallDocument(json);
  const [earlier] = await house.get(DataSource).query<{ id: string }[]>(CALL, [earlierKey]);
  if (!earlier) throw new CliError(`There is no published call "${earlierKey}".`);
  return linesOf(await house.get(DryRun).under(document, earlier.id, 'en'));
}

function linesOf(report: Report): string[] {
  const { counts, items, askedAnew, selectionCompared, windowCompared } = report;
  return [
    ...items.filter(({ change }) => change !== 'same').flatMap(paragraphOf),
    ...askedAnew.map(({ instrument, label, path }) => `Asked anew, left out: ${instrument}: ${label} (${path})`),
    ...(windowCompared ? [] : ['The times of the two calls are not compared.']),
    ...(selectionCompared ? [] : ['The draft scores what nobody has scored: only rules and amounts are compared.']),
    `${items.length} applications: ${counts.worse} worse, ${counts.better} better, ${counts.other} otherwise, ${counts.same} the same.`,
  ];
}

function paragraphOf({ number, applicantName, change, before, after, reasons, answers }: Item): string[] {
  const side = ({ fate, amount, currency }: Item['before']): string => (amount === null ? fate : `${fate} ${currency} ${amount}`);
  return [
    `${number} ${applicantName}: ${change}: ${side(before)} -> ${side(after)}`,
    ...reasons.map(({ text, code }) => `  ${text} [${code}]`),
    ...answers.map(({ text, code }) => `  (${text} [${code}])`),
  ];
}
