export const AUDIT_PACK_ORDERED = 'reporting.audit-pack.ordered.v1';
