/** IBANs for the demonstration: right in every check digit, at no bank account. */
const BBAN: Readonly<Record<string, (serial: number) => string>> = {
  DE: (n) => `37040044${digits(n, 10)}`,
  AT: (n) => `19043${digits(n, 11)}`,
  CH: (n) => `00762${digits(n, 12)}`,
  LI: (n) => `08810${digits(n, 12)}`,
  FR: french,
  IT: italian,
  SI: (n) => slovenian(n),
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

export function ibanFor(country: string, serial: number): string {
  const bban = (BBAN[country] ?? BBAN['DE'])?.(serial) ?? '';
  const used = BBAN[country] ? country : 'DE';
  return `${used}${digits(98 - mod97(`${bban}${used}00`), 2)}${bban}`;
}

/** ISO 7064 Mod 97-10, letters as 10..35. */
function mod97(text: string): number {
  return [...text].reduce((rest, sign) => Number(`${rest}${parseInt(sign, 36)}`) % 97, 0);
}

/** The "clé RIB". */
function french(n: number): string {
  const [bank, branch, account] = ['20041', '01005', digits(n, 11)];
  const key = 97 - Number((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n);
  return `${bank}${branch}${account}${digits(key, 2)}`;
}

/** The "CIN": digits on odd places are weighed by a table. */
function italian(n: number): string {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const body = `0542811101${digits(n, 12)}`;
  const sum = [...body].reduce((total, digit, i) => total + (i % 2 === 0 ? (odd[Number(digit)] ?? 0) : Number(digit)), 0);
  return `${String.fromCharCode(65 + (sum % 26))}${body}`;
}

function slovenian(n: number): string {
  const body = `26330${digits(n, 8)}`;
  return `${body}${digits(98 - (Number(BigInt(`${body}00`) % 97n) || 0), 2)}`;
}
