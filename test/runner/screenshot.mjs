/**
 * `npm run screenshot`: the pictures of the README. Starts a whole Traverse of its own on built code, tells the demonstration's story up to the
 * claims, and takes the pictures in Chromium. Nothing is left behind but docs/screenshot-*.png.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const demo = (file) => import(pathToFileURL(join(root, 'dist/apps/cli/demo', file)).href);

const [{ openHouse }, { companiesFor }, { Visitor }, { PASSWORD, mailOf }] = await Promise.all(
  ['house.js', 'companies.js', 'visitor.js', 'world.js'].map(demo),
);
const [{ registerCompanies }, { apply }, { findPartners }, { evaluate }, { decide, sign }, { claim }, { advance, as, programmeNow }] =
  await Promise.all(
    ['register-companies.js', 'apply.js', 'find-partners.js', 'evaluate.js', 'decide.js', 'claim.js', 'context.js'].map((file) =>
      demo(`story/${file}`),
    ),
  );

const APPLICATIONS = 60;
const VIEW = { width: 1280, height: 800 };
const PICTURES = [
  { name: 'home', email: (companies) => companies[0].email, path: '/' },
  { name: 'applications', email: () => mailOf('officer'), path: '/desk/applications?state=all' },
  { name: 'envelopes', email: () => mailOf('officer'), path: '/' },
];
const chromiumPath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!chromiumPath) throw new Error('Pictures need Chromium: install it or name it in CHROMIUM_PATH.');

const house = await openHouse(root);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
try {
  const companies = await tell();
  for (const picture of PICTURES) await take(picture, companies);
} finally {
  await browser.close();
  await house.stop();
}

async function tell() {
  const { items } = await new Visitor(house.origin, null).get('/api/calls');
  const companies = companiesFor(APPLICATIONS).map((company) => ({
    ...company,
    visitor: new Visitor(house.origin, company.email, PASSWORD),
    organisationId: '',
    applicationId: '',
  }));
  const { origin, bankUrl } = house;
  const story = { origin, bankUrl, callId: items[0]?.id ?? '', programmeId: '', companies, say: (line) => console.log(line), told: [] };
  await registerCompanies(story);
  await apply(story);
  const { closesAt } = await as(story, 'officer').get(`/api/calls/${story.callId}`);
  await advance(story, (new Date(closesAt).getTime() - (await programmeNow(story)).getTime()) / 86_400_000 + 1);
  for (const chapter of [findPartners, evaluate, decide, sign]) await chapter(story);
  // A third has not claimed yet: the first company still has something to do.
  await claim({ ...story, companies: companies.slice(APPLICATIONS / 3) });
  return companies;
}

async function take({ name, email, path }, companies) {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB' });
  await context.addInitScript(`localStorage.setItem('traverse.language', 'en')`);
  const page = await context.newPage();
  await page.goto(`${house.origin}/log-in`);
  await page.locator('#field-email').fill(email(companies));
  await page.locator('#field-password').fill(PASSWORD);
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/log-in'));
  await page.goto(house.origin + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const file = join(root, 'docs', `screenshot-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`Written: ${file.slice(root.length)}`);
  await context.close();
}
