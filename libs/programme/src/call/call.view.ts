import type { CallDocument, CostModel, DocumentRequest, Instrument, MoneyByCurrency } from '../call-document/call-document.types.js';
import { formInLanguage, formSchemaOf } from '../call-document/form-schema.js';
import { textIn } from '../call-document/texts.js';
import { countryOfTerritory } from '../territory/territory.js';
import type { OpenCall } from './call.cache.js';
import type { CallDetailDto, CallInstrumentDto, DocumentRequestDto, MoneyDto } from './call.dto.js';

type Public = Omit<
  CallDetailDto,
  'id' | 'key' | 'state' | 'title' | 'summary' | 'selection' | 'opensAt' | 'closesAt' | 'timeZone' | 'window'
>;

/** What anybody may read of a call, in one language. */
export function publicCall({ document: doc, version, hash, programmeId }: OpenCall, language: string): Public {
  const text = (texts: Parameters<typeof textIn>[0]): string => textIn(texts, language);
  return {
    programmeId,
    programmeTitle: text(doc.programme.title),
    version,
    hash,
    languages: [...doc.languages],
    applicationLanguages: [...(doc.applicationLanguages ?? doc.languages)],
    timetable: doc.timetable.map(({ key, label, at }) => ({ key, label: text(label), at })),
    contact: { ...doc.contact },
    legalBasis: doc.legalBasis.map((one) => ({ text: text(one.text), url: one.url ?? null })),
    fundingStatement: text(doc.fundingStatement),
    territories: doc.territories.map((territory) => ({
      key: territory.key,
      label: text(territory.label),
      country: countryOfTerritory(territory),
      nuts: [...territory.nuts],
      firms: doc.sme.territories.includes(territory.key),
      partners: doc.partner.territories.includes(territory.key),
    })),
    partner: { mode: doc.partner.mode, borderRule: doc.partner.borderRule, accreditation: doc.partner.accreditation },
    declarations: doc.declarations.map(({ key, label, legalBasis }) => ({ key, label: text(label), legalBasis })),
    taxonomies: taxonomies(doc, language),
    instruments: doc.instruments.map((instrument) => instrumentView(doc, instrument, language)),
    criteria: (doc.evaluation?.criteria ?? []).map(({ key, label, help, weight, scaleMax, threshold, optional, scaleLabels }) => ({
      key,
      label: text(label),
      help: help ? text(help) : null,
      weight,
      scaleMax,
      threshold: threshold ?? null,
      optional: optional === true,
      scaleLabels: Object.entries(scaleLabels ?? {}).map(([score, one]) => ({ score: Number(score), label: text(one) })),
    })),
    authorities: doc.authorities.map(({ key, name, country, currency }) => ({ key, name: text(name), country, currency })),
    envelopes: doc.envelopes.map(({ key, authority, territories, currency, amount }) => ({
      key,
      authority,
      territories: [...territories],
      currency,
      amount,
    })),
    reserveList: doc.reserveList,
    appealDays: doc.decision.appealDays,
  };
}

function taxonomies(doc: CallDocument, language: string): CallDetailDto['taxonomies'] {
  return Object.entries(doc.taxonomies).map(([key, entries]) => ({
    key,
    entries: entries.map((entry) => ({ key: entry.key, label: textIn(entry.label, language) })),
  }));
}

function instrumentView(doc: CallDocument, instrument: Instrument, language: string): CallInstrumentDto {
  const { funding, voucher, redemption } = instrument;
  return {
    key: instrument.key,
    title: textIn(instrument.title, language),
    summary: textIn(instrument.summary, language),
    form: formInLanguage(formSchemaOf(doc, instrument), language),
    costModel: funding.costs.model,
    costLines: costLines(funding.costs, language),
    lumpSum: funding.costs.model === 'lump-sum' ? money(funding.costs.amount) : [],
    rateBps: funding.rateBps,
    cap: money(funding.cap),
    floor: money(funding.floor ?? {}),
    documents: instrument.documents.map((request) => documentView(request, language)),
    evidence: instrument.evidence.map((request) => ({ ...documentView(request, language), from: request.from })),
    indicators: instrument.indicators.map(({ key, label, unit, required }) => ({ key, label: textIn(label, language), unit, required })),
    payee: redemption.payee,
    use: redemption.use,
    validMonths: voucher.validMonths,
    claimWithinDays: voucher.claimWithinDays,
  };
}

function costLines(costs: CostModel, language: string): CallInstrumentDto['costLines'] {
  if (costs.model === 'real-costs') return costs.lines.map(({ key, label }) => ({ key, label: textIn(label, language), unitAmount: [] }));
  if (costs.model === 'unit-costs')
    return costs.units.map(({ key, label, amount }) => ({ key, label: textIn(label, language), unitAmount: money(amount) }));
  return [];
}

function money(amounts: MoneyByCurrency): MoneyDto[] {
  return Object.entries(amounts).map(([currency, amount]) => ({ currency, amount }));
}

function documentView({ key, label, required, types, maxBytes }: DocumentRequest, language: string): DocumentRequestDto {
  return { key, label: textIn(label, language), required, types: [...types], maxBytes };
}
