import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, type OpenedFile, Storage } from '@traverse/platform';

import { seenThread } from './thread.scope.js';

interface Kept {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly storageKey: string;
}

const FILE = `
  SELECT f."name", f."type", f."size", f."storage_key" AS "storageKey" FROM "partner"."thread_file" f
  JOIN "partner"."thread_message" m ON m."id" = f."message_id" WHERE f."id" = $1 AND m."thread_id" = $2 AND m."number" <= $3`;

/** The content of a file, for those who see the message that it went with. */
@Injectable()
export class ReadThreadFile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, threadId: string, id: string): Promise<OpenedFile> {
    const seen = await seenThread((text, values) => this.dataSource.query(text, [...(values ?? [])]), actor, threadId);
    notFoundUnless(seen !== null, 'thread');
    const [file] = await this.dataSource.query<Kept[]>(FILE, [id, threadId, seen.upTo]);
    notFoundUnless(file !== undefined, 'thread-file');
    const { storageKey, ...shown } = file;
    return { ...shown, content: this.storage.read(storageKey) };
  }
}
