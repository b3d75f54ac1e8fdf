import fc from 'fast-check';

import { sumMinor } from '@traverse/kernel';

import { propertyRuns } from '../../../../test/support/property-runs.js';
import { Life, operation, TOTAL } from './recovery-life.fixture.js';
import { openMinor, planOf, type RecoveryPosition, recoverableMinor } from './recovery-rules.js';

function problemsOf(life: Life): string[] {
  const { posted, claims, awardedMinor, heldMinor } = life;
  const { envelope, available, claimed, paid, receivable, writtenOff } = posted;
  const all = claims.map((row) => ({ row, ...life.position(row) }));
  const recoveries = claims.flatMap((row) => row.recoveries);
  const of = (pick: (one: RecoveryPosition) => bigint): bigint => sumMinor(recoveries.map(pick));
  const holds: Readonly<Record<string, boolean>> = {
    'all money is somewhere': envelope + available + claimed + paid + receivable + writtenOff === TOTAL,
    'nothing is overdrawn': Object.values(posted).every((minor) => minor >= 0n) && claimed >= heldMinor,
    'the envelope gave no more than was asked for': TOTAL - envelope >= awardedMinor,
    'what was paid is settled, less what was asked back': paid === sumMinor(all.map(recoverableMinor)),
    'what is owed is what was asked back and is open': receivable === of(openMinor),
    'what is lost was written off': writtenOff === of((one) => one.writtenOffMinor),
    'no claim asks back more than it was paid': all.every(
      (one) => sumMinor(one.recoveries.map((r) => r.amountMinor - r.reducedMinor)) <= one.paidMinor,
    ),
    'what is under way is held': claimed >= sumMinor(all.map((one) => one.underWayMinor)),
  };
  return Object.keys(holds).filter((name) => !holds[name]);
}

/** In the end, when the bank has spoken on everything and every claim was weighed once more. */
function settledProblems(life: Life): string[] {
  const problems: string[] = [];
  for (const row of life.claims) {
    life.balance(row);
    const again = planOf(life.position(row));
    if (again.callOff || again.reduceMinor !== 0n || again.orderMinor !== 0n || again.holdMinor !== 0n || again.heldMinor !== row.heldMinor)
      problems.push('weighed twice is not weighed once');
    const { paidMinor, underWayMinor, recoveries } = life.position(row);
    const back = sumMinor(recoveries.map((one) => one.amountMinor - one.reducedMinor - one.writtenOffMinor));
    const lost = sumMinor(recoveries.map((one) => one.writtenOffMinor));
    if (underWayMinor === 0n && paidMinor - back > row.acceptedMinor + lost) problems.push('the payee keeps more than was accepted');
  }
  return problems;
}

test('whatever happens, in whatever order: money is conserved, nothing is paid above what is due, nothing is asked back twice', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 900_000n }),
      fc.array(operation, { minLength: 10, maxLength: 120, size: 'max' }),
      (awarded, operations) => {
        const life = new Life(awarded);
        life.apply({ on: 'claim', claim: 0, share: 60 });
        for (const one of operations) {
          life.apply(one);
          const problems = problemsOf(life);
          if (problems.length > 0) throw new Error(`no longer true after ${JSON.stringify(one)}: ${problems.join('; ')}`);
        }
        const problems = [...settledProblems(life), ...problemsOf(life)];
        if (problems.length > 0) throw new Error(`in the end: ${problems.join('; ')}`);
        for (const what of life.seen) seen.add(what);
      },
    ),
    propertyRuns(),
  );
  // Else the sequences are too tame to prove anything.
  expect([...seen].sort()).toEqual(
    [
      'called off',
      'down',
      'offset',
      'ordered by correction',
      'ordered by hand',
      'reduced',
      'repaid',
      'same',
      'taken back for a return',
      'up',
      'written off',
    ].sort(),
  );
});
