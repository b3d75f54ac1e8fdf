import fc from 'fast-check';
import type highsModule from 'highs';

import { assign, checkCertificate, type FlowInstance, type FlowNode } from '@traverse/kernel';

const gains = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: most }), { maxLength: 4 }).map((values) => values.sort((a, b) => b - a));

function nodes(prefix: string, size: { min: number; max: number }, capacity: number, withGains: boolean): fc.Arbitrary<FlowNode[]> {
  const node = fc.record({ capacity: fc.integer({ min: 0, max: capacity }), gains: withGains ? gains(60) : fc.constant([]) });
  return fc.array(node, { minLength: size.min, maxLength: size.max }).map((all) => all.map((one, i) => ({ ...one, id: `${prefix}${i}` })));
}

function instances(taskCapacity: number, withGains: boolean): fc.Arbitrary<FlowInstance> {
  return fc
    .tuple(
      nodes('t', { min: 1, max: 9 }, taskCapacity, withGains),
      nodes('a', { min: 1, max: 6 }, 3, withGains),
      fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 }), { minLength: 54, maxLength: 54 }),
    )
    .map(([tasks, agents, weights]) => ({
      tasks,
      agents,
      edges: tasks.flatMap((task, t) =>
        agents.flatMap((agent, a) => {
          const weight = weights[t * 6 + a];
          return weight == null ? [] : [{ taskId: task.id, agentId: agent.id, weight }];
        }),
      ),
    }));
}

/** The same problem as linear-programming text: one variable for each edge and each place. */
function asLinearProgram({ tasks, agents, edges }: FlowInstance): string {
  const places = (node: FlowNode): { name: string; gain: number }[] =>
    Array.from({ length: node.capacity }, (_, p) => ({ name: `p_${node.id}_${p}`, gain: node.gains?.[p] ?? 0 }));
  const nodesWith = (key: 'taskId' | 'agentId', all: readonly FlowNode[]): string[] =>
    all.map((node) => {
      const used = edges.flatMap((edge, e) => (edge[key] === node.id ? [`+ x${e}`] : []));
      return `n_${node.id}: ${[...used, ...places(node).map(({ name }) => `- ${name}`), '+ 0 zero'].join(' ')} = 0`;
    });
  const all = [...tasks, ...agents].flatMap(places);
  const names = [...edges.map((_, e) => `x${e}`), ...all.map(({ name }) => name)];
  return [
    'Maximize',
    `total: ${[...edges.map((edge, e) => `+ ${edge.weight} x${e}`), ...all.map(({ name, gain }) => `+ ${gain} ${name}`), '+ 0 zero'].join(' ')}`,
    'Subject To',
    ...nodesWith('taskId', tasks),
    ...nodesWith('agentId', agents),
    'Bounds',
    ...names.map((name) => `0 <= ${name} <= 1`),
    '0 <= zero <= 0',
    'End',
  ].join('\n');
}

const general = instances(3, true);
const assignment = instances(1, false);

/** One place for each task, and agents whose first places are worth far more than the rest: prices span the steps between them. */
const steep = fc
  .tuple(assignment, fc.array(fc.array(fc.constantFrom(0, 1, 40, 1000), { maxLength: 3 }), { minLength: 15, maxLength: 15 }))
  .map(([instance, gains]): FlowInstance => {
    const withGains = (node: FlowNode, i: number): FlowNode => ({ ...node, gains: [...(gains[i] ?? [])].sort((a, b) => b - a) });
    return {
      ...instance,
      tasks: instance.tasks.map(withGains),
      agents: instance.agents.map((agent, a) => withGains(agent, 9 + a)),
    };
  });

const loadHighs = jest.requireActual<typeof highsModule.default>('highs');

test('finds the same total as an independent solver, and proves it', async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(fc.oneof(general, assignment, steep), (instance) => {
      const result = assign(instance);
      expect(checkCertificate(instance, result)).toMatchObject({ valid: true, problems: [] });
      const oracle = highs.solve(asLinearProgram(instance), { output_flag: false });
      expect(oracle.Status).toBe('Optimal');
      expect(Math.round(oracle.ObjectiveValue)).toBe(result.total);
    }),
    { numRuns: 150 },
  );
});

