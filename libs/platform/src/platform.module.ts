import { join } from 'node:path';

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { SealAudit } from './audit/seal/seal-audit.js';
import { SealAuditTimer } from './audit/seal/seal-audit.timer.js';
import { ProgrammeClock } from './clock/programme-clock.js';
import { CONFIG, type Config } from './config/index.js';
import { dataSourceOptions } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import './http/platform.problems.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteCheck } from './http/boot-check.js';
import { Health } from './http/health.js';
import { HealthController } from './http/health.controller.js';
import { Mailer } from './mail/mailer.js';
import { DeadLetters } from './outbox/dead-letters.js';
import { Deliver, DeliverEventHandler, DeliverOutsideHandler, DeliverUrgentHandler } from './outbox/deliver.js';
import { PendingEvents } from './outbox/pending-events.js';
import { OutboxRelay } from './outbox/relay.js';
import { SubscriberRegistry } from './outbox/subscribers.js';
import { BackgroundRegistry } from './queue/boot.js';
import { JobRunner, RunTimerHandler } from './queue/job-runner.js';
import { Queues } from './queue/queues.js';
import { WorkProgress } from './queue/work-progress.js';
import { SecretBox } from './secrets/secret-box.js';
import { DiskStore, FileStore } from './storage/file-store.js';
import { S3Store } from './storage/s3-store.js';
import { Storage } from './storage/storage.js';
import { ClamAv, NoVirusScanner, VirusScanner } from './storage/virus-scanner.js';

const services = [
  ProgrammeClock,
  SubscriberRegistry,
  UnitOfWork,
  Queues,
  OutboxRelay,
  Deliver,
  DeadLetters,
  PendingEvents,
  BackgroundRegistry,
  JobRunner,
  RouteCheck,
  SealAudit,
  WorkProgress,
  Mailer,
  Storage,
  SecretBox,
  Health,
];

/** The ground that every context stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, entities: readonly (new () => object)[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TypeOrmModule.forRoot(dataSourceOptions(config, entities))],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        MetadataScanner,
        { provide: VirusScanner, useFactory: () => (config.clamavUrl ? new ClamAv(new URL(config.clamavUrl)) : new NoVirusScanner()) },
        {
          provide: FileStore,
          useFactory: () => (config.s3Url ? new S3Store(new URL(config.s3Url)) : new DiskStore(join(config.dataDir, 'files'))),
        },
        ...services,
        DeliverEventHandler,
        DeliverOutsideHandler,
        DeliverUrgentHandler,
        RunTimerHandler,
        SealAuditTimer,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, ...services],
    };
  }
}
