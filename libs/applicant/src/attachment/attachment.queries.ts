import type { Reader } from '@traverse/platform';

/** A file of an application, without where it lies. */
export interface AttachmentRow {
  readonly id: string;
  readonly documentKey: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly scanned: boolean;
  readonly addedAt: Date;
}

const OF_APPLICATION = `
  SELECT "id", "document_key" AS "documentKey", "name", "type", "size", "sha256", "scanned", "added_at" AS "addedAt"
  FROM "applicant"."attachment" WHERE "application_id" = $1 AND "removed_at" IS NULL ORDER BY "id"`;

export function attachmentsOf(read: Reader, applicationId: string): Promise<AttachmentRow[]> {
  return read<AttachmentRow>(OF_APPLICATION, [applicationId]);
}
