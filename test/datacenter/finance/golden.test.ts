/** Published and recomputed cases of other people's finance libraries and textbooks, where the table is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureError } from '#lessons/self-check/golden-case.ts';
import { answersOf } from '#lessons/self-check/run-check.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly abs_tol: number | null;
}

const file = new URL('../../../../shared/golden/finance.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.log('finance golden cases: skipped, the table is not beside this checkout');
const cases: readonly Case[] = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : [];
const answers = { ...answersOf['score'], ...answersOf['futures'], ...answersOf['finance'] };

describe.skipIf(!isThere)('golden cases of finance', () => {
  // The drawn project has no tolerance of its own: the carried cases give it one, in standard errors of so many draws.
  const covered = cases.filter(({ abs_tol }) => abs_tol !== null);
  console.log(`finance golden cases: ${covered.length} of ${cases.length}, by the answers of the self-check`);

  it('are all answered, but for the drawn project', () => {
    expect(covered.filter(({ fn }) => !(fn in answers))).toEqual([]);
    expect(cases.filter((one) => !covered.includes(one)).map(({ fn }) => fn)).toEqual(['mc_npv']);
  });

  it.each(covered.map((one) => [one.id, one] as const))('%s', (_, { fn, args, expected, abs_tol }) => {
    const answer = answers[fn]?.(args);
    expect(measureError(expected, answer)).toBeLessThanOrEqual(abs_tol ?? 0);
    // No number more than was asked for.
    if (typeof expected === 'object' && expected !== null) {
      expect(Object.keys(answer as object).sort()).toEqual(Object.keys(expected).sort());
    }
  });
});
