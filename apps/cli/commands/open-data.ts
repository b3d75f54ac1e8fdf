import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { dataSetFiles, OpenData } from '@traverse/reporting';

import { CliError } from '../cli-error.js';
import { inHouse } from '../in-house.js';

/** `open-data PROGRAMME DATASET FILE`: what was published last, as a file; the same bytes that the public route gives. */
export async function run([programme, dataSet, file]: readonly string[]): Promise<number> {
  const wanted = dataSetFiles.find((one) => one === dataSet);
  if (!programme || !wanted || !file) throw new CliError(`Usage: open-data PROGRAMME ${dataSetFiles.join('|')} FILE`);
  await inHouse(async (house) => {
    const { content, publishedAt } = await house.get(OpenData).open(programme, wanted);
    await pipeline(content, createWriteStream(file, { flags: 'wx' }));
    console.log(`Written: ${file}, as published on ${publishedAt.toISOString()}.`);
  });
  return 0;
}
