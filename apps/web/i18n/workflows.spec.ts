import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entityOf, hasTone } from '../ui/state-tones.js';

const diagrams = join(__dirname, '../../../docs/workflows');
const read = (namespace: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(join(__dirname, 'en', `${namespace}.json`), 'utf8')) as Record<string, Record<string, unknown>>;

const workflows = readdirSync(diagrams)
  .filter((file) => file.endsWith('.mmd'))
  .map((file) => {
    const edges = [...readFileSync(join(diagrams, file), 'utf8').matchAll(/^\s*(\S+) --> (\S+?)(?:: (\S+) \((.*)\))?$/gm)];
    const states = new Set(edges.flatMap(([, from = '', to = '']) => [from, to]).filter((state) => state !== '[*]'));
    const forPeople = edges.filter(([, , , , by]) => by?.split(', ').some((role) => !role.startsWith('system:')));
    return { name: basename(file, '.mmd'), states: [...states], commands: [...new Set(forPeople.map(([, , , command = '']) => command))] };
  });

it('finds the workflows', () => {
  expect(workflows.length).toBeGreaterThan(0);
});

describe.each(workflows)('$name', ({ name, states, commands }) => {
  const entity = entityOf(name);

  it('has words for every state: nobody reads an internal name', () => {
    expect(states.filter((state) => read('states')[entity]?.[state] === undefined)).toEqual([]);
  });

  it('has a tone for every state', () => {
    expect(states.filter((state) => !hasTone(name, state))).toEqual([]);
  });

  it('has words for every command that a person may use', () => {
    expect(commands.filter((command) => read('commands')[entity]?.[command] === undefined)).toEqual([]);
  });
});
