import type { CallDocument, Texts } from '../../call-document/call-document.types.js';
import type { SizeClass, SmeInclusion, SmePeriod, SmeStatus } from '../ownership/ownership.types.js';
import type { RuleOutcome, Verdict } from '../verdict.js';
import { figuresEvidence } from './figures-evidence.js';

const sizeNames: Readonly<Record<SizeClass | 'not-sme', Texts>> = {
  micro: { en: 'micro', de: 'Kleinstunternehmen' },
  small: { en: 'small', de: 'kleines Unternehmen' },
  medium: { en: 'medium-sized', de: 'mittleres Unternehmen' },
  large: { en: 'large', de: 'großes Unternehmen' },
  'not-sme': { en: 'not an SME', de: 'kein KMU' },
};
const relationNames: Readonly<Record<SmeInclusion['relation'], Texts>> = {
  applicant: { en: 'applicant', de: 'Antragsteller' },
  linked: { en: 'linked', de: 'verbunden' },
  partner: { en: 'partner', de: 'Partner' },
  'linked-to-partner': { en: 'linked to a partner', de: 'mit einem Partner verbunden' },
};
const basisNames: Readonly<Record<SmeStatus['basis'], Texts>> = {
  'public-bodies': { en: 'held by public bodies', de: 'von öffentlichen Stellen gehalten' },
  'one-period': { en: 'by the one period that is known', de: 'nach dem einen Geschäftsjahr, das bekannt ist' },
  'two-periods-agree': { en: 'in two periods in a row', de: 'in zwei Geschäftsjahren nacheinander' },
  'earlier-status-kept': {
    en: 'kept from before, as the figures crossed the line in one period only',
    de: 'von früher behalten, weil die Zahlen die Schwelle nur in einem Geschäftsjahr überschritten haben',
  },
  'ownership-changed': {
    en: 'by the newest period at once, as the owners have changed',
    de: 'sofort nach dem letzten Geschäftsjahr, weil sich die Eigentümer geändert haben',
  },
  'figures-missing': { en: 'figures are missing', de: 'Zahlen fehlen' },
};

const both = (en: string, de: string): Texts => ({ en, de });
const joined = (parts: readonly Texts[], { en, de }: { en: string; de: string }): Texts =>
  both(parts.map((one) => one['en']).join(en), parts.map((one) => one['de']).join(de));

const countedText = ({ name, relation, shareBps }: SmeInclusion): Texts =>
  both(
    `${name} (${relationNames[relation]['en'] ?? ''}, ${shareBps / 100} %)`,
    `${name} (${relationNames[relation]['de'] ?? ''}, ${(shareBps / 100).toLocaleString('de')} %)`,
  );

function periodText({ yearEnd, possible }: SmePeriod): Texts {
  const classes = joined(
    possible.map((one) => sizeNames[one]),
    { en: ' or ', de: ' oder ' },
  );
  return both(`${yearEnd} ${classes['en'] ?? ''}`, `${yearEnd} ${classes['de'] ?? ''}`);
}

/** Where figures are missing: every class that the firm can still have, in the newest period or kept from an earlier one. */
function outcomeOf({ status, periods }: SmeStatus, doc: CallDocument): RuleOutcome {
  const fits = (one: SizeClass | 'not-sme'): boolean => one !== 'large' && one !== 'not-sme' && doc.sme.classes.includes(one);
  if (status !== null) return fits(status) ? 'met' : 'not-met';
  const possible = periods.flatMap((period) => period.possible);
  if (possible.length > 0 && possible.every(fits)) return 'met';
  return possible.some(fits) ? 'open' : 'not-met';
}

function wordOf({ status }: SmeStatus, outcome: RuleOutcome): string {
  if (outcome === 'open') return 'figures-missing';
  if (status === null) return outcome === 'met' ? 'met-anyhow' : 'too-large';
  if (outcome === 'met') return 'met';
  return status === 'not-sme' ? 'public-bodies' : status === 'large' ? 'too-large' : 'other-class';
}

/** The size by Rec. 2003/361/EC from the graph of enterprises: who counts with how much, period by period, and how the status came about. */
export function statusVerdict(found: SmeStatus, doc: CallDocument): Verdict {
  const { status, basis, type, periods, inclusions, exclusions, missing, publicBps, legalBasis } = found;
  const [newest] = periods;
  const outcome = outcomeOf(found, doc);
  return {
    ruleId: 'sme-class',
    version: 3,
    outcome,
    evidence: {
      ...figuresEvidence({
        headcount: newest?.headcount ?? null,
        turnoverMinor: newest?.turnoverMinor ?? null,
        balanceMinor: newest?.balanceMinor ?? null,
        includesLinked: true,
      }),
      sizeClass: status,
      sizeName: status === null ? null : sizeNames[status],
      basis,
      basisText: basisNames[basis],
      type,
      publicPercent: publicBps / 100,
      counted: joined(inclusions.map(countedText), { en: '; ', de: '; ' }),
      notCounted: exclusions.map(({ name, shareBps, reason }) => `${name} (${shareBps / 100} %: ${reason})`).join('; '),
      periods: joined(periods.map(periodText), { en: '; ', de: '; ' }),
      missing: missing.join(', '),
    },
    textKey: `sme-status.${wordOf(found, outcome)}`,
    legalBasis,
  };
}
