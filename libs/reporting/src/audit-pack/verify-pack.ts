import { buffer } from 'node:stream/consumers';

import { verifyRanking } from '@traverse/evaluator';
import { type BlockHeader, leafOf, problemOfHeader, replayOne, type ReplayableWorkflow, rootFrom } from '@traverse/platform';

import {
  type Chain,
  FORMAT,
  jsonFile,
  type Manifest,
  MANIFEST,
  type PackedRanking,
  packOf,
  type PackRecord,
  type ProvenRow,
  sha256,
} from './pack-format.js';
import { readPack } from './read-pack.js';

export interface PackCheck {
  readonly problems: readonly string[];
  readonly application: string;
  readonly rows: number;
  readonly rankings: number;
  /** `NUMBER:HASH` of the newest block: to be compared with what was noted elsewhere. */
  readonly head: string;
}

const MOST_PROBLEMS = 20;

/**
 * Checks a pack from its own bytes: the archive byte by byte, each file against the manifest, each ranking recomputed, each audit row led to the
 * root of its block and each block to the next, and each history replayed to the state in which its record is.
 */
export async function verifyPack(bytes: Buffer, workflows: readonly ReplayableWorkflow[]): Promise<PackCheck> {
  try {
    return await check(bytes, workflows);
  } catch (error) {
    return {
      problems: [`the file is damaged or of another kind: ${(error as Error).message}`],
      application: '',
      rows: 0,
      rankings: 0,
      head: '',
    };
  }
}

async function check(bytes: Buffer, workflows: readonly ReplayableWorkflow[]): Promise<PackCheck> {
  const files = new Map(readPack(bytes));
  const manifest = parse<Manifest>(files, MANIFEST);
  const chain = parse<Chain>(files, 'audit/chain.json');
  const rows = parse<readonly ProvenRow[]>(files, 'audit/rows.json');
  const records = parse<readonly PackRecord[]>(files, 'records.json');
  const rankings = parse<readonly PackedRanking[]>(files, 'rankings.json');
  const problems = [
    ...(await archiveProblems(bytes, files, manifest)),
    ...rankingProblems(rankings, manifest),
    ...chainProblems(chain, manifest),
    ...rowProblems(rows, chain),
    ...historyProblems(records, rows, workflows),
  ];
  const { number, hash } = manifest.head;
  return {
    problems: problems.slice(0, MOST_PROBLEMS),
    application: manifest.application.number,
    rows: rows.length,
    rankings: rankings.length,
    head: `${number}:${hash}`,
  };
}

function parse<T>(files: ReadonlyMap<string, Buffer>, path: string): T {
  const content = files.get(path);
  if (!content) throw new Error(`${path} is missing`);
  return JSON.parse(content.toString('utf8')) as T;
}

async function archiveProblems(bytes: Buffer, files: ReadonlyMap<string, Buffer>, manifest: Manifest): Promise<string[]> {
  const problems: string[] = manifest.format === FORMAT ? [] : [`the format is ${manifest.format}, not ${FORMAT}`];
  if (!jsonFile(manifest).equals(files.get(MANIFEST) ?? Buffer.alloc(0))) problems.push('the manifest is not written as it should be');
  const listed = Object.keys(manifest.files);
  for (const path of listed) {
    const content = files.get(path);
    if (!content) problems.push(`${path} is missing`);
    else if (sha256(content) !== manifest.files[path]) problems.push(`${path} was changed`);
  }
  for (const path of files.keys()) if (path !== MANIFEST && !listed.includes(path)) problems.push(`${path} does not belong to the pack`);
  if (!(await buffer(packOf([...files]))).equals(bytes)) problems.push('the archive is not what its files make: bytes of it were changed');
  return problems;
}

function rankingProblems(rankings: readonly PackedRanking[], { application }: Manifest): string[] {
  return rankings.flatMap((ranking) => {
    const found = verifyRanking(ranking).map((problem) => `ranking ${ranking.version}: ${problem}`);
    const { applications = [] } = ranking.result as { applications?: readonly { applicationId: string }[] };
    if (!applications.some(({ applicationId }) => applicationId === application.id))
      found.push(`ranking ${ranking.version} does not list the application`);
    return found;
  });
}

function chainProblems(chain: Chain, { head }: Manifest): string[] {
  const problems: string[] = [];
  let before: BlockHeader | null = null;
  for (const block of chain) {
    // What comes before the first block of the pack is not in it: the block itself says what it follows.
    const problem = problemOfHeader(block, before ?? ({ number: block.number - 1, hash: block.previous } as BlockHeader));
    if (problem) problems.push(problem);
    before = block;
  }
  if (before?.number !== head.number || before.hash !== head.hash)
    problems.push('the chain does not lead to the block that the manifest names');
  return problems;
}

function rowProblems(rows: readonly ProvenRow[], chain: Chain): string[] {
  const blocks = new Map(chain.map((block) => [block.number, block]));
  return rows.flatMap(({ row, block: number, position, path }) => {
    const block = blocks.get(number);
    const root = block ? rootFrom(leafOf(row), position, block.rows, path) : null;
    return block && root === block.root ? [] : [`audit row ${row.id} is not in block ${number}`];
  });
}

/** Every record with a workflow must be where its sealed history leads, and every sealed row must be of a record that is here. */
function historyProblems(records: readonly PackRecord[], rows: readonly ProvenRow[], workflows: readonly ReplayableWorkflow[]): string[] {
  const known = new Set(records.map(({ kind, id }) => `${kind} ${id}`));
  const problems = rows.flatMap(({ row }) =>
    known.has(`${row.entity} ${row.entityId}`) ? [] : [`audit row ${row.id} is of ${row.entity} ${row.entityId}, which is not in the pack`],
  );
  for (const { kind, id, record } of records) {
    const workflow = workflows.find(({ name }) => name === kind);
    if (!workflow) continue;
    const steps = rows
      .filter(({ row }) => row.entity === kind && row.entityId === id)
      .map(({ row }) => ({
        entity_id: row.entityId,
        version: row.version,
        from_state: row.fromState,
        to_state: row.toState,
        command: row.command,
        acted_as: row.actedAs,
      }))
      .sort((a, b) => a.version - b.version);
    const problem = replayOne(workflow, { id, state: String(record['state']), version: Number(record['version']) }, steps);
    if (problem) problems.push(`${kind} ${id}: ${problem}`);
  }
  return problems;
}
