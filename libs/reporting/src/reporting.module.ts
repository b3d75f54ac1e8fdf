import './reporting.permissions.js';

import { Module } from '@nestjs/common';

import { IdentityModule } from '@traverse/identity';

import { HomeController } from './home/home.controller.js';
import { HomeQueries } from './home/home.queries.js';

/** What crosses contexts: the homes. */
@Module({ imports: [IdentityModule], controllers: [HomeController], providers: [HomeQueries] })
export class ReportingModule {}
