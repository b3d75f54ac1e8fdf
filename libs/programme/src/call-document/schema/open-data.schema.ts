import { ref, shape } from './basics.schema.js';

/** An identifier by org-id.guide: list code and number, `DE-CR-HRB123`, `AT-FB-FN1a`. */
export const ORG_ID = '^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9._]+)+$';

const properties = {
  grantPrefix: { type: 'string', pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)+$', maxLength: 60 },
  fund: ref('line'),
  specificObjective: ref('line'),
  unionRateBps: ref('bps'),
  interventionType: ref('line'),
  purpose: ref('texts'),
  achievements: ref('texts'),
  licence: shape({ name: ref('line'), url: { type: 'string', format: 'uri' } }),
};

export const openDataSchema = { ...shape(properties, Object.keys(properties)), minProperties: 1 };
