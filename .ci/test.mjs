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
  ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ['eslint', '--config', 'test/architecture/eslint.config.js', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['vite', 'build', '--logLevel', 'warn'],
]);
// One after the other: a software GPU and a browser each want both cores of a small machine.
for (const project of ['unit', 'gpu', 'site']) runTool('vitest', ['run', '--project', project]);
