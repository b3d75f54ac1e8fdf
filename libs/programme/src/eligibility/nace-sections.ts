/** First and last division of each section of NACE Rev. 2.1 (Delegated Regulation (EU) 2023/137). */
const sections: Readonly<Record<string, readonly [string, string]>> = {
  A: ['01', '03'],
  B: ['05', '09'],
  C: ['10', '33'],
  D: ['35', '35'],
  E: ['36', '39'],
  F: ['41', '43'],
  G: ['46', '47'],
  H: ['49', '53'],
  I: ['55', '56'],
  J: ['58', '60'],
  K: ['61', '63'],
  L: ['64', '66'],
  M: ['68', '68'],
  N: ['69', '75'],
  O: ['77', '82'],
  P: ['84', '84'],
  Q: ['85', '85'],
  R: ['86', '88'],
  S: ['90', '93'],
  T: ['94', '96'],
  U: ['97', '98'],
  V: ['99', '99'],
};

/** Whether a code of NACE Rev. 2.1 lies in a section, division, group or class: `16.23` in `C`, `16`, `16.2` and `16.23`. */
export function liesIn(code: string, area: string): boolean {
  const range = sections[area];
  const division = code.slice(0, 2);
  if (range) return /^\d\d/.test(code) && division >= range[0] && division <= range[1];
  return code === area || (code.startsWith(area) && (area.length === 2 || area.includes('.')));
}
