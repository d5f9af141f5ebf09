// Installs the packages when node_modules is missing or older than the lock file says.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampPath = `${root}/node_modules/.installed-lock`;

/**
 * Runs a command in the project's root and ends this process with its code when it fails.
 * @param {string} command @param {string[]} args
 */
export function runOrExit(command, args) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}

/** Makes node_modules match package-lock.json; does nothing when it already does. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lock) return;
  console.log('Installing packages …');
  runOrExit('npm', ['ci', '--loglevel=error']);
  writeFileSync(stampPath, lock);
}

/** @param {string} tool a command of an installed package @param {string[]} args */
export function runTool(tool, args) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  runOrExit(`${root}/node_modules/.bin/${tool}${suffix}`, args);
}
