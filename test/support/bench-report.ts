/** What a bench in the browser prints at its end: under which conditions, and one line of numbers for each thing timed. */
import { arch, availableParallelism, cpus, platform } from 'node:os';
import type { Browser } from 'playwright-core';
import { isSoftwareAdapter } from '#device/adapter.ts';
import type { Site } from './serve.ts';

export { showSpread } from './show-spread.ts';

/** A count from the environment, so that a bench can be tried small. @throws RangeError on anything but a count from 1 */
export function countFrom(name: string, usual: number): number {
  const count = Number(process.env[name] ?? usual);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${name}=${process.env[name]} is not a count`);
  return count;
}

/** Machine, browser and WebGPU adapter, in one line; of an adapter that is a program it says so. */
export async function describeConditions(browser: Browser, site: Pick<Site, 'url'>): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    const words = await page.evaluate(async () => {
      const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
      if (!adapter) return null;
      const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
      return { vendor, architecture, device, description, isFallbackAdapter };
    });
    const named =
      words && [words.vendor, words.architecture, words.device, words.description].filter(Boolean).join(' ');
    const adapter = words ? `${named || 'unnamed'}${isSoftwareAdapter(words) ? ' (software)' : ''}` : 'none';
    const machine = `${platform()} ${arch()}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim()}`;
    return `WebGPU adapter ${adapter}; Chromium ${browser.version()}; ${machine}; Node ${process.versions.node}`;
  } finally {
    await page.close();
  }
}

/** Prints a title with its conditions and rows of a name and what was found, aligned. */
export function printReport(title: string, conditions: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, found]) => `  ${name.padEnd(width)}  ${found}`);
  console.log([title, `  ${conditions}`, ...lines].join('\n'));
}
