/** Bytes: what an embed loads before anybody presses anything, counted from the built files. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en as text } from '#text/en.ts';
import { en as pageText } from '#text/page/en.ts';
import { launchBrowser, visitPage } from '#support/open-page.ts';
import { figureIds } from '#view/figures/registry/every-id.ts';
import { downloadMegabytes } from '../../src/view/pages/download-size.ts';
import { serveSite, subPath, type Site } from '#support/serve.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const budgetBytes = 80_000;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Files of this site fetched while `address` loads and settles, relative to dist. */
async function loadedFiles(address: string): Promise<string[]> {
  const files: string[] = [];
  await visitPage(browser, site, 'about:blank', async (page) => {
    page.context().on('request', (request) => files.push(new URL(request.url()).pathname.replace(subPath, '')));
    await page.goto(address);
    await page.locator('figure').first().waitFor();
    await page.waitForLoadState('networkidle');
  });
  return files;
}

const sizeOf = (file: string) => gzipSync(readFileSync(dist + file)).length;

describe('the first load', () => {
  // Side by side, because most of a visit is waiting for silence.
  it.concurrent.each(figureIds)(
    'of the embed %s is at most 80 kB of compressed JavaScript, without TensorFlow.js, pictures or tables of runs',
    async (figure) => {
      const files = await loadedFiles(`${site.url}?embed=${figure}&lang=en`);
      const scripts = files.filter((file) => file.endsWith('.js'));
      const total = scripts.reduce((sum, file) => sum + sizeOf(file), 0);
      console.log(`${figure}: ${(total / 1000).toFixed(1)} kB of JavaScript in ${scripts.length} files`);
      expect(total).toBeLessThanOrEqual(budgetBytes);
      expect(files.filter((file) => /mnist\/|(?<!training)-runs-/.test(file))).toEqual([]);
      const heavy = scripts.filter((file) => /registerBackend/.test(readFileSync(dist + file, 'utf8')));
      expect(heavy).toEqual([]);
    },
  );

  it('of the page needs at most 80 kB of compressed JavaScript before it can be painted', () => {
    const assets = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.js'));
    const codeOf = (file: string) => readFileSync(`${dist}assets/${file}`, 'utf8');
    const needed = new Set<string>();
    const follow = (file: string) => {
      if (needed.has(file)) return;
      needed.add(file);
      for (const [, next = ''] of codeOf(file).matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(next);
    };
    const page = assets.filter((file) => /^(index|Site)-/.test(file));
    const words = assets.filter((file) =>
      [text.site.failed, pageText.site.lead].some((one) => codeOf(file).includes(one)),
    );
    expect([page.length, words.length]).toEqual([2, 2]);
    // Fetched beside the words and awaited like them.
    const beside = assets.filter((file) => /^(open-studio|open-run|simulate(?!-(fleet|cluster)-))-/.test(file));
    expect(beside.length).toBeGreaterThanOrEqual(3);
    for (const file of [...page, ...words, ...beside]) follow(file);
    const total = [...needed].reduce((sum, file) => sum + sizeOf(`assets/${file}`), 0);
    console.log(`the page: ${(total / 1000).toFixed(1)} kB of JavaScript in ${needed.size} files before it is painted`);
    expect(total).toBeLessThanOrEqual(budgetBytes);
  });

  it('of the page fetches no training code and no picture either', async () => {
    const files = await loadedFiles(`${site.url}?lang=en`);
    expect(files.filter((file) => /mnist\/|train\.worker/.test(file))).toEqual([]);
  });

  it('of a training run is the size that the button announces', () => {
    const pictures = readdirSync(`${dist}data/mnist`).map((name) => statSync(`${dist}data/mnist/${name}`).size);
    const worker = readdirSync(`${dist}assets`).filter((name) =>
      /^(train\.worker|open-engine|open-fused-engine|measure-roof)/.test(name),
    );
    const bytes = pictures.reduce((a, b) => a + b) + worker.reduce((sum, name) => sum + sizeOf(`assets/${name}`), 0);
    expect(Math.round(bytes / 1e6)).toBe(downloadMegabytes);
  });

  it('of the fused engine adds at most 40 kB of compressed JavaScript to the worker, and no TensorFlow.js', () => {
    const assets = readdirSync(`${dist}assets`);
    const follow = (file: string, found = new Set<string>()): Set<string> => {
      if (found.has(file)) return found;
      found.add(file);
      const code = readFileSync(`${dist}assets/${file}`, 'utf8');
      for (const [, next = ''] of code.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
        follow(next, found);
      return found;
    };
    // Each kind of worker is a bundle of its own, with an engine of its own, and has what it begins with already.
    const bundles = assets.filter((file) => file.includes('.worker-')).map((file) => [...follow(file)]);
    const laterOf = (file: string) =>
      [...readFileSync(`${dist}assets/${file}`, 'utf8').matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map(
        ([, next = '']) => next,
      );
    /** Everything that may be fetched from these files on, at once or later. */
    const reach = (files: readonly string[]) => {
      const found = new Set(files);
      for (const file of found) for (const next of laterOf(file)) for (const one of follow(next)) found.add(one);
      return found;
    };
    const engines = assets.filter((file) => file.startsWith('open-fused-engine'));
    expect(engines.length).toBeGreaterThan(0);
    for (const engine of engines) {
      const bundle = bundles.find((files) => reach(files).has(engine));
      expect(bundle, engine).toBeDefined();
      const own = [...follow(engine)].filter((file) => !bundle?.includes(file));
      const total = own.reduce((sum, file) => sum + sizeOf(`assets/${file}`), 0);
      console.log(`the fused engine: ${(total / 1000).toFixed(1)} kB of JavaScript in ${own.length} files`);
      expect(total).toBeLessThanOrEqual(40_000);
      const heavy = own.filter((file) => /registerBackend/.test(readFileSync(`${dist}assets/${file}`, 'utf8')));
      expect(heavy).toEqual([]);
    }
  });

  it('gives other pages a height script of at most 1 kB', () => {
    expect(readFileSync(`${dist}embed.js`).length).toBeLessThanOrEqual(1000);
  });
});
