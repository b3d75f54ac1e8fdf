/**
 * The ladder of docs/architecture.md: imports point down only, and only at another context's front door.
 * test/ladder proves that this configuration refuses a deep, an upward and a type-only upward import.
 */
const rank = [
  'kernel',
  'platform',
  'ledger',
  'reference',
  'identity',
  'programme',
  'applicant',
  'partner',
  'evaluator',
  'award',
  'finance',
  'notification',
  'reporting',
];

const noUpwardImports = rank.slice(0, -1).map((context, i) => ({
  name: `ladder-${context}`,
  severity: 'error',
  from: { path: `(^|/)libs/${context}/` },
  to: { path: `(^|/)libs/(${rank.slice(i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-the-front-door',
      severity: 'error',
      from: { path: '(^|/)libs/([^/]+)/' },
      to: { path: '(^|/)libs/([^/]+)/', pathNot: ['(^|/)libs/$2/', '(^|/)libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-use-front-doors',
      severity: 'error',
      from: { path: '^(apps|migrations|bench)/' },
      to: { path: '(^|/)libs/', pathNot: '(^|/)libs/[^/]+/src/index\\.ts$' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '(^|/)libs/' }, to: { path: '(^|/)apps/' } },
    { name: 'web-stands-alone', severity: 'error', from: { path: '^apps/web/' }, to: { path: '(^|/)(libs|apps/(api|worker|cli|bank))/' } },
    ...noUpwardImports,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
