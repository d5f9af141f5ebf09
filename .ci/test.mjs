// npm test: install what is missing, then types, lint, unit and architecture tests, GPU modules and the built site.
import { installPackages, runTool } from './install.mjs';
import { ensureChromium } from './chromium.mjs';

installPackages();
if (!ensureChromium()) {
  console.error('No browser found. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
runTool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']);
runTool('eslint', ['--config', 'test/architecture/eslint.config.js', '--max-warnings', '0', '.']);
runTool('prettier', ['--check', '--log-level', 'warn', '.']);
runTool('vite', ['build', '--logLevel', 'warn']);
// One after the other: a software GPU and a browser each want both cores of a small machine.
for (const project of ['unit', 'gpu', 'site']) runTool('vitest', ['run', '--project', project]);
