import { Module } from '@nestjs/common';

import { IdentityModule } from '@traverse/identity';
import { ProgrammeModule } from '@traverse/programme';

import { ApplicationListQueries } from './application-list/application-list.queries.js';
import { CatchUp } from './application-list/catch-up.js';
import { DeskController } from './application-list/desk.controller.js';
import { OnChange } from './application-list/on-change.js';
import { ReadList } from './application-list/read-list.js';
import { HomeController } from './home/home.controller.js';
import { HomeQueries } from './home/home.queries.js';
import './reporting.permissions.js';

/** What crosses contexts: the homes, the officers' list. */
@Module({
  imports: [IdentityModule, ProgrammeModule],
  controllers: [HomeController, DeskController],
  providers: [HomeQueries, ReadList, CatchUp, OnChange, ApplicationListQueries],
})
export class ReportingModule {}
