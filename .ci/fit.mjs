// npm run fit: fits every stack's numbers to the published rows and writes the table of `calibration/stack-profiles.ts`
// to standard output; `npm run fit -- held` prints the errors on models that were left out
// instead and writes them to `test/published/held-out.txt` and `residuals.txt`. Takes about a minute.
// TypeScript goes through vite's module runner, because Node 20 does not strip types and knows no `#` paths of ours.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

if (!existsSync(new URL('../node_modules/vite', import.meta.url))) installPackages();
const { runnerImport } = await import('vite');
const entry = fileURLToPath(new URL('../test/published/fit-command.ts', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(entry, { root, configFile: false, logLevel: 'warn' });
/** @type {typeof import('../test/published/fit-command.ts')} */
const { runFit } = module;
process.stdout.write(`${runFit(process.argv[2] === 'held')}\n`);
