import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not } from 'typeorm';

import { type Actor, formatDecimal, hasStaffRole, type StaffRole, sumMinor } from '@traverse/kernel';
import { Ledger, type Movement } from '@traverse/ledger';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';
import { type EnvelopeView, ProgrammeFacade } from '@traverse/programme';

import { Voucher } from '../voucher/voucher.entity.js';
import { forecastOf, type Hazards, hazardsOf, monthOf, PRIOR_VOUCHERS, type VoucherForecast } from './forecast.js';
import type { VoucherForecastDto } from './forecast.dto.js';

const READERS: readonly StaffRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'];
const AT_RISK = 10;

type EnvelopeForecast = VoucherForecastDto['envelopes'][number];

/** What will still be claimed from a call's envelopes and what will probably lapse, from how the programme's vouchers were used so far. */
@Injectable()
export class VoucherForecastQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async ofCall(actor: Actor, callId: string): Promise<VoucherForecastDto> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(
      READERS.some((role) => hasStaffRole(actor, role, programmeId)),
      'call',
    );
    const now = this.clock.now();
    // What was revoked says nothing about how people use vouchers.
    const all = await this.dataSource.getRepository(Voucher).find({ where: { programmeId, state: Not('revoked') } });
    const hazards = await this.hazards(all, now);
    const mine = all.filter((voucher) => voucher.callId === callId && isOpen(voucher));
    const available = await this.available(mine);
    const envelopes = await this.programmes.envelopesOfCall(callId);
    return {
      at: now.toISOString(),
      basis: { vouchers: hazards.vouchers, few: BigInt(hazards.vouchers) <= PRIOR_VOUCHERS },
      envelopes: envelopes.map((envelope) =>
        envelopeForecast(
          envelope,
          mine.filter(({ envelopeId }) => envelopeId === envelope.id),
          available,
          hazards,
          now,
        ),
      ),
    };
  }

  private async hazards(all: readonly Voucher[], now: Date): Promise<Hazards> {
    const moved = await this.ledger.movements(
      [...new Set(all.map(({ envelopeId }) => envelopeId))],
      'voucher:available',
      'voucher:claimed',
    );
    const byVoucher = new Map<string, Movement[]>();
    for (const one of moved) byVoucher.set(one.ownerId, [...(byVoucher.get(one.ownerId) ?? []), one]);
    const lives = all.map((voucher) => ({
      id: voucher.id,
      issuedAt: voucher.createdAt,
      claimUntilAt: voucher.claimUntilAt,
      amountMinor: voucher.amountMinor,
      claims: byVoucher.get(voucher.id) ?? [],
      over: !isOpen(voucher),
    }));
    return hazardsOf(lives, now);
  }

  private async available(vouchers: readonly Voucher[]): Promise<ReadonlyMap<string, bigint>> {
    const balances = await this.ledger.balances(vouchers.map(({ id }) => id));
    return new Map(
      balances.filter(({ kind }) => kind === 'voucher:available').map((one) => [one.ownerId, one.amountMinor - one.pendingMinor]),
    );
  }
}

const isOpen = ({ state }: Voucher): boolean => state === 'issued' || state === 'active';

function envelopeForecast(
  envelope: EnvelopeView,
  vouchers: readonly Voucher[],
  available: ReadonlyMap<string, bigint>,
  hazards: Hazards,
  now: Date,
): EnvelopeForecast {
  const { currency } = envelope;
  const amount = (minor: bigint): string => formatDecimal(minor, currency);
  const open = vouchers
    .map((voucher) => ({ voucher, availableMinor: available.get(voucher.id) ?? 0n }))
    .filter((one) => one.availableMinor > 0n);
  const forecasts = open.map(({ voucher, availableMinor }) => {
    const { id, createdAt: issuedAt, claimUntilAt } = voucher;
    return { voucher, availableMinor, forecast: forecastOf({ id, issuedAt, claimUntilAt, availableMinor }, hazards, now) };
  });
  const atRisk = forecasts.toSorted((a, b) => compare(b.forecast.lapseMinor, a.forecast.lapseMinor) || compare(a.voucher.id, b.voucher.id));
  return {
    envelopeId: envelope.id,
    envelopeKey: envelope.key,
    currency,
    vouchers: open.length,
    available: amount(sumMinor(open.map(({ availableMinor }) => availableMinor))),
    expected: amount(sumMinor(forecasts.map(({ forecast }) => forecast.expectedMinor))),
    lapse: amount(sumMinor(forecasts.map(({ forecast }) => forecast.lapseMinor))),
    months: monthsOf(forecasts).map(({ month, expectedMinor, lapseMinor }) => ({
      month,
      expected: amount(expectedMinor),
      lapse: amount(lapseMinor),
    })),
    atRisk: atRisk.slice(0, AT_RISK).map(({ voucher, availableMinor, forecast }) => ({
      id: voucher.id,
      code: voucher.code,
      title: voucher.title,
      available: amount(availableMinor),
      lapse: amount(forecast.lapseMinor),
      validUntilAt: voucher.validUntilAt.toISOString(),
      claimUntilAt: voucher.claimUntilAt.toISOString(),
    })),
  };
}

const compare = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every month from the first to the last, those in between with nothing too. */
function monthsOf(
  forecasts: readonly { readonly voucher: Voucher; readonly forecast: VoucherForecast }[],
): { month: string; expectedMinor: bigint; lapseMinor: bigint }[] {
  const sums = new Map<string, { expectedMinor: bigint; lapseMinor: bigint }>();
  const add = (month: string, expectedMinor: bigint, lapseMinor: bigint): void => {
    const sum = sums.get(month) ?? { expectedMinor: 0n, lapseMinor: 0n };
    sums.set(month, { expectedMinor: sum.expectedMinor + expectedMinor, lapseMinor: sum.lapseMinor + lapseMinor });
  };
  for (const { voucher, forecast } of forecasts) {
    for (const [month, minor] of forecast.months) add(month, minor, 0n);
    add(monthOf(voucher.claimUntilAt), 0n, forecast.lapseMinor);
  }
  const known = [...sums.keys()].toSorted();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months.map((month) => ({ month, ...(sums.get(month) ?? { expectedMinor: 0n, lapseMinor: 0n }) }));
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
