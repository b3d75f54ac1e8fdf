import type { DataSource } from 'typeorm';

import type { Edge, WorkflowRow } from '@traverse/kernel';

/** What the replay needs of a workflow table; its own types do not matter here. */
export interface ReplayableWorkflow {
  readonly name: string;
  readonly table: string;
  readonly initial: string;
  readonly edges: readonly Pick<Edge<string, string, WorkflowRow<string>, never>, 'from' | 'on' | 'to' | 'by'>[];
}

export interface ReplayResult {
  readonly verified: boolean;
  readonly entities: number;
  readonly transitions: number;
  /** The first hundred, in words for an auditor: workflow, id, what is wrong. */
  readonly problems: readonly string[];
}

interface Step {
  readonly entity_id: string;
  readonly version: number;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly command: string;
  readonly acted_as: string;
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

const CHUNK = 5_000;
const MOST_PROBLEMS = 100;

/**
 * Replays every entity's transitions against its workflow table: each must begin in the initial state, follow an edge by somebody whom the edge
 * names, without a gap in the versions, and end in the state that the row has. One snapshot of the database, in chunks by id.
 */
export async function replayAudit(dataSource: DataSource, workflows: readonly ReplayableWorkflow[]): Promise<ReplayResult> {
  const problems: string[] = [];
  let entities = 0;
  let transitions = 0;
  await dataSource.transaction('REPEATABLE READ', async (manager) => {
    for (const workflow of workflows) {
      let after = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const rows: Row[] = await manager.query(
          `SELECT "id", "state", "version" FROM ${workflow.table} WHERE "id" > $1 ORDER BY "id" LIMIT ${CHUNK}`,
          [after],
        );
        const last = rows[rows.length - 1];
        if (!last) break;
        const steps: Step[] = await manager.query(
          `SELECT "entity_id", "version", "from_state", "to_state", "command", "acted_as" FROM "audit"."transition"
           WHERE "entity" = $1 AND "entity_id" = ANY($2::uuid[]) ORDER BY "entity_id", "version"`,
          [workflow.name, rows.map((row) => row.id)],
        );
        const byEntity = groupById(steps);
        for (const row of rows) {
          const problem = replayOne(workflow, row, byEntity.get(row.id) ?? []);
          if (problem && problems.length < MOST_PROBLEMS) problems.push(`${workflow.name} ${row.id}: ${problem}`);
        }
        entities += rows.length;
        transitions += steps.length;
        after = last.id;
      }
    }
  });
  return { verified: problems.length === 0, entities, transitions, problems };
}

function groupById(steps: readonly Step[]): Map<string, Step[]> {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.entity_id);
    if (group) group.push(step);
    else groups.set(step.entity_id, [step]);
  }
  return groups;
}

/** What is wrong with one entity's history, or null. Exported for its tests. */
export function replayOne(workflow: ReplayableWorkflow, row: Row, steps: readonly Step[]): string | null {
  const [first, ...rest] = steps;
  if (!first) return 'has no history';
  if (first.from_state !== null || first.to_state !== workflow.initial) return `begins as ${first.to_state}`;
  let { to_state: state, version } = first;
  for (const step of rest) {
    if (step.version !== version + 1) return `version ${version} is followed by ${step.version}`;
    if (step.from_state !== state) return `was ${state}, but version ${step.version} says ${step.from_state ?? 'nothing'}`;
    const edge = workflow.edges.find(
      ({ from, on, to }) =>
        on === step.command && to === step.to_state && (from === state || (Array.isArray(from) && from.includes(state))),
    );
    if (!edge) return `no edge ${state} -> ${step.to_state} on ${step.command}`;
    if (!edge.by.some((role) => role === step.acted_as)) return `${step.acted_as} may not ${step.command}`;
    state = step.to_state;
    version = step.version;
  }
  if (row.state !== state) return `is ${row.state}, its history ends in ${state}`;
  return row.version === version ? null : `is at version ${row.version}, its history ends at ${version}`;
}
