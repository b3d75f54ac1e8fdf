/** A released batch on its way out. The bytes were stored before and never change, so sending them again says the same thing again. */
export interface OutgoingBatch {
  readonly batchId: string;
  readonly msgId: string;
  /** Of this attempt; lets the other side tell a late worker from the present one. */
  readonly fencingId: string;
  readonly bytes: Buffer;
  readonly currency: string;
}

/**
 * `refused` is said only when the other side definitely did not take the file and said so. Whatever leaves a doubt (no answer in time,
 * a connection lost, nobody listening) is `unknown`: ask `statusOf` when the gateway can tell, else a person decides.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly reference?: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export type RemoteStatus = 'accepted' | 'refused' | 'not-received' | 'unknown';

export interface IncomingFile {
  readonly id: string;
  readonly kind: 'pain.002' | 'camt.054';
  readonly bytes: Buffer;
}

export interface IncomingFiles {
  readonly files: readonly IncomingFile[];
  /** To be handed in with the next call; the same as before when nothing new came. */
  readonly cursor: string | null;
}

/** A way to a bank. Implementations never throw for what the other side does, and never put names or accounts into reasons. */
export interface BankGateway {
  readonly name: string;
  /** Whether `statusOf` is an answer to "did my file arrive?" after a crash. */
  readonly canTell: boolean;
  send(batch: OutgoingBatch): Promise<SendOutcome>;
  statusOf(msgId: string): Promise<RemoteStatus>;
  /** The files after the cursor (null: from the beginning), oldest first, a page at a time: go on until a page is empty. Throws when the bank cannot be reached. */
  fetchFiles(cursor: string | null): Promise<IncomingFiles>;
}
