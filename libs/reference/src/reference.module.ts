import { Module } from '@nestjs/common';

import { ReferenceController } from './reference.controller.js';
import { Reference } from './reference.facade.js';
import './reference.problems.js';
import { ReferenceQueries } from './reference.queries.js';
import { ImportRelease } from './release/import-release.js';

@Module({
  controllers: [ReferenceController],
  providers: [ReferenceQueries, Reference, ImportRelease],
  exports: [Reference, ReferenceQueries, ImportRelease],
})
export class ReferenceModule {}
