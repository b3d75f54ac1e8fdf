import type { TestApp } from './app.js';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly [attribute: string]: unknown }[];
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Somebody with a browser: keeps the cookie, sends the CSRF token with changes, as the web does. */
export class Visitor {
  cookie: string | null = null;
  csrfToken = '';

  constructor(private readonly house: Pick<TestApp, 'inject'>) {}

  async send<T = Record<string, unknown>>(
    method: Method,
    url: string,
    payload?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const own: Record<string, string> = this.cookie === null ? {} : { cookie: `traverse_session=${this.cookie}` };
    if (method !== 'GET' && this.csrfToken !== '') own['x-csrf-token'] = this.csrfToken;
    const response = await this.house.inject({ method, url, headers: { ...own, ...headers }, ...(payload ? { payload } : {}) });
    const given = response.cookies.find(({ name }) => name === 'traverse_session');
    if (given) this.cookie = given.value === '' ? null : given.value;
    const body = (response.body === '' ? {} : JSON.parse(response.body)) as T & { csrfToken?: string };
    if (typeof body.csrfToken === 'string') this.csrfToken = body.csrfToken;
    return { status: response.statusCode, body, headers: response.headers, cookies: response.cookies };
  }

  get<T = Record<string, unknown>>(url: string): Promise<Answer<T>> {
    return this.send<T>('GET', url);
  }

  post<T = Record<string, unknown>>(url: string, payload: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.send<T>('POST', url, payload, headers);
  }

  /** A form with one file, as a browser sends it. */
  async upload<T = Record<string, unknown>>(
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly bytes: Buffer },
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    const request = new Response(form);
    const payload = Buffer.from(await request.arrayBuffer());
    return this.send<T>('POST', url, payload, { 'content-type': request.headers.get('content-type') ?? '' });
  }

  logIn(email: string, password: string): Promise<Answer> {
    return this.post('/api/session', { email, password });
  }
}
