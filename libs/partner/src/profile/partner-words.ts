import type { Tx } from '@traverse/platform';

import { searchConfig } from '../text-search.js';
import type { PartnerProfile } from './partner-profile.entity.js';
import { writtenTexts } from './written-texts.js';

const FORGET = `DELETE FROM "partner"."partner_text" WHERE "organisation_id" = $1`;
const KEEP = `
  INSERT INTO "partner"."partner_text" ("organisation_id", "language", "words")
  SELECT $1, t."language", to_tsvector(t."config"::regconfig, t."text")
  FROM unnest($2::text[], $3::text[], $4::text[]) AS t("language", "config", "text")`;

/** Writes down the words that the directory finds this partner by. Its profile must be locked. */
export function keepWords(tx: Tx, profile: PartnerProfile): void {
  tx.assertLocked(profile);
  const always = [profile.name, ...profile.equipment].join('\n');
  const texts = Object.entries(writtenTexts(profile)).map(([language, text]) => ({ language, text: `${always}\n${text}` }));
  const all = { language: '', text: [always, ...texts.map(({ text }) => text)].join('\n') };
  const rows = [...texts, all];
  tx.defer(FORGET, [profile.id]);
  tx.defer(KEEP, [
    profile.id,
    rows.map(({ language }) => language),
    rows.map(({ language }) => searchConfig(language)),
    rows.map(({ text }) => text),
  ]);
}
