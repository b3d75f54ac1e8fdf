import { formatsFor, html, type Html, publicPage } from '@traverse/platform';
import { textIn } from '@traverse/programme';

import type { CheckedVoucher, CheckOutcome } from './check-voucher.js';
import { checkLanguages, checkWordsIn } from './voucher-check.words.js';

/** Colour, sign and word say the same. */
const SIGNS: Readonly<Record<CheckOutcome, readonly [tone: string, sign: string]>> = {
  valid: ['good', '✓'],
  used: ['past', '–'],
  expired: ['past', '–'],
  revoked: ['bad', '✕'],
  unknown: ['bad', '?'],
  mistyped: ['past', '?'],
  'not-ours': ['bad', '✕'],
};

/** The page behind the code on a voucher. `asked` is the part of its address after the question mark, without the language. */
export function voucherCheckPage(checked: CheckedVoucher | null, wanted: string, asked: string): string {
  const language = checkLanguages.includes(wanted) ? wanted : 'en';
  const words = checkWordsIn(language);
  const others = checkLanguages
    .filter((other) => other !== language)
    .map(
      (other) =>
        html`<a href="/voucher?${asked ? `${asked}&` : ''}lang=${other}" lang="${other}" hreflang="${other}"
          >${checkWordsIn(other).language}</a
        > `,
    );
  return publicPage({
    language,
    title: words.title,
    aside: html`<nav>${others}</nav>`,
    body: html`${checked ? verdict(checked, language) : html``}
      <section>
        <h2>${words.ask}</h2>
        <form action="/voucher" method="get">
          <input type="hidden" name="lang" value="${language}" />
          <label for="code">${words.field}</label>
          <p class="quiet" id="hint">${words.hint}</p>
          <input
            id="code"
            name="code"
            required
            maxlength="60"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            aria-describedby="hint"
          />
          <button type="submit">${words.check}</button>
        </form>
      </section>
      <p class="quiet">${words.offline} <a href="/.well-known/jwks.json">${words.keys}</a>.</p>`,
  });
}

function verdict({ outcome, code, validUntilDay, programme }: CheckedVoucher, language: string): Html {
  const words = checkWordsIn(language);
  const [says, explains] = words.outcomes[outcome];
  const [tone, sign] = SIGNS[outcome];
  const facts =
    code === null || validUntilDay === null || programme === null
      ? html``
      : html`<dl>
            <dt>${words.code}</dt>
            <dd>${code}</dd>
            <dt>${words.programme}</dt>
            <dd>${textIn(programme, language)}</dd>
            <dt>${outcome === 'valid' ? words.until : words.was}</dt>
            <dd>${formatsFor(language).day(validUntilDay)}</dd>
          </dl>
          <p class="quiet">${words.compare}</p>`;
  return html`<section role="status">
    <p class="verdict ${tone}"><b aria-hidden="true">${sign}</b><span>${says}</span></p>
    <p>${explains}</p>
    ${facts}
  </section>`;
}
