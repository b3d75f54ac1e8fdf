import type { Reader } from '@traverse/platform';
import type { ProgrammeFacade, Texts } from '@traverse/programme';

import type { DataSetHead } from './data-sets.js';

export interface PublishedProgramme {
  readonly id: string;
  readonly key: string;
  readonly title: Texts;
}

const CC_BY = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
// The newest call of the programme that is published says under which licence and in whose name.
const NEWEST_CALL = `SELECT "id" FROM "programme"."reported_call" WHERE "programme_id" = $1 ORDER BY "id" DESC LIMIT 1`;

export async function licenceOf(
  read: Reader,
  programmes: ProgrammeFacade,
  programmeId: string,
): Promise<Pick<DataSetHead, 'licence' | 'publisher'>> {
  const [newest] = await read<{ id: string }>(NEWEST_CALL, [programmeId]);
  const document = newest ? (await programmes.openCall(null, newest.id)).document : null;
  return { licence: document?.openData?.licence ?? CC_BY, publisher: document?.contact.name ?? '' };
}
