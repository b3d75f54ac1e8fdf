import { Injectable } from '@nestjs/common';

import { type ExchangeRate, ReferenceQueries } from './reference.queries.js';

/** What the contexts above ask of the reference data. */
@Injectable()
export class Reference {
  constructor(private readonly queries: ReferenceQueries) {}

  /** A code of NACE that the list has, or a closer one within a division of a list that goes no deeper. Sections are too wide to be an answer. */
  async isSector(code: string): Promise<boolean> {
    if (!/^\d{2}(\.\d{1,2})?$/.test(code)) return false;
    const sectors = await this.queries.sectors();
    if (sectors.some((one) => one.code === code)) return true;
    const deeper = sectors.some((one) => one.code.length > 2);
    return !deeper && sectors.some((one) => one.code === code.slice(0, 2));
  }

  /** The day that is so many working days after this one, by the calendar of the country. */
  addWorkingDays(day: string, count: number, country: string): Promise<string> {
    return this.queries.addWorkingDays(day, count, country);
  }

  /** Null where none was imported. */
  rate(currency: string, day: string, source: 'ecb' | 'inforeuro'): Promise<ExchangeRate | null> {
    return this.queries.rate(currency, day, source);
  }
}
