import { join, resolve } from 'node:path';
import { startBank } from './bank-server.js';

const port = Number(process.env['BANK_PORT'] ?? '0');
const directory = resolve(process.env['BANK_DATA_DIR'] ?? join(process.env['DATA_DIR'] ?? '.data', 'bank'));

try {
  const bank = await startBank({ directory, port });
  console.log(`bank listening on ${bank.url}`);
  const stop = (): void => {
    void bank.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? `bank: port ${port} is in use (BANK_PORT)` : `bank: could not start: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
