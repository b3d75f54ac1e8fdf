/** Where an application can be in its life. */
export const applicationStates = [
  'draft',
  'sketched',
  'shortlisted',
  'submitted',
  'returned',
  'waiting',
  'eligible',
  'ineligible',
  'partnered',
  'in-evaluation',
  'evaluated',
  'approved',
  'reserve-listed',
  'rejected',
  'lapsed',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];
