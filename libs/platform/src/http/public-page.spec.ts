import { html, publicPage } from './public-page.js';

test('what people wrote never becomes markup, not in text and not in an attribute', () => {
  const evil = `"><script>alert('x')</script>&`;
  const shown = html`<input value="${evil}" />${[html`<p>${evil}</p>`]}`.markup;
  expect(shown).toBe(
    '<input value="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;" /><p>&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
  );
});

test('a page says its language, has no script, and keeps out of the indexes', () => {
  const page = publicPage({
    language: 'de',
    title: 'Gutschein <prüfen>',
    body: html`<p>Gültig</p>`,
    aside: html`<a href="?lang=en">English</a>`,
  });
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<title>Gutschein &lt;prüfen&gt; · Traverse</title>');
  expect(page).toContain('name="robots" content="noindex"');
  expect(page).not.toContain('<script');
});
