import type { Actor, Parties, Role } from './actor.js';
import { rolesOn } from './actor.js';

/** What a guard looks at: the row (locked when it decides a write), who acts, and facts that the deed read under lock. */
export interface GuardContext<E, F> {
  readonly entity: E;
  readonly actor: Actor;
  readonly facts: F;
}

/** Returns a reason code (`context.reason`) when the edge is barred, else null. Pure. */
export type Guard<E, F> = (context: GuardContext<E, F>) => string | null;

export interface Edge<S extends string, C extends string, E, F> {
  readonly from: S | readonly S[];
  readonly on: C;
  readonly to: S;
  readonly by: readonly Role[];
  readonly guard?: readonly Guard<E, F>[];
  /** The event of this edge, `context.thing.happened.v1`; null says "no event" in so many words. */
  readonly emits: string | null;
  /** A reason must be given and is kept in the audit. */
  readonly reason?: 'required';
  /** The web asks before it sends this. */
  readonly dangerous?: boolean;
}

export interface WorkflowRow<S extends string> {
  readonly id: string;
  readonly state: S;
  readonly version: number;
}

export interface WorkflowTable<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined> {
  /** `context.entity`, for the audit, e.g. `finance.payout`. */
  readonly name: string;
  /** `schema.table` that holds the rows. */
  readonly table: string;
  readonly initial: S;
  readonly final: readonly S[];
  readonly states: readonly S[];
  readonly edges: readonly Edge<S, C, E, F>[];
  readonly parties: (entity: E) => Parties;
}

/** A table of transitions as data. Checked here: names, reachability, exits. */
export function defineWorkflow<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined>(
  table: WorkflowTable<S, C, E, F>,
): WorkflowTable<S, C, E, F> {
  const problems = checkWorkflow(table);
  if (problems.length > 0) throw new Error(`workflow ${table.name}: ${problems.join('; ')}`);
  return table;
}

export function fromStates<S extends string>(edge: { readonly from: S | readonly S[] }): readonly S[] {
  return typeof edge.from === 'string' ? [edge.from] : edge.from;
}

/** Every state reachable, every non-final state with an exit, no exit from a final one, at most one edge per state and command. */
export function checkWorkflow<S extends string, C extends string, E extends WorkflowRow<S>, F>(w: WorkflowTable<S, C, E, F>): string[] {
  const problems: string[] = [];
  const known = new Set<string>(w.states);
  const seen = new Set<string>();
  for (const edge of w.edges) {
    for (const state of [...fromStates(edge), edge.to]) if (!known.has(state)) problems.push(`unknown state ${state}`);
    for (const from of fromStates(edge)) {
      const key = `${from}/${edge.on}`;
      if (seen.has(key)) problems.push(`two edges for ${key}`);
      seen.add(key);
      if (w.final.includes(from)) problems.push(`final state ${from} has an exit`);
    }
    if (edge.by.length === 0) problems.push(`nobody may ${edge.on}`);
    if (edge.emits !== null && !/^[a-z]+\.[a-z-]+\.[a-z-]+\.v\d+$/.test(edge.emits)) problems.push(`bad event name ${edge.emits}`);
  }
  const reached = new Set<string>([w.initial]);
  for (let grew = true; grew;) {
    grew = false;
    for (const edge of w.edges) {
      if (!reached.has(edge.to) && fromStates(edge).some((from) => reached.has(from))) grew = Boolean(reached.add(edge.to));
    }
  }
  for (const state of w.states) {
    if (!reached.has(state)) problems.push(`state ${state} cannot be reached`);
    if (!w.final.includes(state) && !w.edges.some((edge) => fromStates(edge).includes(state))) problems.push(`state ${state} has no exit`);
  }
  return problems;
}

export type Verdict<S extends string, C extends string, E, F> =
  | { readonly kind: 'go'; readonly edge: Edge<S, C, E, F>; readonly as: Role }
  | { readonly kind: 'no-edge' }
  | { readonly kind: 'not-you' }
  | { readonly kind: 'barred'; readonly reasons: readonly string[] };

/** Whether this actor may use this command on this row now: the edge, the role, then ALL guards. */
export function decide<S extends string, C extends string, E extends WorkflowRow<S>, F>(
  w: WorkflowTable<S, C, E, F>,
  entity: E,
  command: C,
  actor: Actor,
  facts: F,
): Verdict<S, C, E, F> {
  const edge = w.edges.find((e) => e.on === command && fromStates(e).includes(entity.state));
  if (!edge) return { kind: 'no-edge' };
  const roles = rolesOn(actor, w.parties(entity));
  const as = edge.by.find((role) => roles.includes(role));
  if (!as) return { kind: 'not-you' };
  const reasons = (edge.guard ?? []).map((guard) => guard({ entity, actor, facts })).filter((reason) => reason !== null);
  return reasons.length > 0 ? { kind: 'barred', reasons } : { kind: 'go', edge, as };
}

/** What the web shows as buttons: computed from the same table that decides the write. */
export interface AllowedCommand {
  readonly command: string;
  readonly dangerous: boolean;
  readonly reasonRequired: boolean;
}

export function allowedCommands<S extends string, C extends string, E extends WorkflowRow<S>, F>(
  w: WorkflowTable<S, C, E, F>,
  entity: E,
  actor: Actor,
  facts: F,
): AllowedCommand[] {
  const commands: AllowedCommand[] = [];
  for (const edge of w.edges) {
    if (!fromStates(edge).includes(entity.state) || edge.by.every((role) => role.startsWith('system:'))) continue;
    if (decide(w, entity, edge.on, actor, facts).kind === 'go')
      commands.push({ command: edge.on, dangerous: edge.dangerous ?? false, reasonRequired: edge.reason === 'required' });
  }
  return commands;
}

/** A state diagram in Mermaid's notation, for docs/workflows. */
export function toMermaid<S extends string, C extends string, E extends WorkflowRow<S>, F>(w: WorkflowTable<S, C, E, F>): string {
  const lines = ['stateDiagram-v2', `  %% ${w.name}: generated from its workflow table`, `  [*] --> ${w.initial}`];
  for (const edge of w.edges)
    for (const from of fromStates(edge)) lines.push(`  ${from} --> ${edge.to}: ${edge.on} (${edge.by.join(', ')})`);
  for (const state of w.final) lines.push(`  ${state} --> [*]`);
  return `${lines.join('\n')}\n`;
}
