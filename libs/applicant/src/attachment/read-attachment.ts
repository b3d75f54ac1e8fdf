import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, notFound } from '@traverse/kernel';
import { notFoundUnless, type OpenedFile, Storage } from '@traverse/platform';

import { maySee } from '../applicant.access.js';
import { ApplicationReads } from '../application/application.reads.js';
import { Attachment } from './attachment.entity.js';

@Injectable()
export class ReadAttachment {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly storage: Storage,
    private readonly reads: ApplicationReads,
  ) {}

  /** For those who may see the application. */
  async execute(actor: Actor, applicationId: string, id: string): Promise<OpenedFile> {
    const application = await this.reads.one(applicationId);
    notFoundUnless(maySee(actor, application), 'application');
    return this.open(applicationId, id);
  }

  async open(applicationId: string, id: string): Promise<OpenedFile> {
    const file = await this.dataSource.manager.findOneBy(Attachment, { id, applicationId });
    if (!file) throw notFound('attachment');
    return { name: file.name, type: file.type, size: file.size, content: this.storage.read(file.storageKey) };
  }
}
