// Installs the packages when node_modules is missing or older than the lock file says.
import { spawn, spawnSync } from 'node:child_process';
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

/** @param {string} tool a command of an installed package */
function pathOf(tool) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return `${root}/node_modules/.bin/${tool}${suffix}`;
}

/** @param {string} tool a command of an installed package @param {string[]} args */
export function runTool(tool, args) {
  runOrExit(pathOf(tool), args);
}

/**
 * Runs lanes of commands of installed packages side by side, in each lane one command after another; prints what each said
 * when it is done, and ends this process when one has failed, its lane with it.
 * @param {[tool: string, ...args: string[]][][]} lanes
 */
export async function runTogether(lanes) {
  const codes = lanes.map(async (lane) => {
    for (const command of lane) {
      const code = await runAside(command);
      if (code > 0) return code;
    }
    return 0;
  });
  const worst = Math.max(...(await Promise.all(codes)));
  if (worst > 0) process.exit(worst);
}

/** @param {[tool: string, ...args: string[]]} command @returns {Promise<number>} its exit code */
function runAside([tool, ...args]) {
  const shell = process.platform === 'win32';
  const child = spawn(pathOf(tool), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
  const said = /** @type {Buffer[]} */ ([]);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
