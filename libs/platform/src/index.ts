/** The front door of platform: what every context builds with. */
export { PlatformModule } from './platform.module.js';
export { CONFIG, type Config, ConfigError, loadConfig } from './config/index.js';
export * from './database/columns.js';
export { SnakeNaming } from './database/naming.js';
export { dataSourceOptions } from './database/data-source.js';
export { newestFirst } from './database/newest-first.js';
export { PreparedClient } from './database/prepared-client.js';
export { constraintOf, sqlState, UNIQUE_VIOLATION } from './database/sql-state.js';
export { type BulkOutcome, inBulk } from './database/in-bulk.js';
export { actingAs, onBehalfOf } from './database/acting-as.js';
export type { DomainEvent, Tx } from './database/tx.js';
export { type RunOptions, UnitOfWork } from './database/unit-of-work.js';
export {
  assertMay,
  commandsFor,
  notFoundUnless,
  recordCreated,
  transition,
  transitionMany,
  type TransitionOptions,
} from './audit/transition.js';
export { historyOf, type HistoryStep, type Reader, timelineOf, type TimelineStep } from './audit/timeline.js';
export { ProgrammeClock } from './clock/programme-clock.js';
export { type DeliveredEvent, type EventSubscriber, type OutsideSubscriber, SubscriberRegistry, Subscribes } from './outbox/subscribers.js';
export { type DeadLetter, DeadLetters } from './outbox/dead-letters.js';
export { PendingEvents } from './outbox/pending-events.js';
export { OutboxRelay } from './outbox/relay.js';
export { BULLMQ_SCHEMA, Queues } from './queue/queues.js';
export {
  defineJob,
  HandlesJob,
  jobCatalogue,
  type JobDefinition,
  type JobHandler,
  queueNames,
  RunsEvery,
  type Timer,
} from './queue/jobs.js';
export { BackgroundRegistry } from './queue/boot.js';
export { JobRunner, jobsAtOnce } from './queue/job-runner.js';
export { WorkProgress } from './queue/work-progress.js';
export { type Mail, Mailer } from './mail/mailer.js';
export * from './pdf/pdf-blocks.js';
export { renderPdf } from './pdf/render-pdf.js';
export { type Formats, formatsFor } from './pdf/formats.js';
export { Storage, type StoredFile } from './storage/storage.js';
export { SecretBox } from './secrets/secret-box.js';
export { html, type Html, publicPage } from './http/public-page.js';
export { qrSvg } from './pdf/qr-svg.js';
export { CurrentActor, requestContextOf, type TraverseRequest } from './http/current-actor.js';
export { Can, CAN, definePermissions, type Knocker, permissionTable, Public, PUBLIC } from './http/permissions.js';
export { type KnownRoute, RouteCheck } from './http/boot-check.js';
export { defineProblemTexts, problemCodes, problemLanguages, problemText } from './http/problem-texts.js';
export { Language, languageOf } from './http/language.js';
export { validationPipe } from './http/validation.js';
export { type Problem } from './http/problem.filter.js';
export * from './http/fields.js';
export { download, missingPart, type OpenedFile, plainName, type Upload, uploadOf } from './http/upload.js';
export { readTable, type Table, type TableRow } from './table/read-table.js';
export { createHttpApp } from './http/create-http-app.js';
export { logger } from './observability/log.js';
export { Health } from './http/health.js';
export { replayAudit, replayOne, type ReplayableWorkflow, type ReplayResult } from './audit/replay.js';
export { SealAudit } from './audit/seal/seal-audit.js';
export { type ChainResult, verifyChain } from './audit/seal/verify-chain.js';
export { type BlockHeader, leafOf, problemOfHeader, rootFrom, type SealableRow } from './audit/seal/audit-chain.js';
export { headersFrom, proveRows, type RowProof } from './audit/seal/prove-rows.js';
export { verifyChainFile, writeChain } from './audit/seal/chain-file.js';
