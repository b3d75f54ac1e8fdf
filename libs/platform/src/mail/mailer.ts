import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';

import { newId, systemNow } from '@traverse/kernel';

import { CONFIG, type Config } from '../config/index.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The port for mail: sent by SMTP when configured, else kept in the database and shown at a page of the demonstration. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    this.transport = config.smtp ? createTransport(config.smtp.url) : null;
  }

  async send(mail: Mail): Promise<void> {
    if (this.transport && this.config.smtp) {
      await this.transport.sendMail({ from: this.config.smtp.from, ...mail });
      return;
    }
    await this.dataSource.query(
      `INSERT INTO "platform"."kept_mail" ("id", "recipient", "subject", "body", "sent_at") VALUES ($1, $2, $3, $4, $5)`,
      [newId(), mail.to, mail.subject, mail.text, systemNow()],
    );
  }

  /** For the page of kept mails: demonstration only. */
  kept(recipient?: string): Promise<{ id: string; recipient: string; subject: string; body: string; sentAt: Date }[]> {
    return this.dataSource.query(
      `SELECT "id", "recipient", "subject", "body", "sent_at" AS "sentAt" FROM "platform"."kept_mail" WHERE $1::text IS NULL OR "recipient" = $1 ORDER BY "id" DESC LIMIT 100`,
      [recipient ?? null],
    );
  }
}
