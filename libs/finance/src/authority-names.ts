import { Injectable } from '@nestjs/common';

import { type AuthorityView, ProgrammeFacade } from '@traverse/programme';

/** Names of the authorities that pay: one read per programme on the page, and there are few. */
@Injectable()
export class AuthorityNames {
  constructor(private readonly programmes: ProgrammeFacade) {}

  async of(rows: readonly { readonly programmeId: string }[]): Promise<ReadonlyMap<string, string>> {
    const programmes = [...new Set(rows.map((row) => row.programmeId))];
    const lists: readonly AuthorityView[][] = await Promise.all(programmes.map((id) => this.programmes.authoritiesOf(id)));
    return new Map(lists.flat().map((authority) => [authority.id, authority.name]));
  }
}
