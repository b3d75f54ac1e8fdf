import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';

import type { AddressMode, BankProfile } from './authority.entity.js';

/** An authority with the account that it pays from. Never to be shown as a whole: the account is for payment files. */
export interface AuthorityView {
  readonly id: string;
  readonly programmeId: string;
  readonly key: string;
  readonly name: string;
  /** ISO 3166. */
  readonly country: string;
  readonly currency: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly bankProfile: BankProfile;
  readonly addressMode: AddressMode;
  readonly batchBooking: boolean;
  readonly address: {
    readonly streetName: string | null;
    readonly buildingNumber: string | null;
    readonly postCode: string | null;
    readonly townName: string;
    readonly countryCode: string;
  };
}

const SELECT = `
  SELECT "id", "programme_id" AS "programmeId", "key", "name", "country", "currency", "iban", "bic", "bank_profile" AS "bankProfile", "address_mode" AS "addressMode", "batch_booking" AS "batchBooking",
    json_build_object('streetName', "street", 'buildingNumber', "building_number", 'postCode', "post_code", 'townName', "town_name",
      'countryCode', "country") AS "address"
  FROM "programme"."authority"`;

@Injectable()
export class AuthorityQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async get(id: string): Promise<AuthorityView> {
    const [row] = await this.dataSource.query<AuthorityView[]>(`${SELECT} WHERE "id" = $1`, [id]);
    if (!row) throw notFound('authority');
    return row;
  }

  ofProgramme(programmeId: string): Promise<AuthorityView[]> {
    return this.dataSource.query(`${SELECT} WHERE "programme_id" = $1 ORDER BY "key"`, [programmeId]);
  }

  all(): Promise<AuthorityView[]> {
    return this.dataSource.query(`${SELECT} ORDER BY "programme_id", "key"`);
  }
}
