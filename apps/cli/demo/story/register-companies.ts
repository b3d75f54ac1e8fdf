import { ibanFor } from '../iban.js';
import { partners, PASSWORD } from '../world.js';
import { each, until, Visitor } from '../visitor.js';
import { as, type DemoCompany, type Story } from './context.js';

/** Every company registers, confirms its address by the link in the mail, logs in, enters its figures and its account. */
export async function registerCompanies(story: Story): Promise<void> {
  await enterPartnersAccounts(story);
  let done = 0;
  await each(story.companies, async (company, i) => {
    await register(story, company);
    company.organisationId = await organisationOf(company);
    await company.visitor.put(`/api/company-profiles/${company.organisationId}`, figures(i));
    await company.visitor.put(`/api/bank-accounts/${company.organisationId}`, {
      holderName: company.name,
      iban: ibanFor(company.countryCode, company.ibanSerial),
      bic: null,
    });
    done += 1;
    if (done % 15 === 0) story.say(`  ${done} of ${story.companies.length} companies registered`);
  });
}

/** Some vouchers are paid to the partner. */
async function enterPartnersAccounts(story: Story): Promise<void> {
  await each(partners, async ({ key, name, countryCode }, i) => {
    const visitor = as(story, key === 'vide' ? 'partner' : key);
    const session = await visitor.get<{ parties: { organisationId: string }[] }>('/api/session');
    const account = { holderName: name, iban: ibanFor(countryCode, 50 + i), bic: null };
    await visitor.put(`/api/bank-accounts/${session.parties[0]?.organisationId ?? ''}`, account);
  });
}

async function register(story: Story, company: DemoCompany): Promise<void> {
  const { name, countryCode, nutsCode, townName, postCode, owner, email, language } = company;
  const nobody = new Visitor(story.origin, null);
  await nobody.post('/api/registrations', {
    organisationKind: 'sme',
    company: { name, countryCode, nutsCode, townName, postCode, street: 'Alpenstrasse', buildingNumber: '7' },
    person: { name: owner, email, password: PASSWORD, language },
  });
  const token = await until(`mail to ${company.key}`, async () => {
    const { items } = await as(story, 'administrator').get<{ items: { body: string }[] }>(
      `/api/demo/mails?recipient=${encodeURIComponent(email)}`,
    );
    return /token=([A-Za-z0-9_-]{20,})/.exec(items[0]?.body ?? '')?.[1];
  });
  await nobody.post('/api/email-verifications', { token });
}

async function organisationOf(company: DemoCompany): Promise<string> {
  const session = await company.visitor.get<{ parties: { organisationId: string }[] }>('/api/session');
  return session.parties[0]?.organisationId ?? '';
}

const SECTORS = ['28', '26', '25', '16', '27', '62', '71', '20'] as const;

/** The fourth is no small or medium-sized enterprise: its application will not be eligible. */
function figures(i: number): object {
  const large = i === 3;
  return {
    headcount: large ? '900' : String(8 + ((i * 7) % 180)),
    turnover: large ? '210000000.00' : `${900_000 + i * 130_000}.00`,
    balanceSheetTotal: large ? '190000000.00' : `${700_000 + i * 90_000}.00`,
    currency: 'EUR',
    yearEnd: '2025-12-31',
    includesLinked: true,
    nace: SECTORS[i % SECTORS.length],
  };
}
