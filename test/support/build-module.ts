/**
 * Modules of the site as its build would make them, in one file: a test runner puts a look-up in front of every import,
 * which costs inner loops up to a quarter of their speed, and visitors do not pay that.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface BuiltModule {
  /** To be imported, here or in another process. */
  readonly file: string;
  remove(): void;
}

/** @param entry source text of exports, by the names of `imports` in package.json */
export async function buildModule(entry: string): Promise<BuiltModule> {
  const folder = mkdtempSync(join(tmpdir(), 'built-module-'));
  const id = join(process.cwd(), 'built-module-entry.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      { name: 'entry', resolveId: (one) => (one === id ? id : null), load: (one) => (one === id ? entry : null) },
    ],
    build: { lib: { entry: id, formats: ['es'], fileName: () => 'module.mjs' }, outDir: folder, emptyOutDir: false },
  });
  return {
    file: join(folder, 'module.mjs'),
    remove() {
      rmSync(folder, { recursive: true });
    },
  };
}
