import { randomUUID } from 'node:crypto';

import { PASSWORD } from './world.js';

type Json = Record<string, unknown>;

/** An answer that was not a success, with the problem's stable code. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
    detail: unknown,
  ) {
    super(`${what}: ${status} ${code} ${JSON.stringify(detail)}`);
  }
}

/** One person in front of a browser, without the browser: cookie, CSRF token, log-in again when the session has ended. */
export class Visitor {
  private cookie = '';
  private csrf = '';
  private loggingIn: Promise<void> | null = null;

  constructor(
    private readonly origin: string,
    private readonly email: string | null,
    private readonly password: string = PASSWORD,
  ) {}

  get<T = Json>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }
  post<T = Json>(path: string, body: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }
  put<T = Json>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }
  patch<T = Json>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PATCH', path, body);
  }

  /** All pages of a list. */
  async all<T = Json>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page: { items: T[]; nextCursor: string | null } = await this.get(query);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  async upload<T = Json>(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly bytes: Buffer },
  ): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.send<T>('POST', path, form);
  }

  async bytes(path: string): Promise<Buffer> {
    await this.logInOnce();
    const response = await fetch(this.origin + path, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Refused(response.status, 'download', path, null);
    return Buffer.from(await response.arrayBuffer());
  }

  private async send<T>(method: string, path: string, body?: unknown, again = true): Promise<T> {
    await this.logInOnce();
    const json = body !== undefined && !(body instanceof FormData);
    const { cookie } = this;
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        cookie,
        origin: this.origin,
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrf }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(json ? { 'content-type': 'application/json' } : {}),
      },
      body: json ? JSON.stringify(body) : (body as FormData | undefined),
    });
    if (response.status === 401 && again && this.email) {
      // Whoever else found the session ended may have taken a new one by now.
      if (this.cookie === cookie) this.cookie = '';
      return this.send<T>(method, path, body, false);
    }
    this.keepCookie(response);
    const text = await response.text();
    const answer = text === '' ? null : (JSON.parse(text) as Json);
    if (!response.ok)
      throw new Refused(
        response.status,
        String(answer?.['code'] ?? ''),
        `${method} ${path}`,
        answer?.['fields'] ?? answer?.['params'] ?? null,
      );
    return answer as T;
  }

  /** One log-in at a time: cookie and token belong together, and two at once could leave the one with the other's. */
  private async logInOnce(): Promise<void> {
    if (this.cookie !== '' && this.loggingIn === null) return;
    if (this.email === null) return;
    this.loggingIn ??= this.logIn(this.email).finally(() => {
      this.loggingIn = null;
    });
    await this.loggingIn;
  }

  private async logIn(email: string): Promise<void> {
    const response = await fetch(`${this.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify({ email, password: this.password }),
    });
    if (!response.ok) throw new Refused(response.status, 'log-in', email, await response.text());
    this.keepCookie(response);
    const session = await fetch(`${this.origin}/api/session`, { headers: { cookie: this.cookie } });
    this.csrf = ((await session.json()) as { csrfToken: string }).csrfToken;
  }

  private keepCookie(response: Response): void {
    const given = response.headers.getSetCookie().find((cookie) => cookie.startsWith('traverse_session='));
    if (given) this.cookie = given.split(';')[0] ?? '';
  }
}

const PATIENCE_MS = 120_000;
const STEP_MS = 150;

/** Asks again until the answer is there: jobs take the time that they take. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited too long: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

/** Several at a time, never all at once. */
export async function each<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>, width = 4): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      const item = items[i];
      if (item !== undefined) await work(item, i);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
