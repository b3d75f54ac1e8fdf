import { useSuspenseQuery } from '@tanstack/react-query';
import { usePathParam } from '../../ui/url-state.js';
import { applicationQuery } from './application-query.js';
import { CaseView } from './case-view.js';
import { DraftView } from './draft-view.js';

/** A draft is a form; what was sent is a case with its state. */
export function ApplicationPage() {
  const id = usePathParam('id');
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  return application.editable ? <DraftView key={id} application={application} /> : <CaseView application={application} />;
}
