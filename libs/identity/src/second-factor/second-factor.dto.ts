import { IntField, OneOfField, TextField, TextListField, TimeField } from '@traverse/platform';

export const secondFactorStates = ['none', 'active', 'reset-asked'] as const;
const CODE = 'Six digits of the authenticator app, or a recovery code';

export class SecondFactorDto {
  @OneOfField(secondFactorStates) state!: string;
  @TimeField({ nullable: true }) since!: Date | null;
  @IntField({ min: 0 }) recoveryCodesLeft!: number;
}

export class EnrolmentDto {
  @TextField({ description: 'Base32, shown once' }) secret!: string;
  @TextField() uri!: string;
  @TextField({ max: 50_000, description: 'The uri as a QR code' }) qrSvg!: string;
}

export class RecoveryCodesDto {
  @TextListField({ description: 'Shown once' }) recoveryCodes!: string[];
}

export class PasswordProofDto {
  @TextField({ min: 1, max: 1000 }) password!: string;
}

export class CodeProofDto {
  @TextField({ min: 1, max: 40, description: CODE }) code!: string;
}

export class PasswordAndCodeDto {
  @TextField({ min: 1, max: 1000 }) password!: string;
  @TextField({ min: 1, max: 40, description: CODE }) code!: string;
}
