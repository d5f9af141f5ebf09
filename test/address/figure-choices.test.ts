/** What a link says of figures’ own choices: mistyped keys and values are named like those of the scenario. */
import { describe, expect, it } from 'vitest';
import { decodeScenario } from '#datacenter/scenario/codec.ts';
import { en } from '#text/en.ts';
import { en as problemsEn } from '#text/problems/en.ts';
import { zh as problemsZh } from '#text/problems/zh.ts';
import { findFigureProblems, listOwnFields } from '#view/figures/link-problems.ts';
import { describeProblem } from '../../src/view/pages/problem-words.ts';

const keysOf = async (fragment: string) =>
  (await findFigureProblems(fragment)).map(({ key, problem }) => `${key} ${problem}`);

describe('figures’ own choices in a link', () => {
  it('have keys that no two figures share, and none of the scenario’s', () => {
    const shorts = listOwnFields().map(({ short }) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    for (const short of shorts) expect(short).toMatch(/^f\.[A-Za-z]+$/);
  });

  it('name keys that no figure has', async () => {
    expect(await keysOf('v=1&f.stagez=4&f.=1&f.stages=4&t.model=gan')).toEqual([
      'f.stagez unknown-key',
      'f. unknown-key',
    ]);
  });

  it('name values that a field does not hold, in every figure, and whatever they look like', async () => {
    const fragment =
      'f.stages=5&f.microBatches=many&f.schedule=zb&f.tensor=7&f.recompute=all&f.model=%3Cb%3E&f.chip=&f.failures=1e9';
    expect(await keysOf(fragment)).toEqual([
      'f.stages off-ladder',
      'f.microBatches not-a-number',
      'f.schedule not-an-option',
      'f.tensor off-ladder',
      'f.recompute not-an-option',
      'f.model not-an-option',
      'f.chip not-an-option',
      'f.failures out-of-range',
    ]);
  });

  it('of the futures are known, and an absurd one is named with its limits and the nearest that works', async () => {
    expect(await keysOf('f.spread=1.5&f.link=-1&f.told=pert&f.of=facility.pue&f.swing=map')).toEqual([]);
    const [link, spread, told] = await findFigureProblems('f.link=7&f.spread=1e300&f.told=cauchy');
    expect(link).toMatchObject({ key: 'f.link', problem: 'out-of-range', low: -1, high: 1, used: 1 });
    expect(spread).toMatchObject({ key: 'f.spread', problem: 'out-of-range', low: 0, high: 2, used: 2 });
    expect(told).toMatchObject({ key: 'f.told', problem: 'not-an-option', used: 'sourced' });
  });

  it('are measured by the run that the link names, and an unknown run is named', async () => {
    const run = 'f.run=megatron-2021/gpt-1.7b/32x/fp16';
    expect(await keysOf(`${run}&f.micro=16&f.batch=512`)).toEqual([]);
    expect(await keysOf('f.run=nobody/ran-this&f.tensor=4')).toEqual(['f.run not-an-option']);
  });

  it('are no business of the scenario’s reader, nor is any of it said twice', async () => {
    const fragment = 'n=4096&f.stagez=4&f.stages=5';
    expect(decodeScenario(fragment).problems).toEqual([]);
    const problems = await findFigureProblems(fragment);
    for (const words of [problemsEn, problemsZh])
      for (const problem of problems) expect(describeProblem(problem, words, en)).toContain(problem.key);
  });
});
