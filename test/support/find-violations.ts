/** What axe-core objects to on an open page, each with where it is. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

export async function findViolations(page: Page): Promise<readonly string[]> {
  // The debugging protocol evaluates the source, so the page's own policy against injected scripts stays in force.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe;
    const { violations } = await runner.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map(({ target }) => String(target))
          .join(' | ')}`,
    );
  });
}
