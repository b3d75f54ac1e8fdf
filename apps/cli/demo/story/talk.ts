import { pdf } from '../answers.js';
import { partners } from '../world.js';
import { as, type Story } from './context.js';

interface Engagement {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly partner: { readonly name: string };
}
interface Thread {
  readonly id: string;
  readonly messages: number;
}

/** A company, its partner and the office talk about the work: on one thread all three, on another the two sides alone. */
export async function talk(story: Story): Promise<void> {
  const officer = as(story, 'officer');
  const [engagement] = await officer.all<Engagement>(`/api/engagements?callId=${story.callId}&state=confirmed`);
  const company = story.companies.find(({ applicationId }) => applicationId === engagement?.applicationId);
  const partner = partners.find(({ name }) => name === engagement?.partner.name);
  if (!engagement || !company || !partner) throw new Error('nobody to talk to');
  const about = { applicationId: engagement.applicationId, engagementId: engagement.id };
  const laboratory = as(story, partner.key === 'vide' ? 'partner' : partner.key);

  const drawing = { name: 'drawing.pdf', bytes: pdf('Drawing of the joint') };
  const file = await company.visitor.upload<{ id: string }>(`/api/applications/${about.applicationId}/thread-files`, {}, drawing);
  const shared = await company.visitor.post<Thread>('/api/threads', {
    ...{ ...about, visibility: 'all', subject: 'Start of the work' },
    ...{ text: 'Here is the drawing. When may we bring the samples?', fileIds: [file.id] },
  });
  await laboratory.post(`/api/threads/${shared.id}/messages`, { text: 'Any Tuesday. We need three pieces of each.' });
  await officer.post(`/api/threads/${shared.id}/messages`, { text: 'Please wait for the agreement before work begins.' });
  const alone = await company.visitor.post<Thread>('/api/threads', {
    ...{ ...about, visibility: 'applicant-partner', subject: 'Samples' },
    text: 'Do the offcuts come back to us?',
  });
  await laboratory.post(`/api/threads/${alone.id}/messages`, { text: 'Yes, with the report.' });

  const seen = await officer.all<Thread>(`/api/threads?applicationId=${about.applicationId}`);
  if (seen.some(({ id }) => id === alone.id)) throw new Error('the office reads what two sides say among themselves');
  const read = await laboratory.get<Thread>(`/api/threads/${shared.id}`);
  story.told.push([
    `Application ${engagement.applicationNumber}`,
    `company, ${engagement.partner.name} and office talk on one thread: ${read.messages} messages and a drawing; another is between two sides alone`,
  ]);
}
