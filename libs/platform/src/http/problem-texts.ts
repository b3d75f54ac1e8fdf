type Texts = Readonly<Record<string, string>>;
const byLanguage = new Map<string, Map<string, string>>();

/** Adds a context's texts for its error codes, one record per language. Placeholders: {{name}}. */
export function defineProblemTexts(language: string, texts: Texts): void {
  const known = byLanguage.get(language) ?? new Map<string, string>();
  for (const [code, text] of Object.entries(texts)) known.set(code, text);
  byLanguage.set(language, known);
}

function pick(languages: string): Map<string, string> {
  for (const part of languages.split(',')) {
    const texts = byLanguage.get(part.trim().slice(0, 2).toLowerCase());
    if (texts) return texts;
  }
  return byLanguage.get('en') ?? new Map();
}

/** The text of a code in the first known language of an Accept-Language header; English, then the code itself, when there is none. */
export function problemText(code: string, params: Readonly<Record<string, string | number>>, languages: string): string {
  const text = pick(languages).get(code) ?? byLanguage.get('en')?.get(code) ?? fallback(code);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

function fallback(code: string): string {
  const words = code
    .slice(code.indexOf('.') + 1)
    .replaceAll('-', ' ')
    .replaceAll('.', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const problemLanguages = (): readonly string[] => [...byLanguage.keys()];
export const problemCodes = (language: string): readonly string[] => [...(byLanguage.get(language)?.keys() ?? [])];
