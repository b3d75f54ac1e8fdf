export { canonicalJson, hashOf } from './canonical.js';
export { newId } from './ids.js';
export { type Clock, systemNow } from './clock.js';
export { DomainError, type DomainErrorDetails, type FieldError, notFound } from './domain-error.js';
export { type Currency, formatDecimal, minBigint, type Money, parseDecimal, shareBps, sumMinor } from './money.js';
export { decodeCursor, encodeCursor, type Page, toPage } from './page.js';
export * from './actor.js';
export * from './workflow.js';
