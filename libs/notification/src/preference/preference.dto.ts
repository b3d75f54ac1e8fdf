import { BoolField, ListField, OneOfField, TextListField } from '@traverse/platform';

import { categories } from '../letter/templates.js';

class MailCategoryDto {
  @OneOfField(categories) category!: string;
  @BoolField() on!: boolean;
}

export class NotificationPreferencesDto {
  @ListField(() => MailCategoryDto) items!: MailCategoryDto[];
}

export class SetNotificationPreferencesDto {
  @TextListField({ of: categories, max: categories.length, description: 'Categories of mails that are switched off; all others are on.' })
  off!: string[];
}
