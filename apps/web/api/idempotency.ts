/** Random, also where the page is served without TLS and randomUUID is missing. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const pending = new Map<string, string>();

/**
 * The Idempotency-Key for a command: the same for the same command with the same content until the server has answered
 * definitely, so that a double click, or sending again after a dropped line, has one effect.
 */
export function keyFor(command: string, content: string): { readonly key: string; readonly answered: () => void } {
  const fingerprint = `${command} ${content}`;
  const key = pending.get(fingerprint) ?? newKey();
  pending.set(fingerprint, key);
  return { key, answered: () => void pending.delete(fingerprint) };
}
