import { Controller, Get, Header, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Public } from '@traverse/platform';

import { RotateVoucherKey } from './rotate-voucher-key.js';
import { JwksDto, listed, VoucherKeyListDto } from './voucher-key.dto.js';
import { VoucherKeys } from './voucher-keys.js';

@ApiTags('award')
@Controller()
export class VoucherKeyController {
  constructor(
    private readonly keys: VoucherKeys,
    private readonly rotating: RotateVoucherKey,
  ) {}

  /** The public keys that vouchers are verified with, off-line too; those of old vouchers among them. */
  @Get('.well-known/jwks.json')
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({ type: JwksDto })
  async publishVoucherKeys(): Promise<JwksDto> {
    return (await this.keys.published()) as JwksDto;
  }

  @Get('api/voucher-keys')
  @Can('voucher-key.read')
  @ApiOkResponse({ type: VoucherKeyListDto })
  async listVoucherKeys(): Promise<VoucherKeyListDto> {
    return listed(await this.keys.all());
  }

  /** A new key signs from now on; the old ones still verify. */
  @Post('api/voucher-keys')
  @Can('voucher-key.rotate')
  @ApiCreatedResponse({ type: VoucherKeyListDto })
  async rotateVoucherKey(@CurrentActor() actor: Actor): Promise<VoucherKeyListDto> {
    await this.rotating.execute(actor);
    return this.listVoucherKeys();
  }
}
