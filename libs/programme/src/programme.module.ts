import { Module } from '@nestjs/common';

import { IdentityModule } from '@traverse/identity';
import { LedgerModule } from '@traverse/ledger';
import { ReferenceModule } from '@traverse/reference';

import { AuthorityQueries } from './authority/authority.queries.js';
import { CreateAuthority } from './authority/create-authority.js';
import { CallCache } from './call/call.cache.js';
import { CallVersionController } from './call/call-version.controller.js';
import { CallVersionQueries } from './call/call-version.queries.js';
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
import { AidController } from './state-aid/aid.controller.js';
import { AidQueries } from './state-aid/aid.queries.js';
import { AidRegisterQueries } from './state-aid/aid-register.queries.js';
import { DeclareAid, TakeBackDeclaredAid } from './state-aid/declare-aid.js';
import { MarkRegistered } from './state-aid/mark-registered.js';
import { DecideLegalParameter } from './parameter/decide-legal-parameter.js';
import { LegalParameterController } from './parameter/legal-parameter.controller.js';
import { ProposeLegalParameter } from './parameter/propose-legal-parameter.js';
import { AidRegister } from './state-aid/aid-register.js';
import { OwnershipGraphs } from './state-aid/ownership-graphs.js';
import { Undertakings } from './state-aid/undertakings.js';
import './programme.permissions.js';
import './programme.problems.js';
import './field-problems.js';

const queries = [
  CallCache,
  CallQueries,
  CallVersionQueries,
  EnvelopeQueries,
  EnvelopeBars,
  AuthorityQueries,
  ParameterQueries,
  ProgrammeQueries,
];
const deeds = [CreateProgramme, CreateAuthority, CreateCall, ReviseCall, PublishCall, CloseCalls, EnvelopeMoney];
const law = [
  ProposeLegalParameter,
  DecideLegalParameter,
  OwnershipGraphs,
  Undertakings,
  AidRegister,
  AidQueries,
  AidRegisterQueries,
  DeclareAid,
  TakeBackDeclaredAid,
  MarkRegistered,
];

@Module({
  imports: [IdentityModule, LedgerModule, ReferenceModule],
  controllers: [LegalParameterController, AidController, CallController, CallVersionController, ProgrammeController],
  providers: [...queries, ...deeds, ...law, ProgrammeFacade],
  exports: [
    ProgrammeFacade,
    AidRegister,
    AidQueries,
    DeclareAid,
    TakeBackDeclaredAid,
    OwnershipGraphs,
    CreateProgramme,
    CreateAuthority,
    CreateCall,
    ReviseCall,
    PublishCall,
  ],
})
export class ProgrammeModule {}
