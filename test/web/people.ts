import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { until } from '../../apps/cli/demo/visitor.js';

export const PICTURES = join(__dirname, '../../test-results');
const PATIENCE_MS = 30_000;
const A_LOOK_MS = 3_000;

/** One person in a browser of their own. */
export class Person {
  private constructor(
    private readonly origin: string,
    private readonly name: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async arrive(browser: Browser, origin: string, name: string): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await context.addInitScript(`localStorage.setItem('traverse.language', 'en')`);
    context.setDefaultTimeout(PATIENCE_MS);
    return new Person(origin, name, context, await context.newPage());
  }

  /** Opens a page; logs in by one click where the page asks for it, also when the session has ended meanwhile. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    const heading = this.heading();
    const login = this.page.getByRole('button', { name: this.name });
    await heading.or(login).first().waitFor();
    if (!new URL(this.page.url()).pathname.startsWith('/log-in')) return;
    await login.click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/log-in'));
    await this.page.goto(this.origin + path);
    await heading.waitFor();
  }

  /** Logs in by the form, as people do who have no one-click log-in. */
  async logIn(email: string, password: string): Promise<void> {
    await this.page.goto(`${this.origin}/log-in`);
    await this.page.locator('#field-email').fill(email);
    await this.page.locator('#field-password').fill(password);
    await this.page.getByRole('main').locator('button[type=submit]').click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/log-in'));
    await this.heading().waitFor();
  }

  /** Opens the newest mail to this address on the page of kept mails, and follows its link. */
  async followMail(email: string): Promise<void> {
    await this.open(`/demo/mails?recipient=${encodeURIComponent(email)}`);
    const link = this.page.getByRole('main').getByRole('link', { name: /^https?:/ });
    await link.first().click();
    await this.page.waitForURL((url) => url.pathname !== '/demo/mails');
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Looks again until it is there: jobs take the time that they take. */
  async sees(path: string, words: string | RegExp): Promise<void> {
    await until(`${this.name} sees ${String(words)} on ${path}`, async () => {
      await this.open(path);
      return this.page
        .getByRole('main')
        .getByText(words)
        .first()
        .waitFor({ timeout: A_LOOK_MS })
        .then(
          () => true,
          () => false,
        );
    });
  }

  /** Presses a command and, where it asks first, says yes; ends when the page says that it is done. */
  async command(label: string, done: string | RegExp): Promise<void> {
    const button = this.page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${label}…?$`) })
      .first();
    // Read before it is pressed: a command that is done takes its button with it.
    const asksFirst = (await button.textContent())?.endsWith('…');
    await button.click();
    if (asksFirst) await this.page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
    await this.page.getByText(done).first().waitFor({ state: 'attached' });
  }

  /** Opens the first row of the list on show. */
  async openFirstRow(): Promise<void> {
    await this.page.locator('tbody [data-row-link]').first().click();
  }

  async picture(name: string, width = 1280): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.setViewportSize({ width, height: 900 });
    await this.page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true, animations: 'disabled' });
    await this.page.setViewportSize({ width: 1280, height: 900 });
  }

  /** How far the page on show goes beyond a screen of this width. */
  async sidewaysAt(width: number): Promise<number> {
    await this.page.setViewportSize({ width, height: 900 });
    const beyond = await this.page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');
    await this.page.setViewportSize({ width: 1280, height: 900 });
    return beyond;
  }

  /** Serious and critical violations of the page on show, in words. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${this.page.url()} ${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`);
  }
}
