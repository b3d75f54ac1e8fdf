export interface LockHolder {
  readonly what: string;
  readonly pid: number;
  readonly address?: string;
  readonly databasePort?: number;
}

export interface Lock {
  update(fields: Partial<LockHolder>): void;
  release(): void;
}

export function currentHolder(dataDir: string): LockHolder | null;
export function acquireLock(
  dataDir: string,
  what: string,
): { readonly lock: Lock; readonly holder?: undefined } | { readonly holder: LockHolder; readonly lock?: undefined };
