import { Body, Controller, HttpCode, Ip, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Public } from '@traverse/platform';

import { ChangePassword } from './change-password.js';
import { RegisterCompany } from './register-company.js';
import { ChangePasswordDto, NewPasswordDto, PasswordResetDto, ProfileDto, RegistrationDto, TokenDto } from './registration.dto.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { UpdateProfile } from './update-profile.js';
import { VerifyEmail } from './verify-email.js';

@ApiTags('identity')
@Controller('api')
export class RegistrationController {
  constructor(
    private readonly register: RegisterCompany,
    private readonly verify: VerifyEmail,
    private readonly requestReset: RequestPasswordReset,
    private readonly reset: ResetPassword,
    private readonly change: ChangePassword,
    private readonly profile: UpdateProfile,
  ) {}

  @Post('registrations')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A mail is on its way, whoever it goes to' })
  registerCompany(@CurrentActor() actor: Actor, @Body() body: RegistrationDto, @Ip() address: string): Promise<null> {
    return this.register.execute(actor, body, address);
  }

  @Post('email-verifications')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  verifyEmail(@CurrentActor() actor: Actor, @Body() { token }: TokenDto): Promise<null> {
    return this.verify.execute(actor, token);
  }

  @Post('password-resets')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'If there is such an account, a mail is on its way' })
  requestPasswordReset(@CurrentActor() actor: Actor, @Body() { email }: PasswordResetDto, @Ip() address: string): Promise<null> {
    return this.requestReset.execute(actor, email, address);
  }

  @Post('password-resets/confirm')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  resetPassword(@CurrentActor() actor: Actor, @Body() { token, password }: NewPasswordDto): Promise<null> {
    return this.reset.execute(actor, token, password);
  }

  @Post('password-changes')
  @Can('session.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto, @Ip() address: string): Promise<null> {
    return this.change.execute(actor, body, address);
  }

  @Patch('profile')
  @Can('session.use')
  @HttpCode(204)
  @ApiNoContentResponse()
  updateProfile(@CurrentActor() actor: Actor, @Body() body: ProfileDto): Promise<null> {
    return this.profile.execute(actor, body);
  }
}
