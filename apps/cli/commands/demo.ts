import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { dataSourceOptions } from '@traverse/platform';

import { entities, workflows } from '../../api/contexts.js';
import { companiesFor } from '../demo/companies.js';
import { type DemoFigures, readFigures } from '../demo/figures.js';
import { type House, openHouse } from '../demo/house.js';
import { keepOpenData, keepPack, keepProofs } from '../demo/keep-proofs.js';
import { as, type Story } from '../demo/story/context.js';
import { tell } from '../demo/tell.js';
import { Visitor } from '../demo/visitor.js';
import { PASSWORD } from '../demo/world.js';

const APPLICATIONS = 60;

/** `demo [--json]`: the whole journey head-less in a database of its own. With --json the last line is one JSON object. */
export async function run(args: readonly string[]): Promise<number> {
  const began = Date.now();
  const root = process.cwd();
  const say = (line: string): void => console.log(line);
  say('Starting an empty database, the api, the worker and the simulated bank ...');
  const house = await openHouse(root);
  process.once('SIGINT', () => void house.stop().then(() => process.exit(130)));
  try {
    const story = await begin(house, say);
    const painFiles = await tell(story, join(root, '.data', 'demo-payments'));
    const proofFiles = await keepProofs(story, join(root, '.data', 'demo-proofs'));
    const packFile = await keepPack(story, join(root, '.data', 'demo-proofs'));
    const openDataFiles = await keepOpenData(story, join(root, '.data', 'demo-open-data'));
    const files = { painFiles, proofFiles, packFile, openDataFiles };
    const figures = await read(house, story, files, Math.round((Date.now() - began) / 1000));
    print(story, figures);
    if (args.includes('--json')) say(JSON.stringify(figures));
    return figures.ledger.balanced && figures.audit.verified ? 0 : 1;
  } finally {
    await house.stop();
  }
}

async function begin({ origin, bankUrl }: House, say: (line: string) => void): Promise<Story> {
  const calls = await new Visitor(origin, null).get<{ items: { id: string; programmeId?: string }[] }>('/api/calls');
  const companies = companiesFor(APPLICATIONS).map((company) => ({
    ...company,
    visitor: new Visitor(origin, company.email, PASSWORD),
    organisationId: '',
    applicationId: '',
  }));
  return { origin, bankUrl, callId: calls.items[0]?.id ?? '', programmeId: '', companies, say, told: [] };
}

async function read(
  house: House,
  story: Story,
  files: Pick<DemoFigures, 'painFiles' | 'proofFiles' | 'packFile' | 'openDataFiles'>,
  seconds: number,
): Promise<DemoFigures> {
  const { balanced } = await as(story, 'auditor').get<{ balanced: boolean }>('/api/ledger/proof');
  const dataSource = await new DataSource(dataSourceOptions({ databaseUrl: house.databaseUrl, poolSize: 2 }, entities)).initialize();
  try {
    return { ...(await readFigures(dataSource, workflows)), ledger: { balanced }, ...files, seconds };
  } finally {
    await dataSource.destroy();
  }
}

function print(story: Story, figures: DemoFigures): void {
  const rows: [string, string][] = [
    ...story.told,
    [
      'Applications',
      `${figures.applications} submitted, ${figures.ineligible} not eligible, ${figures.rejected} rejected, ${figures.reserved} on the reserve list, ${figures.approved} approved`,
    ],
    ['Vouchers', String(figures.vouchers)],
    [
      'Payouts',
      `${figures.payouts.settled} settled, ${figures.payouts.returned} returned, ${figures.payouts.failed} refused, ${figures.payouts.inDoubt} in doubt`,
    ],
    ['Corrections', `${figures.topUps} topped up, ${figures.recoveries.closed + figures.recoveries.open} asked back`],
    ['Ledger', figures.ledger.balanced ? 'balanced' : 'NOT balanced'],
    ['Audit', figures.audit.verified ? `every history ends in its state; sealed in ${figures.audit.blocks} blocks` : 'NOT verified'],
    ['Payment files', figures.painFiles.join(', ')],
    ['Open data', figures.openDataFiles.join(', ')],
    ['To recompute', [...figures.proofFiles, figures.packFile].join(', ')],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  story.say('');
  for (const [what, happened] of rows) story.say(`${what.padEnd(width)}  ${happened}`);
  story.say(`\n${figures.seconds} s`);
}
