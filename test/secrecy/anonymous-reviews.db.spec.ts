import { CreatePersonWithRoles } from '@traverse/identity';

import { alpineDocument, publishCall, seedProgramme } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { look, readAll, type Seen } from '../support/crawl.js';
import { type GivenReview, Panel } from '../support/panel.js';
import { seedApplication } from '../support/partners.js';
import { Visitor } from '../support/visitor.js';

/** Who reviewed changes nothing that the applicant can see: not a byte of any page, letter, mail or error, nor when and in which order things are. */
/** Between two steps: less than a session may be idle, more than a step takes. */
const STEP_MS = 300_000;
const PASSWORD = 'seven blue lakes';
const REVIEWS: readonly [GivenReview, GivenReview] = [
  { score: 4, comment: 'Zeal is there, and a plan.', overallComment: 'Worth it.', confidentialComment: 'CONFIDENTIAL-A' },
  { score: 5, comment: 'A clear question.', overallComment: 'Yes, at once.', confidentialComment: 'CONFIDENTIAL-B' },
];

/** Which of the two invited writes which of the two reviews, first to last. */
type Order = readonly (readonly [person: 0 | 1, review: 0 | 1])[];

interface Story {
  readonly house: TestApp;
  readonly owner: Visitor;
  readonly applicationId: string;
  readonly before: Seen;
  readonly seen: readonly Seen[];
  /** Only of the first. */
  readonly again: readonly Seen[];
  /** What tells evaluators apart: none of it may be seen. */
  readonly secrets: readonly string[];
}

const houses: TestApp[] = [];
async function story(order: Order): Promise<Story> {
  const house = await startTestApp();
  houses.push(house);
  const startedAt = house.clock.now();
  const document = alpineDocument((doc) => {
    doc.key = 'alpine-anonymous';
  });
  const panel = await Panel.open(house, await seedProgramme(house.app, document), 2);
  const { callId } = await publishCall(house.app, document);
  const { id, organisationId } = await seedApplication(house, callId);
  const owner = new Visitor(house);
  const membership = { organisationId, right: 'owner' as const };
  const person = { email: 'owner@werkstatt.example', name: 'Olga Owner', password: PASSWORD, memberships: [membership] };
  await house.get(CreatePersonWithRoles).execute(person);
  await owner.logIn(person.email, PASSWORD);
  await house.queues.drain();
  const [partnerId = ''] = await panel.invite(callId, [id]);
  const assigned = await panel.assigned(id);
  expect(assigned).toHaveLength(2);
  for (const one of assigned) await panel.accept(one);
  for (const [who, which] of order) {
    await house.clock.advance(STEP_MS);
    const one = assigned[who];
    if (!one) throw new Error('two were invited');
    await panel.submit(one, REVIEWS[which]);
  }
  await house.clock.advance(STEP_MS);
  const before = await look({ house, visitor: owner }, 'GET', `/api/applications/${id}/feedback`);
  await panel.decide(callId, [id]);
  const rows = await house.query<{ id: string }>(
    `SELECT "id" FROM "award"."decision" WHERE "application_id" = $1 UNION ALL SELECT "id" FROM "award"."agreement" WHERE "application_id" = $1`,
    [id],
  );
  const ids = [id, organisationId, callId, panel.programmeId, partnerId, ...rows.map((row) => row.id), ...assigned.map((one) => one.id)];
  const reader = { house, visitor: owner, role: 'applicant' } as const;
  // Letters of one moment go out beside each other: which of them is first is chance.
  const mails = await house.query<{ subject: string; body: string }>(
    `SELECT "subject", "body" FROM "platform"."kept_mail" WHERE "recipient" = $1 ORDER BY "subject", "body"`,
    [person.email],
  );
  const asMail = ({ subject, body }: (typeof mails)[number], i: number): Seen => ({
    request: `mail ${i}`,
    status: 0,
    headers: {},
    text: `${subject}\n${body}`,
  });
  const seen = [...mails.map(asMail), ...(await readAll(reader, ids))];
  const again = stories.length === 0 ? await readAll(reader, ids) : [];
  const people = await house.query<{ name: string }>(`SELECT "name" FROM "identity"."person" WHERE "id" = ANY($1::uuid[])`, [
    assigned.map((one) => one.person),
  ]);
  const secrets = [
    ...assigned.flatMap((one) => [one.person]),
    ...people.map(({ name }) => name),
    ...panel.pool.map(({ email }) => email),
    ...['University 0', 'University 1', 'CONFIDENTIAL-A', 'CONFIDENTIAL-B'],
  ];
  return {
    house,
    owner,
    applicationId: id,
    before,
    seen: seen.map((one) => settled(one, startedAt)),
    again: again.map((one) => settled(one, startedAt)),
    secrets,
  };
}

/** Headers that differ from request to request. */
const OF_REQUEST = ['date', 'set-cookie', 'x-request-id', 'content-length'];

