import type { Knocker } from '@traverse/platform';

import type { TestApp } from './app.js';
import { readPdf } from './read-pdf.js';
import { endsOwnSession, maySend, type Route, routesOf } from './routes.js';
import type { Visitor } from './visitor.js';

/** What somebody gets to see for one request, in whole. */
export interface Seen {
  readonly request: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Text of the answer; of a PDF its text, its metadata and its bytes. */
  readonly text: string;
}

interface Reader {
  readonly house: TestApp;
  readonly visitor: Visitor;
  readonly role: Knocker;
}

/** Only in demonstrations: clock, mailbox and log-ins of everybody are open there by design. */
const ofDemonstration = ({ path }: Route): boolean => path.startsWith('/api/demo');

export const reachable = ({ house, role }: Reader, methods: (method: Route['method']) => boolean): Route[] =>
  routesOf(house).filter(
    (route) =>
      methods(route.method) && !endsOwnSession(route) && !ofDemonstration(route) && (route.permission === null || maySend(route, role)),
  );

/** Every id in every place of the path. */
function pathsOf({ path }: Route, ids: readonly string[]): string[] {
  const [place] = /\{\w+\}/.exec(path) ?? [];
  return place === undefined ? [path] : ids.flatMap((id) => pathsOf({ path: path.replace(place, id) } as Route, ids));
}

export async function look(
  { house, visitor }: Omit<Reader, 'role'>,
  method: Route['method'],
  url: string,
  payload?: object,
): Promise<Seen> {
  const response = await house.inject({
    method,
    url,
    headers: { cookie: `traverse_session=${visitor.cookie ?? ''}`, 'x-csrf-token': visitor.csrfToken },
    ...(payload ? { payload } : {}),
  });
  return {
    request: `${method} ${url}`,
    status: response.statusCode,
    headers: response.headers,
    text: await textOf(String(response.headers['content-type']), response.rawPayload),
  };
}

async function textOf(type: string, bytes: Buffer): Promise<string> {
  if (!type.startsWith('application/pdf')) return bytes.toString('utf8');
  const { text, info, bookmarks } = await readPdf(bytes);
  return JSON.stringify({ text, info, bookmarks });
}

/** Every page that the role may read, with all these ids tried in every place. */
export async function readAll(reader: Reader, ids: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const route of reachable(reader, (method) => method === 'GET'))
    for (const url of pathsOf(route, ids)) seen.push(await look(reader, 'GET', url));
  return seen;
}

/** Every question that can be asked in a query: what the answers to a known word and to an unknown one are. */
export async function searchAll(
  reader: Reader,
  ids: readonly string[],
  words: readonly [known: string, unknown: string],
): Promise<[Seen, Seen][]> {
  const found: [Seen, Seen][] = [];
  for (const route of reachable(reader, (method) => method === 'GET'))
    for (const url of pathsOf(route, ids))
      for (const name of route.query) {
        const [known, unknown] = words.map((word) => look(reader, 'GET', `${url}?${name}=${encodeURIComponent(word)}`));
        if (known && unknown) found.push([await known, await unknown]);
      }
  return found;
}

/** Every change that the role may ask for, with nothing said: what the refusals and the answers tell. */
export async function changeAll(reader: Reader, ids: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const route of reachable(reader, (method) => method !== 'GET'))
    for (const url of pathsOf(route, ids)) seen.push(await look(reader, route.method, url, route.method === 'DELETE' ? undefined : {}));
  return seen;
}
