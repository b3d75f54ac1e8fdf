import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Further figures of the law: holdings of SMEs, other State aid routes. */
export class MoreLegalParameters1764203000000 implements MigrationInterface {
  name = 'MoreLegalParameters1764203000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(rows);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DELETE FROM "programme"."legal_parameter" WHERE "code" IN ('sme.partner-from-percent', 'sme.exempt-investor-up-to-percent', 'sme.public-body-from-percent', 'sme.business-angel-below', 'sme.local-authority-budget-below', 'sme.local-authority-inhabitants-below', 'gber-28.ceiling', 'gber-28.window-years', 'gber-28.intensity-percent', 'gber-20.ceiling', 'de-minimis.excluded-nace', 'state-aid.countries')`,
    );
  }
}

const rows = `INSERT INTO "programme"."legal_parameter" ("id", "code", "value", "valid_from", "valid_to", "legal_basis", "url") VALUES
     (gen_random_uuid(), 'sme.partner-from-percent', '25', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.exempt-investor-up-to-percent', '50', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.public-body-from-percent', '25', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.business-angel-below', '1250000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.local-authority-budget-below', '10000000.00', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'sme.local-authority-inhabitants-below', '5000', '2005-01-01', NULL, 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)', 'https://eur-lex.europa.eu/eli/reco/2003/361/oj'),
     (gen_random_uuid(), 'gber-28.ceiling', '220000.00', '2023-07-01', '2026-12-31', 'Regulation (EU) No 651/2014, Art. 28(4) (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.window-years', '3', '2023-07-01', '2026-12-31', 'Regulation (EU) No 651/2014, Art. 28(4) (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-28.intensity-percent', '50', '2023-07-01', '2026-12-31', 'Regulation (EU) No 651/2014, Art. 28(3) (unconfirmed)', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'gber-20.ceiling', '2200000.00', '2023-07-01', '2026-12-31', 'Regulation (EU) No 651/2014, Art. 20', 'https://eur-lex.europa.eu/eli/reg/2014/651/oj'),
     (gen_random_uuid(), 'de-minimis.excluded-nace', '01 03', '2024-01-01', '2030-12-31', 'Regulation (EU) 2023/2831, Art. 1', 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj'),
     (gen_random_uuid(), 'state-aid.countries', 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK', '2020-02-01', NULL, 'TFEU, Art. 107; EEA Agreement, Art. 61', 'https://eur-lex.europa.eu/eli/treaty/tfeu_2012/oj')`;
