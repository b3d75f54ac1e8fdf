import { buffer } from 'node:stream/consumers';

import { toXlsx } from '../../libs/reporting/src/export/xlsx.js';

/** A sheet with these lines, the first of them its head. */
export function xlsxOf([header = [], ...lines]: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = (async function* batches() {
    yield await Promise.resolve(lines);
  })();
  return buffer(toXlsx({ name: 'Partners', header, rows }));
}
