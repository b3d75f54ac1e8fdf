/** A piece of HTML whose values were escaped. */
export interface Html {
  readonly markup: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Text becomes text: only what this function has made itself is taken as markup. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const said = values.map((value) => {
    if (typeof value === 'string') return escaped(value);
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  });
  return { markup: strings.map((part, i) => part + (said[i] ?? '')).join('') };
}

const STYLE = `:root{color-scheme:light dark;--ink:#1b2430;--quiet:#52606d;--ground:#f4f6f8;--card:#fff;--line:#d5dbe1;--link:#1c5fa8}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--quiet:#a9b4c0;--ground:#10151f;--card:#171e2b;--line:#2c3646;--link:#8ab8f0}}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}header{max-width:34rem;margin:0 auto;padding:1rem 1rem 0;font-weight:700;display:flex;justify-content:space-between;gap:1rem}
a{color:var(--link)}h1{font-size:1.4rem;margin:0 0 1rem}section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.25rem;margin:0 0 1rem}
h2{font-size:1rem;margin:0 0 .5rem}p{margin:0 0 .75rem;overflow-wrap:anywhere}p:last-child{margin:0}.quiet{color:var(--quiet)}
.verdict{display:flex;align-items:center;gap:.75rem;font-size:1.5rem;font-weight:700;margin:0 0 .75rem}.verdict b{display:inline-flex;align-items:center;justify-content:center;width:2.75rem;height:2.75rem;border-radius:50%;color:#fff;flex:none}
.good b{background:#1a7f43}.past b{background:#5b6673}.bad b{background:#b3261e}label{display:block;font-weight:600;margin:0 0 .25rem}
input{font:inherit;width:100%;padding:.6rem .7rem;border:1px solid var(--quiet);border-radius:6px;background:var(--card);color:var(--ink);margin:0 0 .75rem}
button{font:inherit;font-weight:600;padding:.6rem 1.1rem;min-height:44px;border:0;border-radius:6px;background:#1c5fa8;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #e0a100;outline-offset:2px}dl{margin:0 0 .75rem}dt{color:var(--quiet);font-size:.9rem}dd{margin:0 0 .5rem;overflow-wrap:anywhere}`;

interface PublicPage {
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  readonly aside: Html;
  /** Search engines may list it; they are asked to leave other pages alone. */
  readonly listed?: boolean;
}

/** A page for anybody, without script: it works on any telephone. */
export function publicPage(page: PublicPage): string {
  return `<!doctype html>\n${
    html`<html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${page.listed ? html`` : html`<meta name="robots" content="noindex" />`}
        <title>${page.title} · Traverse</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <header><span>Traverse</span>${page.aside}</header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`.markup
  }\n`;
}
