import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { AwardModule } from '@traverse/award';
import { EvaluatorModule } from '@traverse/evaluator';
import { IdentityModule } from '@traverse/identity';
import { PartnerModule } from '@traverse/partner';
import { ProgrammeModule } from '@traverse/programme';

import { ApplicationListQueries } from './application-list/application-list.queries.js';
import { CatchUp } from './application-list/catch-up.js';
import { DeskController } from './application-list/desk.controller.js';
import { DeskExport } from './application-list/desk-export.js';
import { OnChange } from './application-list/on-change.js';
import { ReadList } from './application-list/read-list.js';
import { AuditPackController } from './audit-pack/audit-pack.controller.js';
import { AuditPackQueries } from './audit-pack/audit-pack.queries.js';
import { CollectPack } from './audit-pack/collect-pack.js';
import { MakePack } from './audit-pack/make-pack.js';
import { OrderPack } from './audit-pack/order-pack.js';
import { BooksController } from './books/books.controller.js';
import { BooksExport } from './books/books-export.js';
import { ReconciliationQueries } from './books/reconciliation.queries.js';
import { TransferQueries } from './books/transfer.queries.js';
import { TrialBalanceQueries } from './books/trial-balance.queries.js';
import { CommandApplications } from './bulk/command-applications.js';
import { HomeController } from './home/home.controller.js';
import { HomeQueries } from './home/home.queries.js';
import { SubjectTitles } from './home/subject-titles.js';
import { OpenData } from './registers/open-data.js';
import { OpenDataController } from './registers/open-data.controller.js';
import { PublishRegisters } from './registers/publish-registers.js';
import { RegisterController } from './registers/register.controller.js';
import { RegisterQueries } from './registers/register.queries.js';
import { RemoveNames } from './registers/remove-names.js';
import './reporting.permissions.js';
import './reporting.problems.js';
import { SavedViewController } from './saved-view/saved-view.controller.js';
import { SavedViews } from './saved-view/saved-views.js';
import { RankingSheet } from './ranking-sheet/ranking-sheet.js';
import { RankingSheetController } from './ranking-sheet/ranking-sheet.controller.js';
import { SwapController } from './swap/swap.controller.js';
import { SwapQueries } from './swap/swap.queries.js';
import { CaseAccess } from './timeline/case-access.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

/** What crosses contexts: the homes, the officers' list, the books, registers and open data, audit packs. */
@Module({
  imports: [IdentityModule, ProgrammeModule, ApplicantModule, PartnerModule, EvaluatorModule, AwardModule],
  controllers: [
    HomeController,
    DeskController,
    SavedViewController,
    SwapController,
    BooksController,
    RankingSheetController,
    AuditPackController,
    RegisterController,
    OpenDataController,
  ],
  providers: [
    HomeQueries,
    SubjectTitles,
    ReadList,
    CatchUp,
    OnChange,
    ApplicationListQueries,
    DeskExport,
    CommandApplications,
    SavedViews,
    CaseAccess,
    TimelineQueries,
    SwapQueries,
    TrialBalanceQueries,
    TransferQueries,
    ReconciliationQueries,
    BooksExport,
    RankingSheet,
    OrderPack,
    CollectPack,
    MakePack,
    AuditPackQueries,
    OpenData,
    PublishRegisters,
    RegisterQueries,
    RemoveNames,
  ],
})
export class ReportingModule {}
