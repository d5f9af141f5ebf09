// npm test: install what is missing, then types, lint, unit and architecture tests, GPU modules and the built site.
import { installPackages, runTogether, runTool } from './install.mjs';
import { ensureChromium } from './chromium.mjs';

installPackages();
if (!ensureChromium()) {
  console.error('No browser found. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
// These four each keep one core busy and need nothing of each other.
await runTogether([
  [['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  [['eslint', '--config', 'test/architecture/eslint.config.js', '--max-warnings', '0', '.']],
  [['prettier', '--check', '--log-level', 'warn', '.']],
  [['vite', 'build', '--logLevel', 'warn']],
]);
/** Files of the site's tests that judge no time: they follow the unit tests while the GPU's are still running. */
const patient = ['desk-plans', 'own-table', 'sites', 'access'].map((name) => `test/browser/${name}.test.ts`);
const site = ['run', '--project', 'site'];
// A software GPU is one busy core, which leaves the other to the unit tests and to a page.
await runTogether([
  [
    ['vitest', 'run', '--project', 'unit'],
    ['vitest', ...site, '--no-file-parallelism', ...patient],
  ],
  [['vitest', 'run', '--project', 'gpu']],
]);
// It judges how long the page's own thread is kept busy, so nothing may run beside it.
const alone = 'test/browser/visit.test.ts';
runTool('vitest', [...site, alone]);
runTool('vitest', [...site, ...[...patient, alone].flatMap((file) => ['--exclude', file])]);