test('proves every optimum: no gap between pairs and prices', () => {
  fc.assert(
    fc.property(fc.oneof(general, assignment, steep), (instance) => {
      expect(checkCertificate(instance, assign(instance)).problems).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('does not depend on the order of its input', () => {
  const shuffled = general.chain((instance) =>
    fc.record({
      instance: fc.constant(instance),
      tasks: fc.shuffledSubarray([...instance.tasks], { minLength: instance.tasks.length }),
      agents: fc.shuffledSubarray([...instance.agents], { minLength: instance.agents.length }),
      edges: fc.shuffledSubarray([...instance.edges], { minLength: instance.edges.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ instance, tasks, agents, edges }) => {
      expect(assign({ tasks, agents, edges })).toEqual(assign(instance));
    }),
    { numRuns: 150 },
  );
});

test('the price of an agent is what one more place there adds to the total', () => {
  fc.assert(
    fc.property(assignment, (instance) => {
      const result = assign(instance);
      for (const { id, price } of result.agentPrices) {
        const agents = instance.agents.map((agent) => (agent.id === id ? { ...agent, capacity: agent.capacity + 1 } : agent));
        expect(assign({ ...instance, agents }).total - result.total).toBe(price);
      }
    }),
    { numRuns: 150 },
  );
});

/** Large enough that the auction's guess matters: few or many places, small or large weights, demand spread evenly or not. */
const crowds = fc
  .record({
    tasks: fc.integer({ min: 20, max: 120 }),
    agents: fc.integer({ min: 2, max: 15 }),
    places: fc.constantFrom(0.3, 0.9, 1, 1.1, 3),
    most: fc.constantFrom(1, 5, 100, 1_000_000_000),
    crowding: fc.constantFrom(1, 3),
    random: fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
  })
  .map(({ tasks, agents, places, most, crowding, random }): FlowInstance => {
    const draw = (): number => random.next().value as number;
    return {
      tasks: Array.from({ length: tasks }, (_, t) => ({ id: `t${t}`, capacity: 1, gains: t % 4 === 0 ? [Math.floor(draw() * most)] : [] })),
      agents: Array.from({ length: agents }, (_, a) => ({ id: `a${a}`, capacity: Math.floor((2 * draw() * places * tasks) / agents) })),
      edges: Array.from({ length: tasks }, (_, t) =>
        [...new Set(Array.from({ length: 5 }, () => Math.floor(draw() ** crowding * agents)))].map((a) => ({
          taskId: `t${t}`,
          agentId: `a${a}`,
          weight: Math.floor(draw() * most),
        })),
      ).flat(),
    };
  });

test('proves its optimum in a crowd, wherever the auction stops, and its prices are what one more place adds', () => {
  fc.assert(
    fc.property(crowds, fc.nat(), (instance, which) => {
      const result = assign(instance);
      expect(checkCertificate(instance, result).problems).toEqual([]);
      const { id, price } = result.agentPrices[which % result.agentPrices.length] ?? { id: '', price: 0 };
      const agents = instance.agents.map((agent) => (agent.id === id ? { ...agent, capacity: agent.capacity + 1 } : agent));
      expect(assign({ ...instance, agents }).total - result.total).toBe(price);
    }),
    { numRuns: 300 },
  );
});

test('an auction that filled a seat which its price does not pay for: the optimum all the same', () => {
  const found = assign({
    tasks: ['t1', 't2', 't3', 't4'].map((id) => ({ id, capacity: 1, gains: [5000] })),
    agents: [
      { id: 'a1', capacity: 2, gains: [1002, 1] },
      { id: 'a2', capacity: 2, gains: [1002, 1] },
      { id: 'a3', capacity: 1, gains: [1001] },
    ],
    edges: [
      [120, 180, 120],
      [240, 0, 30],
      [-1, 120, 120],
      [180, 120, 150],
    ].flatMap((weights, t) => weights.flatMap((weight, a) => (weight < 0 ? [] : [{ taskId: `t${t + 1}`, agentId: `a${a + 1}`, weight }]))),
  });
  expect(found.pairs.map(({ taskId, agentId }) => `${taskId}-${agentId}`)).toEqual(['t1-a2', 't2-a1', 't3-a3', 't4-a1']);
});

describe('the checker', () => {
  const instance: FlowInstance = {
    tasks: ['t1', 't2', 't3'].map((id) => ({ id, capacity: 1 })),
    agents: [
      { id: 'a1', capacity: 1 },
      { id: 'a2', capacity: 1 },
    ],
    edges: [
      { taskId: 't1', agentId: 'a1', weight: 9 },
      { taskId: 't1', agentId: 'a2', weight: 8 },
      { taskId: 't2', agentId: 'a1', weight: 7 },
      { taskId: 't3', agentId: 'a1', weight: 3 },
    ],
  };
  const result = assign(instance);

  test('accepts the optimum: the first task gives way, the third stays out', () => {
    expect(result.pairs.map(({ taskId, agentId }) => `${taskId}-${agentId}`)).toEqual(['t1-a2', 't2-a1']);
    expect(result.total).toBe(15);
    expect(checkCertificate(instance, result)).toEqual({ valid: true, problems: [], primal: 15, dual: 15 });
  });

  test.each([
    ['a worse solution', { pairs: result.pairs.slice(1), total: 7 }, /^gap:/],
    ['a total that the pairs do not reach', { total: 16 }, /^total-differs:15/],
    ['a pair twice', { pairs: [...result.pairs, ...result.pairs.slice(0, 1)] }, /^pair-twice:/],
    [
      'an agent filled beyond its places',
      { pairs: [...result.pairs, { taskId: 't3', agentId: 'a1', weight: 3 }] },
      /^over-capacity:agent:a1/,
    ],
    ['a weight that is not the edge’s', { pairs: result.pairs.map((pair) => ({ ...pair, weight: 50 })) }, /^not-an-edge:/],
    ['prices that prove less', { agentPrices: [] }, /^gap:/],
  ])('refuses %s', (_, change, problem) => {
    const check = checkCertificate(instance, { ...result, ...change });
    expect(check.valid).toBe(false);
    expect(check.problems).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });
});

test.each([
  ['a fraction', { edges: [{ taskId: 't', agentId: 'a', weight: 0.5 }] }, 'kernel.flow.weight-not-whole'],
  ['a negative weight', { edges: [{ taskId: 't', agentId: 'a', weight: -1 }] }, 'kernel.flow.weight-not-whole'],
  ['a node that is not there', { edges: [{ taskId: 't', agentId: 'b', weight: 1 }] }, 'kernel.flow.unknown-node'],
  ['an edge twice', { edges: [1, 2].map((weight) => ({ taskId: 't', agentId: 'a', weight })) }, 'kernel.flow.duplicate-edge'],
  ['a node twice', { agents: [1, 2].map((capacity) => ({ id: 'a', capacity })) }, 'kernel.flow.duplicate-node'],
  ['half a place', { agents: [{ id: 'a', capacity: 1.5 }] }, 'kernel.flow.capacity-not-whole'],
  ['gains that rise', { agents: [{ id: 'a', capacity: 2, gains: [1, 2] }] }, 'kernel.flow.gains-rise'],
  ['gains that rise to the zero behind them', { agents: [{ id: 'a', capacity: 2, gains: [-1] }] }, 'kernel.flow.gains-rise'],
  [
    'sums beyond exact integers',
    { edges: [{ taskId: 't', agentId: 'a', weight: Number.MAX_SAFE_INTEGER }] },
    'kernel.flow.total-too-large',
  ],
])('refuses %s', (_, change, code) => {
  const instance = { tasks: [{ id: 't', capacity: 1 }], agents: [{ id: 'a', capacity: 1 }], edges: [], ...change };
  expect(() => assign(instance)).toThrow(expect.objectContaining({ code }));
});

test('nothing to assign, or nowhere', () => {
  expect(assign({ tasks: [], agents: [], edges: [] })).toEqual({ pairs: [], total: 0, taskPrices: [], agentPrices: [] });
  expect(assign({ tasks: [{ id: 't', capacity: 1 }], agents: [], edges: [] }).pairs).toEqual([]);
});

test('crowded demand of 2,000 tasks stays cheap, and is proven', () => {
  const tasks = Array.from({ length: 2000 }, (_, t) => ({ id: `t${t}`, capacity: 1 }));
  const agents = Array.from({ length: 100 }, (_, a) => ({ id: `a${a}`, capacity: 16 }));
  const edges = tasks.flatMap((task, t) =>
    Array.from({ length: 20 }, (_, c) => ({
      taskId: task.id,
      agentId: `a${(t * 7 + c * c) % (c < 15 ? 40 : 100)}`,
      weight: 1 + ((t * 31 + c * 17) % 100),
    })),
  );
  const unique = [...new Map(edges.map((edge) => [`${edge.taskId} ${edge.agentId}`, edge])).values()];
  // Processor time, so that a busy machine cannot fail it: about a tenth of this is needed.
  const before = process.cpuUsage();
  const result = assign({ tasks, agents, edges: unique });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
  expect(result.pairs.length).toBeGreaterThan(1500);
  expect(checkCertificate({ tasks, agents, edges: unique }, result).valid).toBe(true);
});
