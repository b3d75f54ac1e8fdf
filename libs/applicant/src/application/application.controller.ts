import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, OptionalReasonDto } from '@traverse/platform';

import {
  ApplicationDto,
  ApplicationMadeDto,
  ApplicationPageDto,
  ApplicationReceiptDto,
  ApplicationsAskedDto,
  ChecksDto,
  DraftSavedDto,
  NewApplicationDto,
  SaveDraftDto,
} from './application.dto.js';
import { ApplicationQueries } from './application.queries.js';
import { CreateApplication } from './create-application.js';
import { WithdrawApplication } from './officer-deeds.js';
import { SaveDraft } from './save-draft.js';
import { SubmissionListDto } from './submission.dto.js';
import { SubmissionQueries } from './submission.queries.js';
import { SubmitApplication } from './submit-application.js';

@ApiTags('applicant')
@Controller('api/applications')
export class ApplicationController {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly submissions: SubmissionQueries,
    private readonly create: CreateApplication,
    private readonly save: SaveDraft,
    private readonly submit: SubmitApplication,
    private readonly withdraw: WithdrawApplication,
  ) {}

  /** Begins a draft. */
  @Post()
  @Can('application.write')
  @ApiCreatedResponse({ type: ApplicationMadeDto })
  createApplication(@CurrentActor() actor: Actor, @Body() input: NewApplicationDto): Promise<ApplicationMadeDto> {
    return this.create.execute(actor, input);
  }

  /** Those of my companies and, for staff, of my programmes; newest first. */
  @Get()
  @Can('application.read')
  @ApiOkResponse({ type: ApplicationPageDto })
  listApplications(
    @CurrentActor() actor: Actor,
    @Query() asked: ApplicationsAskedDto,
    @Language() language: string,
  ): Promise<ApplicationPageDto> {
    return this.queries.listed(actor, asked, language);
  }

  @Get(':id')
  @Can('application.read')
  @ApiOkResponse({ type: ApplicationDto })
  getApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Language() language: string,
  ): Promise<ApplicationDto> {
    return this.queries.view(actor, id, language);
  }

  /** Saves as it is typed; 409 `applicant.draft-changed` when somebody else has saved since. */
  @Patch(':id')
  @Can('application.write')
  @ApiOkResponse({ type: DraftSavedDto })
  saveApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answers, answersVersion }: SaveDraftDto,
  ): Promise<DraftSavedDto> {
    return this.save.execute(actor, id, answers, answersVersion);
  }

  /** What was submitted before the office asked, and what each answer changed. */
  @Get(':id/submissions')
  @Can('application.read')
  @ApiOkResponse({ type: SubmissionListDto })
  listSubmissions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SubmissionListDto> {
    return this.submissions.of(actor, id);
  }

  /** What would be said if it were submitted now: all gaps, the grant and how it comes about. */
  @Get(':id/checks')
  @Can('application.read')
  @ApiOkResponse({ type: ChecksDto })
  checkApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Language() language: string): Promise<ChecksDto> {
    return this.queries.checks(actor, id, language);
  }

  /** Submits, or submits again what was returned; 422 `applicant.incomplete` names every gap, 409 `applicant.deadline-passed` by the second. */
  @Post(':id/submit')
  @HttpCode(200)
  @Can('application.write')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  submitApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationReceiptDto> {
    return this.submit.execute(actor, id);
  }

  /** The same as submit, under the name of the workflow's command. */
  @Post(':id/resubmit')
  @HttpCode(200)
  @Can('application.write')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  resubmitApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationReceiptDto> {
    return this.submit.execute(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('application.write')
  @ApiOkResponse({ type: ApplicationReceiptDto })
  withdrawApplication(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<ApplicationReceiptDto> {
    return this.withdraw.execute(actor, id, reason);
  }
}
