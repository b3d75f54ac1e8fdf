import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Middleware } from 'openapi-fetch';
import createClient from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { keyFor } from './idempotency.js';
import type { Session } from './paths.js';
import { ApiProblem, problemOf } from './problem.js';
import { noteServerTime } from './server-clock.js';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.outcomeUnknown,
    },
    mutations: { retry: false },
  },
});

let language = 'en';
/** Texts that come from the server are asked for in the reader's language. */
export function setRequestLanguage(to: string): void {
  language = to;
}

const safe = (method: string) => method === 'GET' || method === 'HEAD';

/** The token that proves to the server that a change comes from our own page. */
export async function csrfToken(): Promise<string> {
  return (await queryClient.ensureQueryData(sessionQuery)).csrfToken;
}

async function sessionIsStale(problem: ApiProblem): Promise<void> {
  const ended = problem.status === 401 || problem.code.includes('csrf');
  if (ended) await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

const commands = new WeakMap<Request, () => void>();

/** Every commanding POST carries a key, so that sending it again has one effect. */
async function nameCommand(request: Request): Promise<void> {
  const { key, answered } = keyFor(`${request.method} ${request.url}`, await request.clone().text());
  request.headers.set('idempotency-key', key);
  commands.set(request, answered);
}

const middleware: Middleware = {
  async onRequest({ request }) {
    request.headers.set('accept-language', language);
    if (safe(request.method)) return request;
    request.headers.set('x-csrf-token', await csrfToken());
    if (request.method === 'POST') await nameCommand(request);
    return request;
  },
  async onResponse({ request, response }) {
    noteServerTime(response);
    if (response.status < 500) commands.get(request)?.();
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (!safe(request.method)) await sessionIsStale(problem);
    throw problem;
  },
  onError({ error }) {
    return error instanceof ApiProblem ? error : new ApiProblem(0);
  },
};

/** The whole API, typed by the OpenAPI document: session cookie, CSRF token, language; problems are thrown as ApiProblem. */
export const client = createClient<paths>({ credentials: 'include', fetch: (request) => fetch(request) });
client.use(middleware);

/** What a call of the client answers with; the client throws on anything but success. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<Session> => answer(client.GET('/api/session', { signal })),
  staleTime: 60_000,
});

export interface CommandOptions {
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, string>>;
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
}

/**
 * Sends a command by its path: `command('/api/applications/{id}/submit', { params: { id }, body })`.
 * For paths that are only known at run time, such as those of `allowedCommands`; else the typed client does the same.
 */
export async function command<T = void>(path: string, { body, params = {}, method = 'POST' }: CommandOptions = {}): Promise<T> {
  const url = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
  const send = client.request as unknown as (method: string, url: string, init: { body?: unknown }) => Promise<{ data?: T }>;
  return answer(send(method.toLowerCase(), url, body === undefined ? {} : { body }));
}
