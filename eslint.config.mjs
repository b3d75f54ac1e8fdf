import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noProcessEnv = { object: 'process', property: 'env', message: 'Read configuration through @traverse/platform (config).' };
const noBareDate = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the clock: tx.now or systemNow().' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the clock: tx.now or systemNow().' },
];
const noWideConstructor = {
  selector: "MethodDefinition[kind='constructor'][value.params.length>6]",
  message: 'At most 6 dependencies: split the class.',
};

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.data/**', 'apps/web/api/generated/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-properties': ['error', noProcessEnv],
      'no-restricted-syntax': ['error', ...noBareDate, noWideConstructor],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['libs/**/*.controller.ts', 'libs/**/*.processor.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'typeorm', message: 'Controllers and processors call deeds and queries.' }] }],
    },
  },
  {
    files: ['libs/platform/src/config/**', 'apps/cli/**', 'apps/bank/**', 'test/**', 'bench/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['libs/kernel/src/clock.ts', 'test/**', 'bench/**', 'apps/web/**', 'apps/cli/**'],
    rules: { 'no-restricted-syntax': ['error', noWideConstructor] },
  },
  {
    files: ['**/*.spec.ts', 'test/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // Lists of facts, a line each.
  { files: ['migrations/data/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'max-lines-per-function': ['error', { max: 120 }] },
  },
  {
    files: ['**/*.{cjs,mjs,js}'],
    languageOptions: {
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', process: 'readonly', console: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
