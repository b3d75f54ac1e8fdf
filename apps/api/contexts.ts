import type { DynamicModule, Type } from '@nestjs/common';

interface Context {
  readonly module: Type<unknown> | DynamicModule;
  readonly entities: readonly (new () => object)[];
}

/** Every context, in the order of the ladder. The api and the worker are composed of the same modules. */
export const contexts: readonly Context[] = [];

export const entities = contexts.flatMap((context) => [...context.entities]);
export const modules = contexts.map((context) => context.module);
