/**
 * How much of what is open on vouchers will still be claimed (docs/forecast.md). The life of a voucher, from its issue to the end of the time to claim,
 * is cut into ten steps. For each step the hazard is the share of what was still unclaimed at its beginning that was claimed in it, over all vouchers
 * whose step is over. An open voucher goes through the steps that are left to it. Shares are parts per million, so that the same input gives the same answer.
 */
export const STEPS = 10;
const PPM = 1_000_000n;
/** Where nobody has been yet: 1 - 0.4^(1/10), so that 60 % are claimed in the end (40 % of the vouchers of Help to Grow: Digital were never redeemed). */
export const PRIOR_HAZARD_PPM = 87_556n;
/** It counts like so many whole vouchers: with few of its own a programme is judged by the prior, with many by itself. */
export const PRIOR_VOUCHERS = 5n;

export interface VoucherLife {
  readonly id: string;
  readonly issuedAt: Date;
  readonly claimUntilAt: Date;
  readonly amountMinor: bigint;
  /** What claims took, negative where one gave back; in order. */
  readonly claims: readonly { readonly at: Date; readonly amountMinor: bigint }[];
  /** Nothing more can be claimed on it. */
  readonly over: boolean;
}

export interface OpenVoucher extends Pick<VoucherLife, 'id' | 'issuedAt' | 'claimUntilAt'> {
  readonly availableMinor: bigint;
}

export interface VoucherForecast {
  readonly id: string;
  readonly expectedMinor: bigint;
  /** What will probably lapse: the rest of what is available. */
  readonly lapseMinor: bigint;
  /** When the expected claims come: `2027-03`. */
  readonly months: ReadonlyMap<string, bigint>;
}

/** Hazard of each step in parts per million, and how many vouchers stand behind them. */
export interface Hazards {
  readonly ppm: readonly bigint[];
  readonly vouchers: number;
}

export function hazardsOf(lives: readonly VoucherLife[], now: Date): Hazards {
  const atRisk = Array<bigint>(STEPS).fill(PRIOR_VOUCHERS * PPM);
  const claimed = Array<bigint>(STEPS).fill(PRIOR_VOUCHERS * PRIOR_HAZARD_PPM);
  let vouchers = 0;
  for (const life of lives.filter(({ amountMinor }) => amountMinor > 0n)) {
    const observed = life.over ? STEPS : Math.floor(ageOf(life, now));
    if (observed > 0) vouchers += 1;
    let unclaimed = PPM;
    sharesOf(life)
      .slice(0, observed)
      .forEach((share, step) => {
        atRisk[step] = (atRisk[step] ?? 0n) + unclaimed;
        claimed[step] = (claimed[step] ?? 0n) + share;
        unclaimed -= share;
      });
  }
  return { ppm: atRisk.map((risk, step) => clamp(((claimed[step] ?? 0n) * PPM) / risk)), vouchers };
}

export function forecastOf(voucher: OpenVoucher, { ppm }: Hazards, now: Date): VoucherForecast {
  const age = Math.min(Math.max(ageOf(voucher, now), 0), STEPS);
  const months = new Map<string, bigint>();
  let left = voucher.availableMinor;
  for (let step = Math.floor(age); step < STEPS; step += 1) {
    // Of the step that it is in, only the rest is still to come.
    const ahead = BigInt(Math.round((step + 1 - Math.max(age, step)) * 1000));
    const claimed = (left * (ppm[step] ?? 0n) * ahead) / (PPM * 1000n);
    if (claimed > 0n) {
      const month = monthOf(endOf(voucher, step));
      months.set(month, (months.get(month) ?? 0n) + claimed);
    }
    left -= claimed;
  }
  return { id: voucher.id, expectedMinor: voucher.availableMinor - left, lapseMinor: left, months };
}

export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** What was claimed in each step, as a share of the whole. What was given back counts against the step in which it was. */
function sharesOf(life: VoucherLife): bigint[] {
  const sums = Array<bigint>(STEPS).fill(0n);
  for (const { at, amountMinor } of life.claims) {
    const step = Math.min(Math.max(Math.floor(ageOf(life, at)), 0), STEPS - 1);
    sums[step] = (sums[step] ?? 0n) + amountMinor;
  }
  return sums.map((sum) => (sum * PPM) / life.amountMinor);
}

/** 0 at the issue, 10 at the end of the time to claim. */
function ageOf({ issuedAt, claimUntilAt }: Pick<VoucherLife, 'issuedAt' | 'claimUntilAt'>, at: Date): number {
  const life = Math.max(claimUntilAt.getTime() - issuedAt.getTime(), 1);
  return (STEPS * (at.getTime() - issuedAt.getTime())) / life;
}

const endOf = ({ issuedAt, claimUntilAt }: OpenVoucher, step: number): Date =>
  new Date(issuedAt.getTime() + ((claimUntilAt.getTime() - issuedAt.getTime()) * (step + 1)) / STEPS);

const clamp = (ppm: bigint): bigint => (ppm < 0n ? 0n : ppm > PPM ? PPM : ppm);
