import type { Dto } from '../../api/pages.js';

type Ownership = Dto<'OwnershipDto'>;

export const FIRM_KINDS = [
  'enterprise',
  'natural-person',
  'public-body',
  'local-authority',
  'public-investment-corporation',
  'venture-capital',
  'business-angel',
  'university',
  'research-centre',
  'institutional-investor',
] as const;

export interface FirmDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly countryCode: string;
  readonly registrationNumber: string;
  readonly yearEnd: string;
  readonly headcount: string;
  readonly turnover: string;
  readonly balanceSheetTotal: string;
  /** Periods before the one that is asked here, as they came. */
  readonly older: Ownership['enterprises'][number]['periods'];
}

export interface ShareDraft {
  readonly key: string;
  readonly ownerId: string;
  readonly ownedId: string;
  /** Percent, as typed. */
  readonly capital: string;
  readonly votes: string;
  readonly control: Ownership['links'][number]['control'];
  readonly since: string | null;
}

export interface OwnershipDraft {
  readonly firms: readonly FirmDraft[];
  readonly shares: readonly ShareDraft[];
}

let made = 0;
const fresh = (what: string): string => `${what}-${(made += 1)}`;

export function draftOf({ enterprises, links }: Ownership): OwnershipDraft {
  return {
    firms: enterprises.map(({ periods: [newest, ...older], registrationNumber, ...one }) => ({
      ...one,
      registrationNumber: registrationNumber ?? '',
      yearEnd: newest?.yearEnd ?? '',
      headcount: newest?.headcount ?? '',
      turnover: newest?.turnover ?? '',
      balanceSheetTotal: newest?.balanceSheetTotal ?? '',
      older,
    })),
    shares: links.map(({ capitalBps, votesBps, ...link }) => ({
      ...link,
      key: fresh('share'),
      capital: String(capitalBps / 100),
      votes: String(votesBps / 100),
    })),
  };
}

export function emptyFirm(): FirmDraft {
  const figures = { yearEnd: '', headcount: '', turnover: '', balanceSheetTotal: '', older: [] };
  return { id: fresh('firm'), name: '', kind: 'enterprise', countryCode: '', registrationNumber: '', ...figures };
}

export function emptyShare(firms: readonly FirmDraft[]): ShareDraft {
  const [own, ...others] = firms;
  return {
    key: fresh('share'),
    ownerId: others.at(-1)?.id ?? '',
    ownedId: own?.id ?? '',
    capital: '',
    votes: '',
    control: [],
    since: null,
  };
}

/** "25,5" and "25.5" are 2550; what is no number is refused by the server as out of range. */
const bps = (percent: string): number => {
  const value = Number(percent.trim().replace(',', '.') || 'x');
  return Number.isFinite(value) ? Math.round(value * 100) : -1;
};

const decimal = (text: string): string | null => text.trim().replaceAll(/[\s']/g, '').replace(',', '.') || null;
const amount = (text: string): string | null => {
  const plain = decimal(text);
  return plain !== null && /^\d+$/.test(plain) ? `${plain}.00` : plain;
};

export function bodyOf({ firms, shares }: OwnershipDraft, organisationId: string): Dto<'SaveOwnershipDto'> {
  return {
    enterprises: firms.map(({ yearEnd, headcount, turnover, balanceSheetTotal, older, ...firm }) => ({
      id: firm.id,
      name: firm.name,
      kind: firm.kind as 'enterprise',
      countryCode: firm.id === organisationId ? firm.countryCode : firm.countryCode.trim().toUpperCase(),
      registrationNumber: firm.registrationNumber.trim() || null,
      periods: yearEnd
        ? [{ yearEnd, headcount: decimal(headcount), turnover: amount(turnover), balanceSheetTotal: amount(balanceSheetTotal) }, ...older]
        : [...older],
    })),
    links: shares.map(({ ownerId, ownedId, capital, votes, control, since }) => ({
      ownerId,
      ownedId,
      capitalBps: bps(capital),
      votesBps: bps(votes),
      control,
      since,
    })),
  };
}