/** Without what differs between any two runs: instants become whole steps since the start, so that the step they belong to is still told. */
function settled({ request, status, headers, text }: Seen, startedAt: Date): Seen {
  const steps = (instant: string): string => {
    const passed = (Date.parse(instant) - startedAt.getTime()) / STEP_MS;
    // What is there before a house opens is not of this run.
    return passed < 0 ? 'before' : `+${Math.round(passed)}`;
  };
  const clean = (words: string): string =>
    words
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, steps)
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, 'local')
      .replace(/D:\d{14}Z?/g, 'pdf-date')
      .replace(/\d{1,2}:\d\d(:\d\d)?/g, 'time')
      .replace(/\d{1,2} (?:Nov|Dec|Jan|Feb)\w* \d{4}/g, 'day');
  const kept = Object.entries(headers).filter(([name]) => !OF_REQUEST.includes(name) && !name.startsWith('x-ratelimit'));
  return { request, status, text: clean(text), headers: Object.fromEntries(kept.map(([name, value]) => [name, clean(String(value))])) };
}

/** Ids, hashes and codes are of this run alone: each becomes the number of its first appearance. */
function numbered(seen: readonly Seen[]): string[] {
  const known = new Map<string, string>();
  const number = (token: string): string => {
    const name = known.get(token) ?? `#${known.size + 1}`;
    known.set(token, name);
    return name;
  };
  const token =
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{40,64}(?: [0-9a-f]{1,24})?\b|\b[0-9A-F]{12}\b|\b[0-9a-f]{12}\b|(?<="csrfToken\\?":\\?")[\w-]{43}/g;
  return seen.map((one) => JSON.stringify(one).replace(token, number));
}

const stories: Story[] = [];
beforeAll(async () => {
  for (const order of [
    [
      [0, 0],
      [1, 1],
    ],
    [
      [0, 1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ] satisfies Order[])
    stories.push(await story(order));
}, 240_000);
afterAll(() => Promise.all(houses.map((house) => house.close())));

const first = (): Story => {
  const [one] = stories;
  if (!one) throw new Error('no story');
  return one;
};

test('before the decision is communicated there is no feedback', () => {
  expect([first().before.status, first().before.text]).toEqual([404, expect.stringContaining('feedback.not-found')]);
});

test('the applicant reads points and comments, and the letter holds them with what comes next and whom to ask', () => {
  const view = first().seen.find(({ request }) => request === `GET /api/applications/${first().applicationId}/feedback`);
  const feedback = JSON.parse(view?.text ?? '{}') as { total: string; reviews: number; criteria: { points: string; comments: string[] }[] };
  expect([feedback.reviews, feedback.total]).toEqual([2, '90.0000']);
  expect(feedback.criteria.map(({ points, comments }) => [points, [...comments].sort()])).toEqual(
    feedback.criteria.map(() => ['4.5000', ['A clear question.', 'Zeal is there, and a plan.']]),
  );
  const letter = first().seen.find(({ request }) => request.endsWith(`${first().applicationId}/feedback/letter`));
  for (const words of [
    'Feedback on application',
    'will be funded with',
    '4.5 of 5',
    '90 %',
    '60 %',
    'excellent',
    'Worth it.',
    'What happens next',
    'Questions',
  ])
    expect(letter?.text).toContain(words);
});

test('nothing that the applicant can see names an evaluator or says what was meant for the office', () => {
  for (const { seen, secrets } of stories) {
    expect(seen.length).toBeGreaterThan(100);
    for (const secret of secrets)
      expect([secret, seen.filter((one) => JSON.stringify(one).includes(secret)).map(({ request }) => request)]).toEqual([secret, []]);
  }
});

test('who wrote which review, and who sent it first, changes nothing that the applicant can see', () => {
  const [one, ...others] = stories.map(({ seen }) => numbered(seen));
  for (const other of others) {
    expect(other.length).toBe(one?.length);
    expect(other.filter((text, i) => text !== one?.[i])).toEqual([]);
  }
});

test('whoever asks again gets the same', () => {
  // Problems name the request that they answer: ids of requests are numbered like all others.
  const [pages, again] = [numbered(first().seen.filter(({ request }) => !request.startsWith('mail'))), numbered(first().again)];
  expect(again.filter((page, i) => page !== pages[i])).toEqual([]);
});

test('the letter has the same bytes whenever it is asked for, in each language, whatever becomes of the reviews', async () => {
  const { house, owner, applicationId } = first();
  const bytes = async (language: string): Promise<Buffer> =>
    (
      await house.inject({
        method: 'GET',
        url: `/api/applications/${applicationId}/feedback/letter?language=${language}`,
        headers: { cookie: `traverse_session=${owner.cookie ?? ''}` },
      })
    ).rawPayload;
  const [en, de] = [await bytes('en'), await bytes('de')];
  await house.query(`UPDATE "evaluator"."assignment" SET "overall_comment" = 'changed' WHERE "application_id" = $1`, [applicationId]);
  expect([(await bytes('en')).equals(en), (await bytes('de')).equals(de), en.equals(de)]).toEqual([true, true, false]);
});
