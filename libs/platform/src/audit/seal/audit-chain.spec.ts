import { createHash } from 'node:crypto';

import fc from 'fast-check';

import {
  type BlockHeader,
  GENESIS,
  hashOfBlock,
  leafOf,
  pathOf,
  problemOfHeader,
  rootFrom,
  rootOf,
  type SealableRow,
} from './audit-chain.js';

const row = (n: number): SealableRow => ({
  id: `row-${n}`,
  entity: 'x.y',
  entityId: `thing-${n}`,
  version: 1,
  fromState: null,
  toState: 'draft',
  command: 'create',
  actedAs: 'creator',
  personId: null,
  system: 'system:test',
  reason: null,
  requestId: 'r',
  at: '2026-03-01T09:30:00.123456Z',
  xid: String(n),
});
const leaves = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => leafOf(row(i)));

test('the tree of RFC 6962: its published roots over its published leaves', () => {
  // certificate-transparency's reference vectors: leaves '', 00, 10, 2021 ... hashed with the prefix 0.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

  const hashed = inputs.map((hex) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.from([0]), Buffer.from(hex, 'hex')]))
      .digest(),
  );
  expect(rootOf(hashed.slice(0, 1)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(rootOf(hashed.slice(0, 3)).toString('hex')).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
  expect(rootOf(hashed).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('every row of every tree leads to its root, at its place only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, seed) => {
      const all = leaves(size);
      const index = seed % size;
      const leaf = all[index] as Buffer;
      const path = pathOf(all, index);
      const root = rootOf(all).toString('hex');
      expect(rootFrom(leaf, index, size, path)).toBe(root);
      for (const other of [index - 1, index + 1]) expect(rootFrom(leaf, other, size, path)).not.toBe(root);
      expect(rootFrom(leafOf(row(999)), index, size, path)).not.toBe(root);
      expect(rootFrom(leaf, index, size, [...path, root])).toBeNull();
    }),
  );
});

test('any other value in a row is another hash', () => {
  const original = row(1);
  for (const key of Object.keys(original)) expect(leafOf({ ...original, [key]: 'other' }).equals(leafOf(original))).toBe(false);
});

describe('a chain', () => {
  const block = (number: number, previous: string): BlockHeader => {
    const header = { number, previous, rows: 1, root: 'a'.repeat(64), sealedAt: '2026-03-01T09:30:00.000Z', horizon: '7' };
    return { ...header, hash: hashOfBlock(header) };
  };
  const first = block(1, GENESIS);
  const second = block(2, first.hash);

  test('holds from the first block on', () => {
    expect(problemOfHeader(first, null)).toBeNull();
    expect(problemOfHeader(second, first)).toBeNull();
  });
  test.each([
    ['a gap', block(3, first.hash), 'block 2 is missing'],
    ['another block before', block(2, GENESIS), 'does not follow'],
    ...(['rows', 'root', 'sealedAt', 'horizon', 'hash'] as const).map(
      (key) => [`another ${key}`, { ...second, [key]: 'b' }, 'was changed'] as [string, BlockHeader, string],
    ),
  ])('not with %s', (_what, broken, words) => expect(problemOfHeader(broken, first)).toContain(words));
});
