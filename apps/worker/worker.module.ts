import { type DynamicModule, Module } from '@nestjs/common';

import { type Config, PlatformModule } from '@traverse/platform';

import { entities, modules } from '../api/contexts.js';

/** The same contexts as the api; the process serves no HTTP and runs the jobs. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, entities), ...modules] };
  }
}
