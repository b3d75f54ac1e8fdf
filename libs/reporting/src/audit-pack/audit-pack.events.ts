export const AUDIT_PACK_ORDERED = 'reporting.audit-pack.ordered.v1';
/** Whose failure to the end leaves a pack unmade. */
export const PACK_MAKER = 'reporting.make-audit-pack';
