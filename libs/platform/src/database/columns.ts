import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

const toBigint = {
  to: (value: bigint | null | undefined): string | null | undefined => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null): bigint | null => (value === null ? null : BigInt(value)),
};

/** Primary key: uuid v7, made by `newId()`. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'uuid' });
/** A uuid that points elsewhere. */
export const Ref = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'uuid', ...options });
/** Money in minor units: bigint in the database and in the code. */
export const Minor = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'bigint', transformer: toBigint, ...options });
/** A count or sequence that is a bigint. */
export const Big = Minor;
export const Text = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'integer', ...options });
export const Bool = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'boolean', ...options });
/** An instant, UTC. */
export const Time = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'timestamptz', ...options });
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'jsonb', ...options });
export const TextList = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', array: true, default: '{}', ...options });

/** What every entity with a workflow has. `state` and `version` are written by `transition` alone. */
export abstract class WorkflowEntity<S extends string> {
  @Id() id!: string;
  @Text() state!: S;
  @Int({ default: 1 }) version!: number;
  @Time() createdAt!: Date;
}
