import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { type Actor, decodeCursor, formatDecimal, type Page, toPage } from '@traverse/kernel';

import type { RegisterEntryDto, RegisterFilterDto, RegisterListDto } from './aid.dto.js';
import { Aid } from './aid.entity.js';

/** Staff who read the register of their programme. */
export const READERS = ['officer', 'approver', 'auditor'] as const;
const PAGE = 50;
const BATCH = 500;
/** Where each authority of a call has its seat, and who finances what it gives: by what the call says. */
const AUTHORITIES = `
  SELECT c."id" AS "callId", a."id" AS "authorityId", named->>'nuts' AS "nuts", payer."name" AS "financedBy"
  FROM "programme"."call" c
  JOIN "programme"."call_version" v ON v."call_id" = c."id" AND v."version" = c."current_version"
  CROSS JOIN LATERAL jsonb_array_elements(v."document"->'authorities') AS named
  JOIN "programme"."authority" a ON a."programme_id" = c."programme_id" AND a."key" = named->>'key'
  LEFT JOIN "programme"."authority" payer ON payer."programme_id" = c."programme_id" AND payer."key" = named->>'paidBy'
  WHERE c."id" = ANY($1::uuid[])`;

interface AuthorityFacts {
  readonly callId: string;
  readonly authorityId: string;
  readonly nuts: string | null;
  readonly financedBy: string | null;
}
type DueAid = Aid & { readonly grantDate: string; readonly registerDueOn: string };

/** What the central register of de minimis aid must be told (Regulation (EU) 2023/2831, Art. 6), the most urgent first. */
@Injectable()
export class AidRegisterQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
  ) {}

  async page(actor: Actor, { state, cursor }: RegisterFilterDto): Promise<RegisterListDto> {
    const { items, nextCursor } = await this.read(actor, state, cursor ?? null, PAGE);
    return { items: await this.entriesOf(items), nextCursor };
  }

  /** All of it, in pieces. */
  async *all(actor: Actor, state?: string): AsyncGenerator<readonly RegisterEntryDto[]> {
    let cursor: string | null = null;
    do {
      const { items, nextCursor }: Page<DueAid> = await this.read(actor, state, cursor, BATCH);
      yield await this.entriesOf(items);
      cursor = nextCursor;
    } while (cursor !== null);
  }

  private async read(actor: Actor, state: string | undefined, cursor: string | null, limit: number): Promise<Page<DueAid>> {
    const query = this.dataSource
      .getRepository(Aid)
      .createQueryBuilder('a')
      .where(`a.registerState <> 'not-due' AND a.grantDate IS NOT NULL AND a.registerDueOn IS NOT NULL`);
    if (state) query.andWhere('a.registerState = :state', { state });
    const held = actor.staff.filter(({ role }) => (READERS as readonly string[]).includes(role));
    if (!held.some((one) => one.programmeId === null))
      query.andWhere('a.programmeId = ANY(:programmes)', { programmes: held.map((one) => one.programmeId) });
    if (cursor) {
      const [dueOn = '', id = ''] = decodeCursor(cursor).map(String);
      query.andWhere('(a.registerDueOn, a.id) > (:dueOn::date, :id::uuid)', { dueOn, id });
    }
    const rows = await query
      .orderBy('a.registerDueOn')
      .addOrderBy('a.id')
      .take(limit + 1)
      .getMany();
    return toPage(rows as DueAid[], limit, ({ registerDueOn, id }) => [registerDueOn, id]);
  }

  private async entriesOf(rows: readonly DueAid[]): Promise<RegisterEntryDto[]> {
    const [organisations, authorities] = await Promise.all([
      this.identity.organisationsOf([...new Set(rows.map(({ organisationId }) => organisationId))]),
      this.dataSource.query<AuthorityFacts[]>(AUTHORITIES, [[...new Set(rows.flatMap(({ callId }) => callId ?? []))]]),
    ]);
    const firms = new Map(organisations.map((firm) => [firm.id, firm]));
    const facts = new Map(authorities.map((one) => [`${one.callId} ${one.authorityId}`, one]));
    return rows.flatMap((row) => {
      const firm = firms.get(row.organisationId);
      return firm ? [entryOf(row, firm, facts.get(`${row.callId ?? ''} ${row.authorityId ?? ''}`))] : [];
    });
  }
}

/** Which number identifies a company, and what kind of number it is. */
function nationalId({ registrationNumber, vatNumber }: Organisation): { id: string | null; type: string | null } {
  if (registrationNumber) return { id: registrationNumber, type: 'registration-number' };
  return { id: vatNumber, type: vatNumber ? 'vat-number' : null };
}

function entryOf(row: DueAid, firm: Organisation, authority: AuthorityFacts | undefined): RegisterEntryDto {
  const { id, type } = nationalId(firm);
  const { grantDate, registerDueOn: dueOn } = row;
  return {
    ...{ id: row.id, status: row.registerState, dueOn, registerReference: row.registerReference, grantDate },
    ...{ authorityName: row.authorityName, authorityId: row.authorityId ?? '', authorityCountry: row.memberState },
    authorityNuts: authority?.nuts ?? null,
    ...{ beneficiaryName: firm.name, beneficiaryNationalId: id, beneficiaryIdType: type, beneficiaryCountry: firm.countryCode },
    beneficiarySizeClass: row.sizeClass,
    aidAmount: formatDecimal(row.eurMinor ?? 0n, 'EUR'),
    instrument: 'grant',
    nace21: row.nace,
    regulation: 'Regulation (EU) 2023/2831',
    internalRef: row.reference,
    financingBody: authority?.financedBy ?? row.authorityName,
  };
}
