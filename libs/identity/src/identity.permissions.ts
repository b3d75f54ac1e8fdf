import { definePermissions } from '@traverse/platform';

definePermissions({
  'session.use': ['signed-in'],
  'organisation.add': ['signed-in'],
  'organisation.read': ['signed-in'],
  'organisation.write': ['signed-in'],
  'invitation.send': ['signed-in'],
  'administration.people': ['administrator'],
  'administration.staff-roles': ['administrator'],
  'administration.dead-letters': ['administrator'],
});
