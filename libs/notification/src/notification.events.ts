/** A reminder's time has come. The subject is what it reminds of; the payload says which letter. */
export const REMINDER_DUE = 'notification.reminder.due.v1';
