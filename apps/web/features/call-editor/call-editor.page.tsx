import { useSuspenseQuery } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
import { usePathParam } from '../../ui/url-state.js';
import { CallEditor } from './call-editor.js';
import type { SchemaNode } from './document.js';

/** One call, for those who make it: edited, looked at as an applicant sees it, compared, tried out. */
export function CallEditorPage() {
  const id = usePathParam('id');
  const { data: call } = useSuspenseQuery({
    queryKey: ['managed-call', id],
    queryFn: () => answer(client.GET('/api/managed-calls/{id}', { params: { path: { id } } })),
  });
  const { data: schema } = useSuspenseQuery({
    queryKey: ['call-document-schema'],
    queryFn: () => answer(client.GET('/api/call-document-schema')),
    staleTime: Infinity,
  });
  // Another person's publishing begins a new draft: what was typed for the one before would not fit.
  return <CallEditor key={`${call.id} ${call.currentVersion}`} call={call} schema={schema as SchemaNode} />;
}
