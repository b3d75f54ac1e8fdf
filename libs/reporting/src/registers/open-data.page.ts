import { formatsFor, html, type Html, publicPage } from '@traverse/platform';
import { textIn } from '@traverse/programme';

import { type CatalogueEntry, pathOf } from './open-data.js';
import { openDataLanguages, openDataWordsIn } from './open-data.words.js';

/** The page that lists what is open, for people. */
export function openDataPage(entries: readonly CatalogueEntry[], wanted: string): string {
  const language = openDataLanguages.includes(wanted) ? wanted : 'en';
  const words = openDataWordsIn(language);
  const others = openDataLanguages
    .filter((other) => other !== language)
    .map((other) => html`<a href="/open-data?lang=${other}" lang="${other}" hreflang="${other}">${openDataWordsIn(other).language}</a> `);
  const keys = [...new Set(entries.map(({ programme }) => programme.key))];
  return publicPage({
    language,
    listed: true,
    title: words.title,
    aside: html`<nav aria-label="${words.languages}">${others}</nav>`,
    body: html`<p>${words.text}</p>
      ${keys.length === 0 ? html`<section><p>${words.none}</p></section>` : html``}
      ${keys.map((key) =>
        ofProgramme(
          entries.filter(({ programme }) => programme.key === key),
          language,
        ),
      )}
      <p class="quiet">${words.machines} <a href="/api/public/open-data">/api/public/open-data</a></p>`,
  });
}

function ofProgramme(entries: readonly CatalogueEntry[], language: string): Html {
  const [first] = entries;
  if (!first) return html``;
  const words = openDataWordsIn(language);
  const formats = formatsFor(language);
  const { name, url } = first.licence;
  return html`<section>
    <h2>${textIn(first.programme.title, language)}</h2>
    <p class="quiet">
      ${words.updated} ${formats.day(first.publishedAt.toISOString().slice(0, 10))} · ${words.licence}
      <a href="${url}" rel="license">${name}</a>
    </p>
    <dl>
      ${entries.map(({ programme, file, rows, bytes }) => {
        const [title, explains] = words.files[file];
        return html`<dt>${explains}</dt>
          <dd>
            <a href="${pathOf(programme.key, file)}" download>${title}</a>
            <span class="quiet">${formats.number(rows)} ${rows === 1 ? words.row : words.rows}, ${formats.bytes(bytes)}</span>
          </dd>`;
      })}
    </dl>
  </section>`;
}
