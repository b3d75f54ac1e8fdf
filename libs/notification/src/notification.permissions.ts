import { definePermissions } from '@traverse/platform';

definePermissions({ 'notification.own': ['signed-in'] });
