import { Agent, request as httpRequest } from 'node:http';
import type { Readable } from 'node:stream';

import { Body, Controller, Get, Module, Param, Post, Req } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { AmountField, DateField, IdField, ListField, Public, Storage, TextField, type TraverseRequest, UnitOfWork } from '../index.js';

class LineDto {
  @AmountField() amount!: string;
}
class InputDto {
  @IdField() id!: string;
  @DateField() day!: string;
  @TextField({ nullable: true, max: 5 }) note!: string | null;
  @ListField(() => LineDto, { max: 2 }) lines!: LineDto[];
}
interface Upload {
  file(): Promise<{ readonly file: Readable } | undefined>;
}

@Controller('api/test')
@Public()
class Door {
  constructor(
    private readonly storage: Storage,
    private readonly uow: UnitOfWork,
  ) {}

  @Post('echo')
  echo(@Body() body: InputDto): InputDto {
    return body;
  }
  @Get('broken')
  broken(): never {
    throw new Error('a secret of the house: IBAN CH9300762011623852957');
  }
  @Get('nothing')
  nothing(): never {
    throw null;
  }
  @Get('refused')
  refused(): never {
    throw new DomainError('test.refused', { params: { left: 3 }, fields: [{ path: 'a.b', code: 'platform.invalid.isInt' }] });
  }
  @Get('busy')
  busy(): Promise<unknown> {
    return this.uow.run({ personId: null, system: 'system:test', staff: [], memberships: [] }, (tx) =>
      tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`),
    );
  }
  @Get('things/:id')
  async thing(@Param('id') id: string): Promise<unknown> {
    return this.uow.run({ personId: null, system: 'system:test', staff: [], memberships: [] }, (tx) =>
      tx.sql(`SELECT 1 FROM "outbox"."event" WHERE "id" = $1`, [id]),
    );
  }
  @Get('arrived')
  arrived(@Req() request: TraverseRequest): boolean {
    return request.receivedAt instanceof Date;
  }
  @Post('files')
  async upload(@Req() request: TraverseRequest): Promise<{ size: number; type: string }> {
    const part = await (request as unknown as Upload).file();
    if (!part) throw new DomainError('test.no-file', { status: 400 });
    const { size, type } = await this.storage.put(part.file, ['application/pdf', 'image/png']);
    return { size, type };
  }
}

@Module({ controllers: [Door] })
class DoorContext {}

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp({ modules: [DoorContext], env: { UPLOAD_LIMIT_BYTES: '5000', REQUESTS_PER_MINUTE: '400' } });
});
afterAll(() => house.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${house.url}/api/test/${path}`, { headers });
const json = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>;
const postJson = (body: string): Promise<Response> =>
  fetch(`${house.url}/api/test/echo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
const good = { id: '019a2b3c-0000-7000-8000-000000000000', day: '2026-02-03', note: null, lines: [{ amount: '12.50' }] };

test('good input goes through', async () => {
  expect(await json(await postJson(JSON.stringify(good)))).toEqual(good);
});

test('input that is not right names every field at once, also within lists', async () => {
  const bad = { id: 'x', day: '3.2.2026', note: 'too long', lines: [{ amount: '1e3' }, { amount: '1.234', extra: 1 }, { amount: '1' }] };
  const response = await postJson(JSON.stringify(bad));
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const fields = (await json(response))['fields'] as { path: string; code: string; message: string }[];
  expect(fields.map(({ path, code }) => `${path} ${code.replace('platform.invalid.', '')}`).sort()).toEqual([
    'day matches',
    'id isUuid',
    'lines arrayMaxSize',
    'lines.0.amount matches',
    'lines.1.amount matches',
    'lines.1.extra whitelistValidation',
    'note maxLength',
  ]);
  expect(fields.every(({ message }) => message.length > 5)).toBe(true);
});

test.each(['{', '[]', '"text"', 'null', '', '{"__proto__": {"a": 1}}'])(
  'a body that cannot be read (%s) is a problem, not a fault',
  async (body) => {
    const response = await postJson(body);
    expect(response.status).toBe(400);
    expect(await json(response)).toMatchObject({ status: 400, code: expect.stringMatching(/^platform\./) as unknown });
  },
);

test('what is unexpected is a 500 with a request id and no detail', async () => {
  for (const path of ['broken', 'nothing']) {
    const response = await get(path);
    expect(response.status).toBe(500);
    const problem = await json(response);
    expect(Object.keys(problem).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
    expect(JSON.stringify(problem)).not.toMatch(/secret|IBAN|stack/);
  }
});

test('a refusal carries its code, figures and fields, in the language that was asked for', async () => {
  expect(await json(await get('refused', { 'accept-language': 'de-AT,en;q=0.5' }))).toMatchObject({
    type: 'urn:traverse:problem:test.refused',
    status: 409,
    params: { left: 3 },
    fields: [{ path: 'a.b', code: 'platform.invalid.isInt', message: 'Das muss eine ganze Zahl sein.' }],
  });
});

test('a conflict that three runs could not settle asks to come again', async () => {
  const response = await get('busy');
  expect([response.status, (await json(response))['code']]).toEqual([503, 'platform.busy']);
});

test('an id that is none, and a route that is none, are 404', async () => {
  expect((await get('things/not-a-uuid')).status).toBe(404);
  const response = await get('no/such/route');
  expect([response.status, (await json(response))['code']]).toEqual([404, 'platform.http-404']);
});

test('the time of arrival is stamped and security headers are set', async () => {
  const response = await get('arrived');
  expect(await response.text()).toBe('true');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

describe('uploads', () => {
  const pdf = (size: number): Uint8Array => {
    const bytes = new Uint8Array(size);
    bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
    return bytes;
  };
  const upload = (content: Uint8Array): Promise<Response> => {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)]), '../../etc/invoice.pdf');
    return fetch(`${house.url}/api/test/files`, { method: 'POST', body: form });
  };

  test('a file up to the limit is kept, with its type by content', async () => {
    const response = await upload(pdf(5000));
    expect([response.status, await json(response)]).toEqual([201, { size: 5000, type: 'application/pdf' }]);
  });

  test.each([5001, 5002, 50_000, 3_000_000])('%d bytes are above it: refused with the limit named', async (size) => {
    const response = await upload(pdf(size));
    expect(response.status).toBe(413);
    expect(await json(response)).toMatchObject({
      code: 'platform.file-too-large',
      params: { limitBytes: 5000 },
      fields: [{ path: 'file' }],
    });
  });

  test('another type by content is refused with what is allowed, whatever its name says', async () => {
    const response = await upload(new TextEncoder().encode('#!/bin/sh\necho no\n'));
    expect(response.status).toBe(415);
    expect(await json(response)).toMatchObject({ code: 'platform.file-type-refused', params: { allowed: 'application/pdf, image/png' } });
  });

  test('after a refusal in the middle of an upload the connection serves the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (method: string, path: string, body?: Buffer): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = body ? { 'content-type': 'multipart/form-data; boundary=XX', 'content-length': body.length } : {};
        const request = httpRequest(`${house.url}/api/test/${path}`, { agent, method, headers }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode ?? 0));
        });
        request.on('error', reject).end(body);
      });
    const head = '--XX\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
    const large = Buffer.concat([Buffer.from(head), pdf(4_000_000), Buffer.from('\r\n--XX--\r\n')]);
    for (let i = 0; i < 3; i += 1) {
      expect(await send('POST', 'files', large)).toBe(413);
      expect(await send('GET', 'arrived')).toBe(200);
    }
    agent.destroy();
  });

  test('an empty file is refused', async () => {
    expect((await upload(new Uint8Array())).status).toBe(415);
  });
});

test('too many requests are a problem of the same shape', async () => {
  let response = await get('arrived');
  for (let i = 0; i < 500 && response.status !== 429; i += 1) response = await get('arrived');
  expect(response.status).toBe(429);
  expect(await json(response)).toMatchObject({ code: 'platform.http-429', status: 429, requestId: expect.any(String) as unknown });
});
