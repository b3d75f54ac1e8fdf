import { Check, Entity, Index } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

/** A pack that somebody ordered; its file is there once it was made. */
@Entity({ schema: 'reporting', name: 'audit_pack' })
@Index('audit_pack_application', ['applicationId', 'id'])
@Check('audit_pack_whole', '("made_at" IS NULL) = ("storage_key" IS NULL)')
export class AuditPack {
  @Id() id!: string;
  @Ref() applicationId!: string;
  @Ref() orderedById!: string;
  @Time() orderedAt!: Date;
  @Time({ nullable: true }) madeAt!: Date | null;
  @Ref({ nullable: true }) storageKey!: string | null;
  @Int({ nullable: true }) size!: number | null;
  /** Of the file: for who got it another way. */
  @Text({ nullable: true }) sha256!: string | null;
}
