import { definePermissions } from '@traverse/platform';

definePermissions({ 'home.read': ['signed-in'] });
