/** PostgreSQL's text search configuration for each language; what has none is read word by word. */
const CONFIGS: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  fr: 'french',
  it: 'italian',
  es: 'spanish',
  hu: 'hungarian',
};

export function searchConfig(language: string): string {
  return CONFIGS[language] ?? 'simple';
}
