import { Body, Controller, Get, Header, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor } from '@traverse/platform';

import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { ResetSecondFactor } from './reset-second-factor.js';
import {
  CodeProofDto,
  EnrolmentDto,
  PasswordAndCodeDto,
  PasswordProofDto,
  RecoveryCodesDto,
  SecondFactorDto,
} from './second-factor.dto.js';
import { SecondFactorQueries } from './second-factor.queries.js';
import { SwitchOffSecondFactor } from './switch-off-second-factor.js';

/** One's own second factor. */
@ApiTags('identity')
@Can('session.use')
@Controller('api/second-factor')
export class SecondFactorController {
  constructor(
    private readonly enrol: EnrolSecondFactor,
    private readonly confirm: ConfirmSecondFactor,
    private readonly renew: RenewRecoveryCodes,
    private readonly off: SwitchOffSecondFactor,
    private readonly reset: ResetSecondFactor,
    private readonly queries: SecondFactorQueries,
  ) {}

  @Get()
  @ApiOkResponse({ type: SecondFactorDto })
  getSecondFactor(@CurrentActor() actor: Actor): Promise<SecondFactorDto> {
    return this.queries.own(actor);
  }

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: EnrolmentDto })
  enrolSecondFactor(@CurrentActor() actor: Actor, @Body() body: PasswordProofDto, @Ip() address: string): Promise<EnrolmentDto> {
    return this.enrol.execute(actor, body, address);
  }

  @Post('confirm')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: RecoveryCodesDto })
  confirmSecondFactor(@CurrentActor() actor: Actor, @Body() body: CodeProofDto, @Ip() address: string): Promise<RecoveryCodesDto> {
    return this.confirm.execute(actor, body, address);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: RecoveryCodesDto })
  renewRecoveryCodes(@CurrentActor() actor: Actor, @Body() body: PasswordAndCodeDto, @Ip() address: string): Promise<RecoveryCodesDto> {
    return this.renew.execute(actor, body, address);
  }

  @Post('switch-off')
  @HttpCode(204)
  @ApiNoContentResponse()
  switchOffSecondFactor(@CurrentActor() actor: Actor, @Body() body: PasswordAndCodeDto, @Ip() address: string): Promise<null> {
    return this.off.execute(actor, body, address);
  }

  @Post('refuse-reset')
  @HttpCode(204)
  @ApiNoContentResponse()
  refuseSecondFactorReset(@CurrentActor() actor: Actor): Promise<null> {
    return this.reset.refuse(actor);
  }
}
