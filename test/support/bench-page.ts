/** The training bench of the built site, as tests drive it: opened with a choice, started, and read until its end. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { visitPage, type PageOptions } from './open-page.ts';
import type { Site } from './serve.ts';
import { hearLosses, overhearWorkers } from './worker-faults.ts';

/** Opens the bench with this choice, its workers overheard; `backend` as the address names it. */
export function visitBench(
  browser: Browser,
  site: Site,
  choice: string,
  visit: (page: Page) => Promise<void>,
  { backend = 'auto', ...options }: PageOptions & { backend?: string } = {},
): Promise<void> {
  const address = `${site.url}?lang=en&view=bench&backend=${backend}#${choice}`;
  const visitReady = async (page: Page) => {
    await page.locator('[data-run=start]').waitFor();
    await visit(page);
  };
  return visitPage(browser, site, address, visitReady, { before: overhearWorkers, ...options });
}

export const start = (page: Page) => page.locator('[data-run=start]').click();
export const note = (page: Page, name: string) => page.locator(`[data-note=${name}]`).first();
export const status = (page: Page) => page.locator('[data-status]');

/** Waits for the end of a run in these words. */
export async function expectEnd(page: Page, words: string): Promise<void> {
  await note(page, 'reason').waitFor({ timeout: 60_000 });
  // What an earlier run ended with may still stand there for a moment.
  const isTold = note(page, 'reason').filter({ hasText: words }).waitFor({ timeout: 10_000 });
  await isTold.catch(async () => expect(await note(page, 'reason').textContent()).toContain(words));
}

/** Waits until more losses than `count` of the run were told; of any run where none is named. */
export async function expectLosses(page: Page, count: number, run?: number): Promise<void> {
  await expect.poll(async () => (await hearLosses(page, run)).size, { timeout: 60_000 }).toBeGreaterThan(count);
}

/** Holds the losses of a run against those of an undisturbed one, at the steps that both told. */
export function expectSameCurve(losses: Map<number, number>, plain: Map<number, number>, tolerance: number): void {
  expect(Math.max(...losses.keys())).toBe(Math.max(...plain.keys()));
  const shared = [...plain.keys()].filter((step) => losses.has(step));
  expect(shared.length).toBeGreaterThan(30);
  for (const step of shared) {
    const [loss = NaN, expected = NaN] = [losses.get(step), plain.get(step)];
    expect(Math.abs(loss / expected - 1), `step ${step}`).toBeLessThan(tolerance);
  }
}
