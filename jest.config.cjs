const { readFileSync } = require('node:fs');

// Lets globalSetup load the TypeScript sources as the tests do.
require('./test/support/resolve-ts.cjs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.$schema;
delete swc.sourceMaps;
swc.module = { type: 'commonjs' };
delete swc.jsc.baseUrl;
delete swc.jsc.paths;

/** Everything is compiled to CommonJS for Jest; the built ESM is what the kill and browser tests run. */
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@fastify/cookie|cookie|content-disposition|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|p-limit|jose)/)',
  ],
  moduleNameMapper: {
    '^@traverse/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

/** Projects that need PostgreSQL: one server for the run, a database per test file. */
const withDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

module.exports = {
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test/ladder,test/programmes}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/node_modules/', '/dist/'],
    },
    { ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/{libs,apps,test}/**/*.db.spec.ts'] },
    { ...withDatabase, displayName: 'journey', testMatch: ['<rootDir>/test/e2e/**/*.journey.ts'] },
    { ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/web/**/*.browser.ts'] },
  ],
};
