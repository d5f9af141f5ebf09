// Lint rules of the whole project. They live beside the architecture test because both hold the same walls.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const noUnsafeMarkup = [
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Trusted Types: build nodes, not markup.' },
  { selector: "MemberExpression[property.name='outerHTML']", message: 'Trusted Types: build nodes, not markup.' },
  // A style attribute is refused by the page's policy; a style directive sets one property from script and is not.
  { selector: "SvelteAttribute[key.name='style']", message: 'Content policy: use a class or a style directive.' },
];

/** A law that was broken must be broken again tomorrow, on another machine too. */
const seedlessProperty = {
  selector:
    "CallExpression[callee.object.name='fc'][callee.property.name='assert']:not(:has(Property[key.name='seed']))",
  message: 'Give the property a seed; fast-check prints it with the case that failed.',
};

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'public/data/', 'test/output/'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.worker, ...globals.node } },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noUnsafeMarkup],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['.ci/**', 'test/**'], rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['test/**'], rules: { 'no-restricted-syntax': ['error', ...noUnsafeMarkup, seedlessProperty] } },
);
