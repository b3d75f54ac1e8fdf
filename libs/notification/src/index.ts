/** The front door of notification: mails, notices, what people want to hear of. */
import { Message } from './message/message.entity.js';
import { Preference } from './preference/preference.entity.js';
import { Reminder } from './reminder/reminder.entity.js';

export { NotificationModule } from './notification.module.js';

export const notificationEntities = [Message, Preference, Reminder];
