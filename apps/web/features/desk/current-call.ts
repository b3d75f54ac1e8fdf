import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/calls-query.js';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useUrlState } from '../../ui/url-state.js';

/** The call that the desk works on: the one in the address, else the newest. Null before there is one. */
export function useCurrentCall(): { readonly id: string; readonly title: string } | null {
  const [search] = useUrlState();
  const { data: calls } = useSuspenseQuery(callsQuery);
  return calls.find((call) => call.id === search['call']) ?? calls[0] ?? null;
}

export interface NamedEnvelope extends Dto<'EnvelopeBarDto'> {
  /** The territories that it pays for, in the reader's language: an authority can have several envelopes. */
  readonly name: string;
}

/** The envelopes of a call with where their money is; undefined while they are on their way. */
export function useEnvelopes(callId: string | undefined): readonly NamedEnvelope[] | undefined {
  const language = useTranslation().i18n.language;
  const id = callId ?? '';
  const { data: call } = useQuery({
    queryKey: ['call', id],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
  const { data: envelopes } = useQuery({
    queryKey: ['envelopes', id],
    queryFn: () => answer(client.GET('/api/calls/{id}/envelopes', { params: { path: { id } } })),
    enabled: id !== '',
  });
  if (!call || !envelopes) return undefined;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const labelOf = (key: string) => call.territories.find((one) => one.key === key)?.label ?? key;
  return envelopes.items.map((envelope) => ({ ...envelope, name: list.format(envelope.territoryKeys.map(labelOf)) }));
}
