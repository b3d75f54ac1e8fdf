import { Body, Controller, Injectable, Module, Post } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { CurrentActor, Public, TextField, UnitOfWork } from '../index.js';

class NewMailDto {
  @TextField({ min: 1 }) subject!: string;
}

/** A deed with an effect that can be counted: a row in the kept mails. */
@Injectable()
class KeepMail {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, { subject }: NewMailDto): Promise<{ id: string; subject: string }> {
    return this.uow.run(actor, async (tx) => {
      if (subject === 'forbidden') throw new DomainError('test.forbidden');
      const id = newId();
      tx.defer(`INSERT INTO "platform"."kept_mail" ("id", "recipient", "subject", "body", "sent_at") VALUES ($1, 'x', $2, '', $3)`, [
        id,
        subject,
        tx.now,
      ]);
      tx.emit({ type: 'test.mail.kept.v1', subjectId: id });
      return { id, subject };
    });
  }
}

@Controller('api/mails')
@Public()
class MailController {
  constructor(private readonly keepMail: KeepMail) {}

  @Post()
  keep(@CurrentActor() actor: Actor, @Body() body: NewMailDto): Promise<object> {
    return this.keepMail.execute(actor, body);
  }

  @Post('other')
  keepOther(@CurrentActor() actor: Actor, @Body() body: NewMailDto): Promise<object> {
    return this.keepMail.execute(actor, body);
  }

  @Post('bulk')
  async keepThree(@CurrentActor() actor: Actor, @Body() body: NewMailDto): Promise<object[]> {
    const kept: object[] = [];
    for (const n of [1, 2, 3]) kept.push(await this.keepMail.execute(actor, { subject: `${body.subject} ${n}` }));
    return kept;
  }
}

@Module({ controllers: [MailController], providers: [KeepMail] })
class MailContext {}

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp({ modules: [MailContext] });
});
afterAll(() => house.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function post(path: string, key: string | null, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(key === null ? {} : { 'idempotency-key': key }) };
  const answer = await fetch(`${house.url}/api/mails${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const count = async (subject: string): Promise<number> =>
  (await house.query(`SELECT 1 FROM "platform"."kept_mail" WHERE "subject" LIKE $1 || '%'`, [subject])).length;

test('the same key and body: the first answer again, one effect', async () => {
  const [key, subject] = [newId(), newId()];
  const first = await post('', key, { subject });
  expect(first.status).toBe(201);
  expect(await post('', key, { subject })).toEqual(first);
  expect(await count(subject)).toBe(1);
});

test('the same key and another body: 422, no effect', async () => {
  const [key, subject] = [newId(), newId()];
  await post('', key, { subject });
  const second = await post('', key, { subject: `${subject} other` });
  expect(second).toMatchObject({ status: 422, body: { code: 'platform.idempotency-key-reused' } });
  expect(await count(subject)).toBe(1);
});

test('another body that the deed itself refuses is also 422: the key decides', async () => {
  const [key, subject] = [newId(), newId()];
  await post('', key, { subject });
  expect((await post('', key, { subject: 'forbidden' })).status).toBe(422);
});

test('fifty at once: one effect, one answer', async () => {
  const [key, subject] = [newId(), newId()];
  const answers = await Promise.all(Array.from({ length: 50 }, () => post('', key, { subject })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
  expect(await count(subject)).toBe(1);
  const events = await house.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1`, [answers[0]?.body['id']]);
  expect(events).toHaveLength(1);
});

test('without a key each is its own; another route is another scope; a refusal is not remembered', async () => {
  const [key, subject] = [newId(), newId()];
  await post('', null, { subject });
  await post('', null, { subject });
  expect(await count(subject)).toBe(2);
  await post('', key, { subject });
  await post('/other', key, { subject });
  expect(await count(subject)).toBe(4);
  const later = newId();
  expect(await post('', later, { subject: 'forbidden' })).toMatchObject({ status: 409, body: { code: 'test.forbidden' } });
  expect((await post('', later, { subject })).status).toBe(201);
});

test('a bulk command of several units of work: all of them happen, once', async () => {
  const [key, subject] = [newId(), newId()];
  const first = await post('/bulk', key, { subject });
  expect(first.body).toHaveLength(3);
  expect(await count(subject)).toBe(3);
  expect(await post('/bulk', key, { subject })).toEqual(first);
  const atOnce = newId();
  await Promise.all(Array.from({ length: 10 }, () => post('/bulk', atOnce, { subject })));
  expect(await count(subject)).toBe(6);
});

test('input that is not right names all fields in the shape of a problem', async () => {
  const answer = await post('', null, { subject: '', other: 1 });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'platform.invalid-input', type: 'urn:traverse:problem:platform.invalid-input', status: 400 });
  expect(answer.body['fields']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: 'subject', code: 'platform.invalid.minLength', message: 'This text is too short.' }),
      expect.objectContaining({ path: 'other', code: 'platform.invalid.whitelistValidation' }),
    ]),
  );
  expect(typeof answer.body['requestId']).toBe('string');
});
