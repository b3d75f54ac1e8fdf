import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Organisation } from '@traverse/identity';
import { DomainError } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';
import {
  answerFacts,
  type CallDocument,
  checkEligibility,
  explain,
  localDateOf,
  ProgrammeFacade,
  territoryOf,
  textIn,
  type Verdict,
} from '@traverse/programme';

import type { Application } from '../application/application.entity.js';
import { factsFrom } from '../application/eligibility-facts.js';
import { NamedPartner } from '../application/named-partner.js';
import { callFor } from '../application/window.js';
import type { CompanyFigures } from './company-profile.entity.js';
import { sizeOf } from './figures.js';
import type { DraftEffectDto } from './profile-effects.dto.js';

/** A company as the rules would see it: as it is, or as it would be after a change. */
export interface CompanySeen {
  readonly figures: CompanyFigures;
  readonly seat: Pick<Organisation, 'id' | 'name' | 'nutsCode' | 'countryCode' | 'registrationNumber' | 'vatNumber'>;
}

type Draft = Pick<Application, 'id' | 'number' | 'title' | 'callId' | 'callVersion' | 'instrument' | 'answers' | 'receivedAt'>;

/** What is written at the moment, and what is given back to be written again: both are frozen with the company as it is then. */
const OPEN = `
  SELECT "id", "number", "title", "call_id" AS "callId", "call_version" AS "callVersion", "instrument", "answers", "received_at" AS "receivedAt"
  FROM "applicant"."application" WHERE "organisation_id" = $1 AND "state" IN ('draft', 'shortlisted', 'returned') ORDER BY "saved_at" DESC LIMIT 50`;

/** Which open applications a change of the company would touch: what a rule says of them, and whose money would pay. */
@Injectable()
export class DraftEffects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly partners: NamedPartner,
    private readonly clock: ProgrammeClock,
  ) {}

  async of(before: CompanySeen, after: CompanySeen, language: string): Promise<DraftEffectDto[]> {
    const drafts = await this.dataSource.query<Draft[]>(OPEN, [before.seat.id]);
    const effects = await Promise.all(drafts.map((draft) => this.effect(draft, before, after, language)));
    return effects.filter((one) => one !== null);
  }

  private async effect(draft: Draft, before: CompanySeen, after: CompanySeen, language: string): Promise<DraftEffectDto | null> {
    const document = await this.documentOf(draft);
    if (!document) return null;
    const partner = await this.partners.of(null, document, draft.instrument, draft.answers);
    const [was, would] = await Promise.all(
      [before, after].map((company) => this.verdicts(draft, document, company, partner?.nutsCode ?? null)),
    );
    const rules = (would ?? []).flatMap((verdict, i) => {
      const earlier = was?.[i];
      const text = explain(verdict, language);
      const same = earlier?.outcome === verdict.outcome && explain(earlier, language) === text;
      return same ? [] : [{ ruleId: verdict.ruleId, before: earlier?.outcome ?? null, after: verdict.outcome, text }];
    });
    const payers = [before, after].map(({ seat }) => payerOf(document, seat.nutsCode, language));
    const payer = payers[0] === payers[1] ? null : { before: payers[0] ?? null, after: payers[1] ?? null };
    const { id, number, title } = draft;
    return rules.length === 0 && payer === null ? null : { id, number, title, rules, payer };
  }

  /** Null where the call is over or gone: nothing is sent to it any more. */
  private async documentOf(draft: Draft): Promise<CallDocument | null> {
    try {
      return (await callFor(this.programmes, null, draft)).document;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /** Of the rules that look at the company. The others, of documents or other vouchers, say the same before and after. */
  private async verdicts(
    { instrument, answers }: Draft,
    document: CallDocument,
    company: CompanySeen,
    partnerNuts: string | null,
  ): Promise<Verdict[]> {
    const now = this.clock.now();
    const params = await this.programmes.parameters(now);
    const { ownership, ...figures } = company.figures;
    const frozen = { organisationId: company.seat.id, company: figures, documents: [], ...(ownership ? { ownership } : {}) };
    const facts = factsFrom({ snapshot: frozen, receivedAt: now, seat: company.seat, partnerNuts, vouchers: [] });
    const size = sizeOf(frozen, document.sme.linkedEnterprises, params, localDateOf(now, document.timeZone));
    const { declarations } = answerFacts(document, instrument, answers);
    const { verdicts } = checkEligibility({ ...facts, instrument, sme: { ...facts.sme, ...size }, declarations }, params, document);
    return verdicts.filter(({ ruleId }) => OF_THE_COMPANY.has(ruleId));
  }
}

const OF_THE_COMPANY = new Set(['sme-territory', 'border', 'sme-class', 'call-caps', 'sectors', 'identifiers']);

/** `Land Baden-Württemberg (EUR)`; null where nobody pays for this region. */
function payerOf(document: CallDocument, nutsCode: string, language: string): string | null {
  const territory = territoryOf(document, nutsCode);
  const envelope = document.envelopes.find(({ territories }) => territory && territories.includes(territory.key));
  const authority = document.authorities.find(({ key }) => key === envelope?.authority);
  return authority ? `${textIn(authority.name, language)} (${authority.currency})` : null;
}
