import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Reader } from '@traverse/platform';
import { IdentityFacade, type Organisation } from '@traverse/identity';
import {
  type LegalParameter,
  localDateOf,
  OwnershipGraphs,
  ProgrammeFacade,
  type ReplayInput,
  type VoucherHeld,
} from '@traverse/programme';

import type { ApplicationState } from './application.states.js';
import { sizeOf } from '../company-profile/figures.js';
import { factsFrom } from './eligibility-facts.js';
import type { ApplicationSnapshot } from './snapshot.js';

/** An application as it was sent, to be judged again under other terms. */
export interface ApplicationToReplay extends ReplayInput {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organisationName: string;
  /** The version of its call that it was judged under. */
  readonly callVersion: number;
  readonly state: ApplicationState;
  readonly sequence: bigint;
  /** The office let it pass, whatever the rules said. */
  readonly passed: boolean;
  /** The figures of the law on the day on which it came. */
  readonly params: readonly LegalParameter[];
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly callVersion: number;
  readonly state: ApplicationState;
  readonly organisationId: string;
  readonly partnerOrganisationId: string | null;
  readonly programmeId: string;
  readonly receivedAt: Date;
  readonly sequence: string;
  readonly snapshot: ApplicationSnapshot;
}

// Who withdrew has no outcome to compare.
const SENT = `
  SELECT "id", "number", "title", "call_version" AS "callVersion", "state", "organisation_id" AS "organisationId",
    "partner_organisation_id" AS "partnerOrganisationId", "programme_id" AS "programmeId", "received_at" AS "receivedAt",
    coalesce("sequence", 0)::text AS "sequence", "snapshot"
  FROM "applicant"."application"
  WHERE "call_id" = $1 AND "snapshot" IS NOT NULL AND "received_at" IS NOT NULL AND "state" NOT IN ('draft', 'sketched', 'shortlisted', 'withdrawn') AND "snapshot"->>'step' IS NULL ORDER BY "number"`;
const GRANTED = `
  SELECT "id", "organisation_id" AS "organisationId", "programme_id" AS "programmeId", "snapshot"->'call'->>'key' AS "call", "approved_at" AS "grantedAt"
  FROM "applicant"."application" WHERE "organisation_id" = ANY($1::uuid[]) AND "state" = 'approved' AND "approved_at" IS NOT NULL`;

interface Granted {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string;
  readonly call: string;
  readonly grantedAt: Date;
}

const PASSED: readonly ApplicationState[] = [
  'eligible',
  'partnered',
  'in-evaluation',
  'evaluated',
  'approved',
  'reserve-listed',
  'rejected',
];

/** What was sent to a call, with the facts as they were frozen then: seat, figures, answers, files. */
@Injectable()
export class ReplayReads {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly graphs: OwnershipGraphs,
  ) {}

  async ofCall(callId: string): Promise<ApplicationToReplay[]> {
    const rows = await this.dataSource.query<Row[]>(SENT, [callId]);
    if (rows.length === 0) return [];
    const organisations = await this.organisations(rows);
    const vouchers = await this.vouchersOf(rows);
    const law = new Map<string, LegalParameter[]>();
    const replays: ApplicationToReplay[] = [];
    for (const row of rows) {
      const utcDay = row.receivedAt.toISOString().slice(0, 10);
      const params = law.get(utcDay) ?? (await this.programmes.parameters(row.receivedAt));
      law.set(utcDay, params);
      const { document } = await this.programmes.callVersion(callId, row.callVersion);
      const named = (held: Granted): VoucherHeld => ({
        programme: held.programmeId === row.programmeId ? document.programme.key : held.programmeId,
        call: held.call,
        grantedAt: held.grantedAt,
      });
      const day = localDateOf(row.receivedAt, document.timeZone);
      const size = {
        counted: sizeOf(row.snapshot, 'counted', params, day),
        'not-counted': sizeOf(row.snapshot, 'not-counted', params, day),
      };
      replays.push({ ...replayOf(row, organisations, (vouchers.get(row.id) ?? []).map(named)), params, size });
    }
    return replays;
  }

  private async organisations(rows: readonly Row[]): Promise<ReadonlyMap<string, Organisation>> {
    const ids = new Set(rows.flatMap((row) => [row.organisationId, partnerOf(row) ?? row.organisationId]));
    return new Map((await this.identity.organisationsOf([...ids])).map((one) => [one.id, one]));
  }

  /** By application: what the firm and its single undertaking had been granted before it applied, of other applications. */
  private async vouchersOf(rows: readonly Row[]): Promise<ReadonlyMap<string, Granted[]>> {
    const read: Reader = (text, values) => this.dataSource.query(text, [...(values ?? [])]);
    const groups = new Map<string, readonly string[]>();
    for (const id of new Set(rows.map(({ organisationId }) => organisationId))) groups.set(id, await this.graphs.undertakingOf(read, id));
    const granted = await this.dataSource.query<Granted[]>(GRANTED, [[...new Set([...groups.values()].flat())]]);
    const byOrganisation = new Map<string, Granted[]>();
    for (const one of granted) byOrganisation.set(one.organisationId, [...(byOrganisation.get(one.organisationId) ?? []), one]);
    return new Map(
      rows.map((row) => [
        row.id,
        (groups.get(row.organisationId) ?? [])
          .flatMap((member) => byOrganisation.get(member) ?? [])
          .filter(({ id, grantedAt }) => id !== row.id && grantedAt < row.receivedAt),
      ]),
    );
  }
}

const partnerOf = ({ partnerOrganisationId, snapshot }: Row): string | null => partnerOrganisationId ?? snapshot.partner?.id ?? null;

function replayOf(
  row: Row,
  organisations: ReadonlyMap<string, Organisation>,
  vouchers: readonly VoucherHeld[],
): Omit<ApplicationToReplay, 'params' | 'size'> {
  const { id, number, title, callVersion, state, snapshot, receivedAt } = row;
  const firm = snapshot.organisation ?? organisations.get(row.organisationId);
  if (!firm) throw new Error(`application ${id} has no company`);
  const partnerNuts = organisations.get(partnerOf(row) ?? '')?.nutsCode ?? null;
  return {
    ...{ id, number, title, callVersion, state },
    organisationName: firm.name,
    sequence: BigInt(row.sequence),
    passed: PASSED.includes(state),
    instrument: snapshot.instrument,
    answers: snapshot.answers,
    facts: factsFrom({ snapshot, receivedAt, seat: firm, partnerNuts, vouchers }),
  };
}
