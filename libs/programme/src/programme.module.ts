import { Module } from '@nestjs/common';

import { LedgerModule } from '@traverse/ledger';

import { AuthorityQueries } from './authority/authority.queries.js';
import { CreateAuthority } from './authority/create-authority.js';
import { CallCache } from './call/call.cache.js';
import { CallController } from './call/call.controller.js';
import { CallQueries } from './call/call.queries.js';
import { CloseCalls } from './call/close-calls.js';
import { CreateCall, ReviseCall } from './call/draft-call.js';
import { PublishCall } from './call/publish-call.js';
import { EnvelopeBars } from './envelope/envelope.bars.js';
import { EnvelopeMoney } from './envelope/envelope-money.js';
import { EnvelopeQueries } from './envelope/envelope.queries.js';
import { ParameterQueries } from './parameter/parameter.queries.js';
import { CreateProgramme } from './programme/create-programme.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ProgrammeQueries } from './programme/programme.queries.js';
import { ProgrammeFacade } from './programme.facade.js';
import { AidRegister } from './state-aid/aid-register.js';
import { Undertakings } from './state-aid/undertakings.js';
import './programme.permissions.js';
import './programme.problems.js';
import './field-problems.js';

const queries = [CallCache, CallQueries, EnvelopeQueries, EnvelopeBars, AuthorityQueries, ParameterQueries, ProgrammeQueries];
const deeds = [CreateProgramme, CreateAuthority, CreateCall, ReviseCall, PublishCall, CloseCalls, EnvelopeMoney, Undertakings, AidRegister];

@Module({
  imports: [LedgerModule],
  controllers: [CallController, ProgrammeController],
  providers: [...queries, ...deeds, ProgrammeFacade],
  exports: [ProgrammeFacade, AidRegister, CreateProgramme, CreateAuthority, CreateCall, ReviseCall, PublishCall],
})
export class ProgrammeModule {}
