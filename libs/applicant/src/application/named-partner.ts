import { Injectable } from '@nestjs/common';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { DomainError, type FieldError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import { answerFacts, type CallDocument, formSchemaFor } from '@traverse/programme';

type Answers = Readonly<Record<string, unknown>>;

/** The partner that the firm names in its answers, in calls where it does. */
@Injectable()
export class NamedPartner {
  constructor(private readonly identity: IdentityFacade) {}

  /** Null where none is named, or nobody by that id is a partner. */
  async of(tx: Tx | null, doc: CallDocument, instrument: string, answers: Answers): Promise<Organisation | null> {
    const id = doc.partner.mode === 'named' ? answerFacts(doc, instrument, answers).partnerOrganisationId : null;
    if (id === null) return null;
    try {
      const organisation = await this.identity.organisation(tx, id);
      return organisation.kind === 'partner' ? organisation : null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /** What is wrong with the named partner. That none is named at all the form itself says. */
  async gaps(tx: Tx | null, doc: CallDocument, instrument: string, answers: Answers): Promise<FieldError[]> {
    if (doc.partner.mode !== 'named') return [];
    const field = Object.entries(formSchemaFor(doc, instrument).properties).find(([, one]) => one['x-fact'] === 'partner')?.[0];
    const given = field === undefined ? undefined : answers[field];
    // What is no id at all is the form's business.
    if (field === undefined || typeof given !== 'string' || !/^[0-9a-f-]{36}$/i.test(given)) return [];
    return (await this.of(tx, doc, instrument, answers)) ? [] : [{ path: `answers.${field}`, code: 'applicant.unknown-partner' }];
  }
}
