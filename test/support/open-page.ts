/**
 * Opens the built page in Chromium and holds every test to the same rules: no report of the content security policy, no
 * error in the console, no uncaught error, and no request to anywhere else.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumFlags, findChromium } from '../../.ci/chromium.mjs';
import type { Site } from './serve.ts';

export interface PageOptions extends BrowserContextOptions {
  /** Runs in every frame before the page's own code. */
  readonly before?: () => void;
  /** Console errors that this test provokes on purpose. */
  readonly expectedErrors?: RegExp;
}

/** For tests that crash the GPU process often: otherwise the browser soon refuses a page, then all pages, the GPU. */
export const crashProofFlags = ['--disable-gpu-process-crash-limit', '--disable-domain-blocking-for-3d-apis'];

/** Chromium with the adapter that `.ci/chromium.mjs` names. Fails early when there is nothing built to open. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const built = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
  if (!existsSync(built)) throw new Error('There is no dist: run `npm run build` first.');
  return chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumFlags, ...flags] });
}

/** Opens `address`, lets `visit` use the page, closes it, and checks the rules above. */
export async function visitPage(
  browser: Browser,
  site: Site,
  address: string,
  visit: (page: Page) => Promise<void>,
  { before, expectedErrors, ...options }: PageOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
  const offences = watchOffences(context, site, expectedErrors);
  await context.exposeBinding('reportOffence', (_source, text: string) => offences.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { reportOffence: (text: string) => void }).reportOffence(
        `policy: ${event.violatedDirective} ${event.blockedURI}`,
      ),
    );
  });
  if (before) await context.addInitScript(before);
  try {
    const page = await context.newPage();
    await page.goto(address);
    await visit(page);
  } finally {
    await context.close();
  }
  expect(offences).toEqual([]);
}

function watchOffences(context: BrowserContext, site: Site, expected: RegExp | undefined): string[] {
  const offences: string[] = [];
  const own = [site.url, site.otherUrl].map((url) => new URL(url).origin);
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !expected?.test(text)) offences.push(`console: ${text}`);
  });
  context.on('weberror', (error) => offences.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.includes(origin)) offences.push(`foreign: ${request.url()}`);
  });
  return offences;
}
