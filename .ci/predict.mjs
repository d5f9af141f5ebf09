// npm run predict -- rows.csv [more.csv] [--out file]: our prediction beside every run of a published table.
// TypeScript goes through vite's module runner, because Node 20 does not strip types and knows no `#` paths of ours.
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { installPackages } from './install.mjs';

if (!existsSync(new URL('../node_modules/vite', import.meta.url))) installPackages();
const { runnerImport } = await import('vite');
const entry = fileURLToPath(new URL('../test/published/predict.ts', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(entry, { root, configFile: false, logLevel: 'warn' });
/** @type {typeof import('../test/published/predict.ts')} */
const { runPredict } = module;
process.exitCode = runPredict(process.argv.slice(2), {
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(text),
});
