import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { ProgrammeClock, type Tx } from '@traverse/platform';
import { parameterOn, ProgrammeFacade } from '@traverse/programme';

export interface ScreeningFigures {
  /** From this score on a name is a hit. */
  readonly thresholdPercent: number;
  /** What becomes of payments while no list has been imported. */
  readonly withoutList: 'warn' | 'block';
  /** By so much a list may be shorter than the one before it. */
  readonly mayShrinkPercent: number;
}

/** The figures of the screening: rows of the register of parameters, with the days in which they hold. */
@Injectable()
export class ScreeningRules {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  /** 500 `finance.screening.parameter-invalid` where a figure is none. */
  async now(tx?: Tx): Promise<ScreeningFigures> {
    const at = tx?.now ?? this.clock.now();
    const parameters = await this.programmes.parameters(at, tx);
    const value = (code: string): string => parameterOn(parameters, code, at.toISOString().slice(0, 10)).value;
    const withoutList = value('screening.without-list');
    if (withoutList !== 'warn' && withoutList !== 'block') throw invalid('screening.without-list');
    return {
      thresholdPercent: percent('screening.threshold-percent', value('screening.threshold-percent')),
      mayShrinkPercent: percent('screening.may-shrink-percent', value('screening.may-shrink-percent')),
      withoutList,
    };
  }
}

function percent(code: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100) throw invalid(code);
  return value;
}

function invalid(code: string): DomainError {
  return new DomainError('finance.screening.parameter-invalid', { status: 500, params: { code } });
}
