/** One file per command. `run` gets what follows the command's name and resolves to the exit code. */
export interface Command {
  run(args: readonly string[]): Promise<number>;
}

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const commands: Readonly<Record<string, Entry>> = {
  start: { summary: 'start everything (what npm start does)', load: () => import('./commands/start.js') },
  migrate: { summary: 'bring the database up to date', load: () => import('./commands/migrate.js') },
  generate: { summary: '[--check]: write OpenAPI, web client types and workflow diagrams', load: () => import('./commands/generate.js') },
  schema: {
    summary: '--check | CONTEXT NAME: compare database and entities, or write the migration',
    load: () => import('./commands/schema.js'),
  },
  'seed-demo': { summary: 'fill an empty database with the demonstration programme', load: () => import('./commands/seed-demo.js') },
  bootstrap: { summary: '< administrators.json: make the first two administrators, once', load: () => import('./commands/bootstrap.js') },
  call: {
    summary: 'check FILE | import FILE | export KEY [--version N] | dry-run FILE EARLIER-KEY: call documents as files',
    load: () => import('./commands/call.js'),
  },
  reference: {
    summary: 'import KIND FILE [--version V] [--source S] [--from DAY] | list: regions, sectors, currencies, rates, holidays, postcodes',
    load: () => import('./commands/reference.js'),
  },
  sanctions: {
    summary: 'import FILE [--fewer]: the consolidated list of financial sanctions (CSV); payees are compared with it',
    load: () => import('./commands/sanctions.js'),
  },
  verify: {
    summary: 'audit [FILE] | ranking FILE | matching FILE | pack FILE: recompute and compare',
    load: () => import('./commands/verify.js'),
  },
  audit: { summary: 'export FILE: the sealed audit as a file that verify audit FILE checks', load: () => import('./commands/audit.js') },
  'voucher-key': {
    summary: 'rotate: a new key signs vouchers from now on; old ones still verify',
    load: () => import('./commands/voucher-key.js'),
  },
  reporting: { summary: "rebuild: make the officers' list anew", load: () => import('./commands/reporting.js') },
  'open-data': {
    summary: 'PROGRAMME operations.csv|operations.json|grants.json FILE: what was published last, as a file',
    load: () => import('./commands/open-data.js'),
  },
  demo: { summary: '[--json]: the whole life cycle head-less, from an empty database', load: () => import('./commands/demo.js') },
  backup: { summary: 'FILE: write database and files of the embedded server to one archive', load: () => import('./commands/backup.js') },
  restore: { summary: 'FILE [--force]: put such an archive back', load: () => import('./commands/restore.js') },
};
