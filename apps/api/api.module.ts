import { type DynamicModule, Module } from '@nestjs/common';

import { type Config, PlatformModule } from '@traverse/platform';

import { entities, modules } from './contexts.js';

/** Composition only: the platform and every context. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forRoot(config, entities), ...modules] };
  }
}
