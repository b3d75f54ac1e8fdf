import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

interface Common {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

function field(options: Common, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const property = {
    ...api,
    ...(options.description ? { description: options.description } : {}),
    required: !options.optional,
    nullable: options.nullable ?? false,
  };
  return applyDecorators(
    ApiProperty(property as ApiPropertyOptions),
    ...(options.optional || options.nullable ? [IsOptional()] : []),
    ...checks,
  );
}

/** Fields of DTOs: what OpenAPI says and what class-validator checks, said once. They serve requests and responses alike. */
export const TextField = (o: Common & { min?: number; max?: number; pattern?: RegExp; example?: string } = {}): PropertyDecorator =>
  field(
    o,
    {
      type: String,
      maxLength: o.max ?? 2000,
      ...(o.pattern ? { pattern: o.pattern.source } : {}),
      ...(o.example ? { example: o.example } : {}),
    },
    IsString(),
    MinLength(o.min ?? 0),
    MaxLength(o.max ?? 2000),
    ...(o.pattern ? [Matches(o.pattern)] : []),
  );
export const IdField = (o: Common = {}): PropertyDecorator => field(o, { type: String, format: 'uuid' }, IsUUID());
export const EmailField = (o: Common = {}): PropertyDecorator =>
  field(
    o,
    { type: String, format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    IsEmail(),
    MaxLength(254),
  );
export const IntField = (o: Common & { min?: number; max?: number } = {}): PropertyDecorator =>
  field(
    o,
    { type: 'integer', ...(o.min === undefined ? {} : { minimum: o.min }), ...(o.max === undefined ? {} : { maximum: o.max }) },
    Type(() => Number),
    IsInt(),
    Min(o.min ?? Number.MIN_SAFE_INTEGER),
    Max(o.max ?? Number.MAX_SAFE_INTEGER),
  );
export const BoolField = (o: Common = {}): PropertyDecorator => field(o, { type: Boolean }, IsBoolean());
/** An instant, ISO 8601, UTC. */
export const TimeField = (o: Common = {}): PropertyDecorator => field(o, { type: String, format: 'date-time' }, IsISO8601());
export const DateField = (o: Common = {}): PropertyDecorator => field(o, { type: String, format: 'date' }, Matches(/^\d{4}-\d{2}-\d{2}$/));
/** An amount as a decimal string: BigInt is not JSON. */
export const AmountField = (o: Common = {}): PropertyDecorator =>
  field(o, { type: String, pattern: '^-?\\d{1,15}\\.\\d{2}$', example: '9600.00' }, Matches(/^-?\d{1,15}(\.\d{1,2})?$/));
export const CurrencyField = (o: Common = {}): PropertyDecorator =>
  field(o, { type: String, pattern: '^[A-Z]{3}$', example: 'EUR' }, Matches(/^[A-Z]{3}$/));
export const OneOfField = (values: readonly string[], o: Common = {}): PropertyDecorator =>
  field(o, { type: String, enum: [...values] }, IsIn([...values]));
export const ObjectField = (o: Common = {}): PropertyDecorator => field(o, { type: 'object', additionalProperties: true }, IsObject());
export const TextListField = (o: Common & { max?: number; of?: readonly string[] } = {}): PropertyDecorator =>
  field(
    o,
    { type: String, isArray: true, ...(o.of ? { enum: [...o.of] } : {}) },
    IsArray(),
    ArrayMaxSize(o.max ?? 100),
    ...(o.of ? [IsIn([...o.of], { each: true })] : [IsString({ each: true })]),
  );
export const IdListField = (o: Common & { max?: number } = {}): PropertyDecorator =>
  field(o, { type: String, format: 'uuid', isArray: true }, IsArray(), ArrayMaxSize(o.max ?? 100), IsUUID(undefined, { each: true }));
/** Short texts that people write, one a line: trimmed, none of them empty. */
export const LinesField = (o: Common & { max?: number } = {}): PropertyDecorator =>
  field(
    o,
    { type: String, isArray: true },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((line: unknown) => (typeof line === 'string' ? line.trim() : line)) : value,
    ),
    IsArray(),
    ArrayMaxSize(o.max ?? 100),
    IsString({ each: true }),
    MinLength(3, { each: true }),
    MaxLength(500, { each: true }),
  );
// `type: () => ...` is written out: Swagger takes a function for a late one only when it is named "type".
export const NestedField = (type: () => new () => object, o: Common = {}): PropertyDecorator =>
  field(o, { type: () => type() }, ValidateNested(), Type(type));
export const ListField = (type: () => new () => object, o: Common & { max?: number } = {}): PropertyDecorator =>
  field(o, { type: () => type(), isArray: true }, IsArray(), ArrayMaxSize(o.max ?? 1000), ValidateNested({ each: true }), Type(type));

/** A button of this actor on this row, computed by the server from the workflow's table. */
export class CommandDto {
  @TextField() command!: string;
  @BoolField() dangerous!: boolean;
  @BoolField() reasonRequired!: boolean;
}

/** A reason in the actor's words, kept in the audit. */
export class ReasonDto {
  @TextField({ min: 3, max: 2000 }) reason!: string;
}

export class OptionalReasonDto {
  @TextField({ optional: true, max: 2000 }) reason?: string;
}
