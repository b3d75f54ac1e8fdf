import type { CallDocument, CostModel } from '../call-document.types.js';
import { instantsOf, isTimeZone } from '../local-time.js';
import { duplicateKeys, problem, type Problem, unknownKeys } from './problem.js';

/** A two-step call asks a sketch of every instrument, and no other call does. */
export function checkTwoSteps(doc: CallDocument): Problem[] {
  const { twoStep, selection, instruments, formParts } = doc;
  return [
    ...(twoStep && selection.mode === 'first-come' ? [problem('twoStep', 'two-steps-in-first-come')] : []),
    ...instruments.flatMap(({ form: { sketch, parts } }, i) => {
      const path = `instruments.${i}.form.sketch`;
      if (twoStep && sketch === undefined) return [problem(path, 'sketch-missing')];
      if (!twoStep && sketch !== undefined) return [problem(path, 'sketch-without-two-steps')];
      return [
        ...unknownKeys(path, sketch ?? [], Object.keys(formParts), 'unknown-form-part'),
        ...(sketch ?? []).flatMap((part, k) =>
          parts.includes(part) ? [] : [problem(`${path}.${k}`, 'sketch-part-not-in-form', { part })],
        ),
      ];
    }),
  ];
}

/** Questions are taken while the call is open. */
export function checkQuestions(doc: CallDocument): Problem[] {
  const { questions, timeZone, opensAt, closesAt } = doc;
  // A zone that nobody knows is a mistake of its own, found in checkTimes.
  if (questions?.until === undefined || !isTimeZone(timeZone)) return [];
  const [until] = instantsOf(questions.until, timeZone);
  if (!until) return [problem('questions.until', 'no-such-local-time', { timeZone })];
  const [opens] = instantsOf(opensAt, timeZone);
  const closes = closesAt === null ? undefined : instantsOf(closesAt, timeZone).at(-1);
  const outside = (opens && until < opens) || (closes && until > closes);
  return outside ? [problem('questions.until', 'questions-outside-call')] : [];
}

export function checkSectors({ sme }: CallDocument): Problem[] {
  const codes = sme.sectors?.excluded.map(({ code }) => code) ?? [];
  return codes.flatMap((code, i) =>
    codes.some((other, j) => j !== i && code.startsWith(other) && (other !== code || j < i))
      ? [problem(`sme.sectors.excluded.${i}.code`, 'sector-excluded-twice', { code })]
      : [],
  );
}

/** A flat rate goes by cost lines that exist, each rate and line with a key of its own. */
export function checkFlatRates({ instruments }: CallDocument): Problem[] {
  return instruments.flatMap(({ funding }, i) => ratesOf(funding.costs, `instruments.${i}.funding.costs`));
}

function ratesOf(costs: CostModel, path: string): Problem[] {
  if (costs.model === 'lump-sum') return [];
  if (costs.model === 'unit-costs')
    return duplicateKeys(
      `${path}.units`,
      costs.units.map(({ key }) => key),
    );
  const lines = costs.lines.map(({ key }) => key);
  const rates = costs.flatRates ?? [];
  return [
    ...duplicateKeys(`${path}.lines`, lines),
    ...duplicateKeys(
      `${path}.flatRates`,
      rates.map(({ key }) => key),
    ),
    ...rates.flatMap(({ of }, i) => unknownKeys(`${path}.flatRates.${i}.of`, of, lines, 'unknown-cost-line')),
  ];
}

/** What hangs on the way in which a partner is found. */
export function checkPartnerMode({ partner, instruments }: CallDocument): Problem[] {
  return instruments.flatMap(({ voucher }, i) =>
    voucher.validFrom === 'activation' && partner.mode !== 'chosen'
      ? [problem(`instruments.${i}.voucher.validFrom`, 'activation-needs-chosen-partner')]
      : [],
  );
}
