import { comparableName } from '@traverse/identity';
import { compareIds } from '@traverse/kernel';

import type {
  Conflict,
  ConflictApplication,
  ConflictEvaluator,
  ConflictNode,
  ConflictParty,
  ConflictRule,
  ConflictRules,
} from './conflict.types.js';
import { organisationDomain } from './organisation-domain.js';

/** Half a conflict: what leads from one side to a key; the other side knows whether it meets it there. */
interface Tie {
  readonly rule: ConflictRule;
  readonly nodes: readonly ConflictNode[];
}

const org = (id: string): ConflictNode => ({ kind: 'organisation', id });

/** Every organisation of the groups that these belong to, each with the shortest chain of links that leads there. */
function chainsFrom(organisationIds: readonly string[], links: ConflictRules['links']): Map<string, ConflictNode[]> {
  const neighbours = new Map<string, string[]>();
  for (const [a, b] of links) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const chains = new Map([...organisationIds].sort(compareIds).map((id) => [id, [org(id)]]));
  // A Map walks what is added on the way: first come, nearest first.
  for (const [id, chain] of chains) {
    for (const next of [...(neighbours.get(id) ?? [])].sort(compareIds)) if (!chains.has(next)) chains.set(next, [...chain, org(next)]);
  }
  return chains;
}

function tiesOfEvaluator(evaluator: ConflictEvaluator, rules: ConflictRules): Map<string, Tie> {
  const ties = new Map<string, Tie>();
  const tie = (key: string, rule: ConflictRule, ...nodes: ConflictNode[]): void => {
    if (!ties.has(key)) ties.set(key, { rule, nodes });
  };
  for (const [id, chain] of chainsFrom(evaluator.organisationIds, rules.links)) {
    tie(`org ${id}`, chain.length === 1 ? 'same-organisation' : 'linked-organisation', ...chain.slice(0, -1));
  }
  for (const name of evaluator.employers) {
    const comparable = comparableName(name);
    if (comparable !== '') tie(`name ${comparable}`, 'employer-name', { kind: 'employer', id: name });
  }
  for (const email of evaluator.emails) {
    const domain = organisationDomain(email);
    if (domain !== null) tie(`domain ${domain}`, 'email-domain', { kind: 'domain', id: domain });
  }
  for (const id of evaluator.declaredOrganisationIds) tie(`declared-org ${id}`, 'declared-by-evaluator');
  for (const id of evaluator.declaredApplicationIds) tie(`declared-application ${id}`, 'declared-by-evaluator');
  if (rules.territoriesOfParties)
    for (const id of evaluator.territories) tie(`territory ${id}`, 'territory-of-party', { kind: 'territory', id });
  tie(`evaluator ${evaluator.id}`, 'declared-by-party');
  return ties;
}

/** The keys of an application, each with the party that it comes from (null: the application itself). */
function keysOfApplication(application: ConflictApplication): Map<string, ConflictParty | null> {
  const keys = new Map<string, ConflictParty | null>();
  for (const party of application.parties) {
    const domains = party.emails.flatMap((email) => organisationDomain(email) ?? []);
    const own = [
      `org ${party.organisationId}`,
      `declared-org ${party.organisationId}`,
      `name ${comparableName(party.name)}`,
      ...domains.map((d) => `domain ${d}`),
    ];
    if (party.territory !== null) own.push(`territory ${party.territory}`);
    for (const key of own) if (!keys.has(key)) keys.set(key, party);
  }
  keys.set(`declared-application ${application.id}`, null);
  for (const id of application.declaredEvaluatorIds) keys.set(`evaluator ${id}`, null);
  return keys;
}

/** Exclusions that hold against every application of the call. */
export function findExclusions(evaluator: ConflictEvaluator, rules: ConflictRules): readonly Conflict[] {
  const self: ConflictNode = { kind: 'evaluator', id: evaluator.id };
  return [
    ...evaluator.territories
      .filter((id) => rules.territories.includes(id))
      .map((id): Conflict => ({ rule: 'excluded-territory', path: [self, { kind: 'territory', id }] })),
    ...evaluator.nationalities
      .filter((id) => rules.nationalities.includes(id))
      .map((id): Conflict => ({ rule: 'excluded-nationality', path: [self, { kind: 'nationality', id }] })),
  ];
}

/** All the ways in which this evaluator is tied to this application; any one of them blocks. */
export function findConflicts(evaluator: ConflictEvaluator, application: ConflictApplication, rules: ConflictRules): readonly Conflict[] {
  return new ConflictIndex([evaluator], rules).conflicts(evaluator.id, application);
}

/** The same question for many: what the evaluators are tied to is found once. */
export class ConflictIndex {
  private readonly ties = new Map<string, Map<string, Tie>>();
  private readonly exclusions = new Map<string, readonly Conflict[]>();
  private readonly byKey = new Map<string, string[]>();

  constructor(evaluators: readonly ConflictEvaluator[], rules: ConflictRules) {
    for (const evaluator of evaluators) {
      const ties = tiesOfEvaluator(evaluator, rules);
      this.ties.set(evaluator.id, ties);
      this.exclusions.set(evaluator.id, findExclusions(evaluator, rules));
      for (const key of ties.keys()) {
        const known = this.byKey.get(key);
        if (known) known.push(evaluator.id);
        else this.byKey.set(key, [evaluator.id]);
      }
    }
  }

  /** Evaluators who must not see this application. */
  blocked(application: ConflictApplication): ReadonlySet<string> {
    const blocked = new Set<string>();
    for (const key of keysOfApplication(application).keys()) for (const id of this.byKey.get(key) ?? []) blocked.add(id);
    for (const [id, exclusions] of this.exclusions) if (exclusions.length > 0) blocked.add(id);
    return blocked;
  }

  conflicts(evaluatorId: string, application: ConflictApplication): readonly Conflict[] {
    const ties = this.ties.get(evaluatorId) ?? new Map<string, Tie>();
    const found: Conflict[] = [];
    for (const [key, party] of keysOfApplication(application)) {
      const tie = ties.get(key);
      if (!tie) continue;
      const end: ConflictNode[] = party === null ? [] : [{ ...org(party.organisationId), role: party.role }];
      found.push({
        rule: tie.rule,
        path: [{ kind: 'evaluator', id: evaluatorId }, ...tie.nodes, ...end, { kind: 'application', id: application.id }],
      });
    }
    return [...found, ...(this.exclusions.get(evaluatorId) ?? [])];
  }
}
