import { CliError } from './cli-error.js';
import { commands } from './commands.js';

function usage(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: npm run cli -- COMMAND [...]', '', ...lines].join('\n');
}

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  const entry = name === undefined ? undefined : commands[name];
  if (!entry) {
    console.error(name === undefined || name === 'help' ? usage() : `There is no command "${name}".\n\n${usage()}`);
    return name === 'help' ? 0 : 2;
  }
  const command = await entry.load();
  return command.run(args);
}

const [name, ...args] = process.argv.slice(2);
main(name, args).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof CliError ? error.message : error);
    process.exit(1);
  },
);
