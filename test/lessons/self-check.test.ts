/** The golden cases that the page carries: all of them answered within their tolerance, and the same as they were made. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureError, type GoldenGroup } from '#lessons/self-check/golden-case.ts';
import { canAnswer, runCheck, shareOf } from '#lessons/self-check/run-check.ts';

const { groups } = JSON.parse(readFileSync('public/data/golden/cases.json', 'utf8')) as { groups: GoldenGroup[] };
const checked = runCheck(groups);

describe('the golden cases carried', () => {
  it.each(checked.map((one) => [one.id, one] as const))('of %s are all within their tolerance', (id, group) => {
    const { worst } = group;
    console.log(
      `${id}: ${String(group.count)} cases, worst ${worst?.id ?? '-'} off by ${String(worst?.error)} of ${String(worst?.tolerance)}`,
    );
    expect(group.failing).toEqual([]);
    expect(group.count).toBeGreaterThan(0);
  });

  it('are answered by somebody, each', () => {
    for (const { id, cases } of groups) expect(cases.filter(({ fn }) => !canAnswer(id, fn))).toEqual([]);
  });

  const shared = '../shared/golden/finance.json';
  if (!existsSync(shared)) console.log(`${shared} is not here: what is carried is not held against it`);
  it.skipIf(!existsSync(shared))('stand as they were made', () => {
    const { cases } = JSON.parse(readFileSync(shared, 'utf8')) as { cases: { id: string; expected: unknown }[] };
    const carried = groups.find(({ id }) => id === 'finance')?.cases ?? [];
    for (const { id, expected } of carried) expect(cases.find((one) => one.id === id)?.expected).toEqual(expected);
  });
});

describe('the check', () => {
  it('fails and names a case that is off, unanswered, of another kind, or that throws', () => {
    const answers = {
      g: {
        right: () => 1,
        wrong: () => 1.5,
        short: () => [1],
        none: () => null,
        throws: () => {
          throw new Error('no');
        },
      },
    };
    const cases = ['right', 'wrong', 'short', 'none', 'throws', 'absent'].map((fn) => ({
      id: fn,
      fn,
      args: {},
      expected: fn === 'short' ? [1, 2] : 1,
      tolerance: 0.1,
      source: '',
    }));
    const [group] = runCheck([{ id: 'g', cases }], answers);
    expect(group?.failing.map(({ id }) => id)).toEqual(['wrong', 'short', 'none', 'throws', 'absent']);
    expect(group?.worst?.error).toBe(Infinity);
    expect(shareOf({ id: '', error: 0, tolerance: 0, source: '' })).toBe(0);
  });

  it('takes no answer only where none is expected', () => {
    expect([measureError(null, null), measureError(null, 0), measureError(0, null)]).toEqual([0, Infinity, Infinity]);
    expect(measureError({ a: [1, 2] }, { a: [1, 2.5], b: 9 })).toBe(0.5);
    expect([measureError(['x'], ['x']), measureError(['x'], ['y'])]).toEqual([0, Infinity]);
  });
});
