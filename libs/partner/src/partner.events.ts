/** What partner tells. The subject is the row itself; payloads hold ids. */
export const MATCHING_REQUESTED = 'partner.matching-run.requested.v1';
export const MATCHING_DONE = 'partner.matching-run.done.v1';
export const MATCHING_FAILED = 'partner.matching-run.failed.v1';
export const MATCHING_SENT = 'partner.matching-run.sent.v1';
export const ENGAGEMENT_PROPOSED = 'partner.engagement.proposed.v1';
export const ENGAGEMENT_ACCEPTED = 'partner.engagement.accepted.v1';
export const ENGAGEMENT_DECLINED = 'partner.engagement.declined.v1';
export const ENGAGEMENT_EXPIRED = 'partner.engagement.expired.v1';
export const ENGAGEMENT_CANCELLED = 'partner.engagement.cancelled.v1';
export const ENGAGEMENT_CONFIRMED = 'partner.engagement.confirmed.v1';
export const ENGAGEMENT_REFUSED = 'partner.engagement.refused.v1';
export const ENGAGEMENT_REPLACED = 'partner.engagement.replaced.v1';
export const ENGAGEMENT_SIGNED_OFF = 'partner.engagement.signed-off.v1';
export const ENGAGEMENT_DELIVERED = 'partner.engagement.delivered.v1';
export const ENGAGEMENT_BROKEN_OFF = 'partner.engagement.broken-off.v1';
/** Subject: the message. Never what it says. */
export const THREAD_MESSAGE_WRITTEN = 'partner.thread-message.written.v1';
export const THREAD_CLOSED = 'partner.thread.closed.v1';
export const THREAD_REOPENED = 'partner.thread.reopened.v1';
