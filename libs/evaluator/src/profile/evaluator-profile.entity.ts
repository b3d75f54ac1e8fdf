import { Entity, Index, Unique } from 'typeorm';

import { Bool, Id, Int, Ref, Text, TextList, Time } from '@traverse/platform';

/** What is known of a person as an evaluator: what they can judge, and what could make them partial. The id is the person's. */
@Entity({ schema: 'evaluator', name: 'evaluator_profile' })
export class EvaluatorProfile {
  @Id() id!: string;
  /** The organisation that employs them, by name; by id where it is known here. */
  @Text() employer!: string;
  @Ref({ nullable: true }) employerOrganisationId!: string | null;
  /** ISO 3166 country codes. */
  @Text() countryCode!: string;
  @TextList() nationalities!: string[];
  @Text() nutsCode!: string;
  @TextList() competences!: string[];
  @TextList() languages!: string[];
  /** Reviews that they take on at the same time. */
  @Int({ default: 5 }) maxLoad!: number;
  @Bool({ default: true }) active!: boolean;
}

/** "I have to do with this party": declared against the list of all parties of the call. */
@Entity({ schema: 'evaluator', name: 'conflict_declaration' })
@Unique('conflict_declaration_once', ['personId', 'organisationId', 'callId'])
@Index('conflict_declaration_call', ['callId'])
export class ConflictDeclaration {
  @Id() id!: string;
  @Ref() personId!: string;
  @Ref() organisationId!: string;
  @Ref() callId!: string;
  @Time() declaredAt!: Date;
}
