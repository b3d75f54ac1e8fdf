/** One text in several languages: ISO 639-1 code -> text. Every language of the call must be there; more may be. */
export type Texts = Readonly<Record<string, string>>;

/** The text in this language, else English, else the first there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}

/** Whether a value of a document has the shape of `Texts`: two-letter keys and strings, nothing else. */
export function isTexts(value: unknown): value is Texts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => /^[a-z]{2}$/.test(key) && typeof text === 'string');
}
