import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, formatDecimal, parseDecimal, sumMinor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { type Duplicate, duplicatesOf } from '../duplicate/duplicates.js';
import { ClaimLine, type LineDecision } from './claim.entity.js';
import { ClaimMoney } from './claim-money.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

export interface LineVerdict {
  readonly lineId: string;
  readonly decision: LineDecision;
  /** Needed for `cut`: what remains. */
  readonly acceptedAmount?: string;
  /** Needed for `cut` and `refused`. */
  readonly reason?: string;
}

type Decided = Pick<ClaimLine, 'decision' | 'acceptedMinor' | 'reason'>;

/** The officer has looked at every line. What is cut or refused goes back to the voucher at once; of a correction no money moves before it is approved. */
@Injectable()
export class CertifyClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly money: ClaimMoney,
  ) {}

  execute(actor: Actor, id: string, verdicts: readonly LineVerdict[]): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      transition(tx, claimWorkflow, claim, 'certify');
      const ids = (await this.load.lines(tx, id)).map((line) => line.id);
      const lines = await tx.lockMany(ClaimLine, ids);
      const duplicates = await duplicatesOf(tx.sql.bind(tx), id);
      const decided = decideLines(lines, verdicts, claim.currency, duplicates);
      for (const line of lines) tx.update(line, decided.get(line.id) ?? {});
      const acceptedMinor = sumMinor(lines.map((line) => line.acceptedMinor ?? 0n));
      if (claim.revision === 1) await this.money.holdExactly(tx, voucher, claim, acceptedMinor);
      tx.update(claim, { acceptedMinor, certifiedById: actor.personId });
      return { id, state: claim.state };
    });
  }
}

/** @throws DomainError finance.claim.verdicts-incomplete naming every line that is not decided as it must be. */
export function decideLines(
  lines: readonly Pick<ClaimLine, 'id' | 'position' | 'amountMinor' | 'shareMinor'>[],
  verdicts: readonly LineVerdict[],
  currency: string,
  duplicates: readonly Pick<Duplicate, 'lineId' | 'verdict'>[] = [],
): ReadonlyMap<string, Decided> {
  const gaps: FieldError[] = [];
  const decided = new Map<string, Decided>();
  for (const [index, { lineId }] of verdicts.entries())
    if (!lines.some((line) => line.id === lineId) || verdicts.findIndex((other) => other.lineId === lineId) < index)
      gaps.push({ path: `lines.${index}.lineId`, code: 'finance.claim.unknown-line' });
  for (const line of lines) {
    const index = verdicts.findIndex((verdict) => verdict.lineId === line.id);
    const verdict = verdicts[index];
    if (!verdict) gaps.push({ path: 'lines', code: 'finance.claim.line-undecided', params: { line: line.position + 1 } });
    else decided.set(line.id, decideLine(line, verdict, `lines.${index}`, currency, gaps));
    const found = duplicates.filter(({ lineId }) => lineId === line.id).map((duplicate) => duplicate.verdict);
    if (found.includes(null)) gaps.push({ path: 'lines', code: 'finance.claim.duplicate-undecided', params: { line: line.position + 1 } });
    else if (found.includes('refused') && verdict && verdict.decision !== 'refused')
      gaps.push({ path: `lines.${index}.decision`, code: 'finance.claim.duplicate-refused' });
  }
  if (gaps.length > 0) throw new DomainError('finance.claim.verdicts-incomplete', { status: 422, fields: gaps });
  return decided;
}

function decideLine(
  { amountMinor, shareMinor }: Pick<ClaimLine, 'amountMinor' | 'shareMinor'>,
  verdict: LineVerdict,
  path: string,
  currency: string,
  gaps: FieldError[],
): Decided {
  const { decision } = verdict;
  const reason = verdict.reason?.trim() || null;
  const withinShare = (acceptedMinor: bigint, field: string): void => {
    if (shareMinor === null || acceptedMinor <= shareMinor) return;
    const params = { max: formatDecimal(shareMinor, currency), currency };
    gaps.push({ path: `${path}.${field}`, code: 'finance.claim.above-share', params });
  };
  if (decision === 'accepted') {
    withinShare(amountMinor, 'decision');
    return { decision, acceptedMinor: amountMinor, reason };
  }
  if (!reason) gaps.push({ path: `${path}.reason`, code: 'finance.claim.cut-reason-missing' });
  if (decision === 'refused') return { decision, acceptedMinor: 0n, reason };
  const acceptedMinor = verdict.acceptedAmount === undefined ? -1n : parseDecimal(verdict.acceptedAmount, currency);
  if (acceptedMinor <= 0n || acceptedMinor >= amountMinor)
    gaps.push({ path: `${path}.acceptedAmount`, code: 'finance.claim.cut-amount-wrong' });
  else withinShare(acceptedMinor, 'acceptedAmount');
  return { decision, acceptedMinor, reason };
}
