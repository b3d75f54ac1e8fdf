import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Int, Json, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import type { CallDocument, SelectionMode, Texts } from '../call-document/call-document.types.js';
import { Programme } from '../programme/programme.entity.js';
import type { CallState } from './call.states.js';

/** A call. What it says stands in its versions; here is what lists and timers go by. */
@Entity({ schema: 'programme', name: 'call' })
@Unique('call_key', ['key'])
@Index('call_closing', ['closesAt'], { where: `"state" = 'published'` })
@Check('call_state', `"state" IN ('draft', 'published', 'closed')`)
@Check('call_published', `"state" = 'draft' OR "current_version" > 0`)
export class Call extends WorkflowEntity<CallState> {
  @Text() key!: string;
  @ForeignKey(() => Programme, { name: 'call_programme_fkey' }) @Ref() programmeId!: string;
  @Json() title!: Texts;
  @Json() summary!: Texts;
  @Text() selection!: SelectionMode;
  /** 0 until it is published. */
  @Int({ default: 0 }) currentVersion!: number;
  @Time() opensAt!: Date;
  /** Null: until further notice. */
  @Time({ nullable: true }) closesAt!: Date | null;
  @Text() timeZone!: string;
  @Json() instruments!: readonly { readonly key: string; readonly title: Texts }[];
  /** The version that is being prepared, mistakes and all: checked whenever it is used. Null when everything is published. */
  @Json({ nullable: true }) draft!: CallDocument | null;
  /** Counts how often a draft was saved: who edits an older one is told. */
  @Int({ default: 0 }) draftRevision!: number;
}

/** A frozen version: append-only by trigger and grant. */
@Entity({ schema: 'programme', name: 'call_version' })
@Unique('call_version_number', ['callId', 'version'])
export class CallVersion {
  @Id() id!: string;
  @ForeignKey(() => Call, { name: 'call_version_call_fkey' }) @Ref() callId!: string;
  @Int() version!: number;
  @Json() document!: CallDocument;
  /** SHA-256 of the canonical JSON. */
  @Text() hash!: string;
  @Time() publishedAt!: Date;
  @Ref({ nullable: true }) publishedBy!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}
