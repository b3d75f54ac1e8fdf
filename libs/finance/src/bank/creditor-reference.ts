/** The check of ISO 7064 MOD 97-10 over letters (A = 10) and digits, as in an IBAN. */
function remainder97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** ISO 11649 (SCOR): RF, two check digits, up to 21 letters and digits. */
export function isCreditorReference(text: string): boolean {
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && remainder97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** RF with the two digits that check it. `text` is at most 21 letters and digits. */
export function creditorReference(text: string): string {
  return `RF${String(98 - remainder97(`${text}RF00`)).padStart(2, '0')}${text}`;
}

/** The carries of the recursive modulo 10 of the Swiss QR reference (the old ISR check). */
const CARRY = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5] as const;

/** QRR: 27 digits, the last of which checks the others (modulo 10, recursive). */
export function isQrReference(text: string): boolean {
  if (!/^\d{27}$/.test(text)) return false;
  let carry = 0;
  for (const digit of text.slice(0, 26)) carry = CARRY[(carry + Number(digit)) % 10] ?? 0;
  return (10 - carry) % 10 === Number(text[26]);
}
