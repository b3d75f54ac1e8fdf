import { partners } from '../world.js';
import { Refused, until } from '../visitor.js';
import { as, type Story } from './context.js';

interface Ranked {
  readonly applicationId: string;
  readonly number: string;
  readonly envelopeId: string;
  readonly outcome: string;
  readonly requested: string;
}
interface Envelope {
  readonly id: string;
  readonly available: string;
  readonly offered: string;
}
interface Asked {
  readonly id: string;
  readonly applicationId: string;
  readonly partner: { readonly name: string };
}
interface Told {
  readonly items: readonly { readonly id: string; readonly state: string; readonly outcome: string }[];
}

/** The most that one confirmation is enough for. */
const SMALL = 9_500;

/** Two companies appeal. Who confirmed the refusal may not answer; somebody else dismisses the one and allows the other, which is a new decision. */
export async function appeal(story: Story): Promise<void> {
  const [officer, approver, second] = [as(story, 'officer'), as(story, 'approver'), as(story, 'second-approver')];
  const { applications } = await officer.get<{ applications: Ranked[] }>(`/api/calls/${story.callId}/ranking`);
  const { envelopes } = await officer.get<{ envelopes: Envelope[] }>(`/api/calls/${story.callId}/ranking/overview`);
  const refused = applications.filter(({ outcome }) => outcome === 'below-threshold' || outcome === 'reject');
  const left = new Map(envelopes.map(({ id, available, offered }) => [id, Number(available) - Number(offered)]));
  const winner = refused.find(
    ({ envelopeId, requested }) => Number(requested) <= SMALL && (left.get(envelopeId) ?? 0) >= Number(requested),
  );
  const loser = refused.find((one) => one !== winner);
  if (!winner || !loser) throw new Error('too few refusals to appeal against');

  const dismissed = await file(story, loser, 'We read the criterion of the border differently than the evaluators did.');
  try {
    await approver.post(`/api/decisions/${dismissed}/appeal/decide`, { outcome: 'dismiss', reason: 'The scores stand.' });
    throw new Error('who confirmed a decision answered the appeal against it');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    story.told.push([
      `Appeal of ${loser.number}`,
      `who confirmed the refusal may not answer it (${error.code}); somebody else dismisses it`,
    ]);
  }
  await second.post(`/api/decisions/${dismissed}/appeal/decide`, { outcome: 'dismiss', reason: 'Both reviews say why. The scores stand.' });

  const allowed = await file(story, winner, 'The offer of our partner was with the application, and both reviews say that there is none.');
  const reason = 'The offer was there. The application is to be funded.';
  const answer = { outcome: 'allow', reason, money: 'available', amount: winner.requested };
  await second.post(`/api/decisions/${allowed}/appeal/decide`, answer);
  const [next] = await officer.all<{ id: string }>(`/api/decisions?callId=${story.callId}&state=recommended`);
  await approver.post(`/api/decisions/${next?.id ?? ''}/confirm`);
  await until('the new decision is told', async () => {
    const { items } = await officer.get<Told>(`/api/applications/${winner.applicationId}/decisions`);
    return items.some(({ outcome, state }) => outcome === 'fund' && state === 'communicated');
  });
  await askPartnerAgain(story, winner);
  story.told.push([
    `Appeal of ${winner.number}`,
    'allowed by somebody who had no part: a new decision, confirmed by another person, and a voucher',
  ]);
}

/** As the company does it: the decision that it was told, by its id. */
async function file(story: Story, { applicationId }: Ranked, reasons: string): Promise<string> {
  const visitor = story.companies.find((one) => one.applicationId === applicationId)?.visitor;
  const told = await visitor?.get<Told>(`/api/applications/${applicationId}/decisions`);
  const id = told?.items.at(-1)?.id ?? '';
  await visitor?.post(`/api/decisions/${id}/appeal`, { reasons });
  return id;
}

/** The place of the partner was freed with the refusal: it is asked again by itself, accepts, and the company takes it. */
async function askPartnerAgain(story: Story, { applicationId }: Ranked): Promise<void> {
  const officer = as(story, 'officer');
  const asked = await until('the partner is asked again', async () => {
    const proposed = await officer.all<Asked>(`/api/engagements?callId=${story.callId}&state=proposed`);
    return proposed.find((one) => one.applicationId === applicationId);
  });
  const partner = partners.find(({ name }) => name === asked.partner.name);
  await as(story, partner?.key === 'vide' ? 'partner' : (partner?.key ?? '')).post(`/api/engagements/${asked.id}/accept`);
  await story.companies.find((one) => one.applicationId === applicationId)?.visitor.post(`/api/engagements/${asked.id}/confirm`);
}
