import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the demonstration's seed writes to DATA_DIR/demo-logins.json. */
interface DemoLogins {
  readonly logins: ReadonlyArray<{ readonly role: string; readonly email: string; readonly password: string }>;
}

export function printLogins(dataDir: string, say: (line: string) => void): void {
  const file = join(dataDir, 'demo-logins.json');
  if (!existsSync(file)) return;
  const { logins } = JSON.parse(readFileSync(file, 'utf8')) as DemoLogins;
  const rows = logins.map(({ role, email, password }) => [role, email, password] as const);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  say('Log in as (demonstration only):');
  for (const [role, email, password] of rows) say(`  ${role.padEnd(widths[0] ?? 0)}  ${email.padEnd(widths[1] ?? 0)}  ${password}`);
  say('');
}
