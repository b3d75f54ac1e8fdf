import type { Reader } from '@traverse/platform';

import { dataSet, type DataSetFile, type DataSetHead } from './data-sets.js';
import { publishedAwards } from './published-awards.js';
import type { Publication } from './publication.entity.js';

type Sizes = Pick<Publication, 'operationsCsvBytes' | 'operationsJsonBytes' | 'grantsJsonBytes'>;

/** How many bytes each file has, as it is read when it is published. */
export async function measure(read: Reader, programmeId: string, head: DataSetHead): Promise<Sizes> {
  const bytes = async (file: DataSetFile): Promise<number> => {
    let sum = 0;
    for await (const part of dataSet(file, head, publishedAwards(read, programmeId, head.publishedAt))) sum += Buffer.byteLength(part);
    return sum;
  };
  return {
    operationsCsvBytes: await bytes('operations.csv'),
    operationsJsonBytes: await bytes('operations.json'),
    grantsJsonBytes: await bytes('grants.json'),
  };
}
