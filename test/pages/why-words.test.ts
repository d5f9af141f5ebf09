/** The page on why the engine is faster: switches in the link, and what a trial says. */
import { describe, expect, it } from 'vitest';
import { en } from '#text/bench/why/en.ts';
import { createFormat } from '#text/format.ts';
import { savingNames, switchNames } from '#train/engines/fused/switches.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { findOwnProblems } from '../../src/view/pages/own-problems.ts';
import { sayTrial } from '../../src/view/pages/bench/why/say-trial.ts';
import { showCount } from '../../src/view/pages/bench/why/show-count.ts';
import { lackOf, readChanged, toggle, writeChanged } from '../../src/view/pages/bench/why/why-choices.ts';

const format = createFormat('en');

describe('the switches in a link', () => {
  it('are read as they were written, in the order of the switches, and are no unknown key', async () => {
    const written: Record<string, string | null> = {};
    const choices = { ...choicesOf({}), setOwn: (key: string, text: string | null) => void (written[key] = text) };
    writeChanged(['lossRing', 'oneUpdate'], choices);
    expect(written).toEqual({ 'f.whyOff': 'oneUpdate/lossRing', 'f.whyOn': null });
    writeChanged(['f16'], choices);
    expect(written).toEqual({ 'f.whyOff': null, 'f.whyOn': 'f16' });
    expect(readChanged(choicesOf({ 'f.whyOff': 'lossRing/oneUpdate/none-such' }))).toEqual(['oneUpdate', 'lossRing']);
    // What is usually off cannot be named among what is off, nor the other way round.
    expect(readChanged(choicesOf({ 'f.whyOff': 'f16', 'f.whyOn': 'subgroups/onePass' }))).toEqual(['subgroups']);
    expect(readChanged(choicesOf({}))).toEqual([]);
    expect(await findOwnProblems('f.whyOff=oneUpdate/lossRing&f.raceModel=gan')).toEqual([]);
    expect(await findOwnProblems('f.whyOn=f16/subgroups')).toEqual([]);
    expect(await findOwnProblems('f.whyOff=everything')).toHaveLength(1);
  });

  it('go the other way and back', () => {
    const all = switchNames.reduce<ReturnType<typeof toggle>>((changed, name) => toggle(changed, name), []);
    expect(all).toEqual(switchNames);
    expect(toggle(toggle([], 'onePass'), 'onePass')).toEqual([]);
  });

  it('that need a feature of the GPU are told what is missing, the others never', () => {
    expect(lackOf('f16', new Set(['subgroups']))).toBe('shader-f16');
    expect([lackOf('subgroups', null), lackOf('subgroups', undefined)]).toEqual(['subgroups', 'subgroups']);
    expect(lackOf('subgroups', new Set(['subgroups']))).toBe(null);
    expect(savingNames.map((name) => lackOf(name, null))).toEqual(savingNames.map(() => null));
  });
});

describe('a trial', () => {
  const spread = (p10: number, median: number, p90: number) => ({ p10, median, p90, count: 5 });
  const say = (ratio: ReturnType<typeof spread>, isSoftware = false) =>
    sayTrial({ ratio, usualSeconds: 0.001, changedSeconds: 0.002, apart: 0, isSoftware }, en, format);

  it('is called slower or faster only where its rounds agree, and a software adapter is named', () => {
    expect(say(spread(1.5, 2, 2.5))[0]).toMatch(/takes 2 times as long as usual \(rounds 1.5 to 2.5\)/);
    expect(say(spread(0.5, 0.8, 0.9))[0]).toMatch(/of the usual time/);
    expect(say(spread(0.9, 1.2, 1.5))[0]).toMatch(/no clear difference/);
    expect(say(spread(1, 2, 3), true).at(-1)).toBe(en.software);
  });
});

it('counts are numbers, one that so many steps share is a part of it, bytes are bytes', () => {
  expect(showCount('dispatches', 1 / 128, format)).toBe('1/128');
  expect(showCount('submits', 1, format)).toBe('1');
  expect([showCount('submits', 0.0172, format), showCount('scratchBytes', 2048, format)]).toEqual([
    '0.0172',
    '2\u00a0KiB',
  ]);
  expect(showCount('movedWeights', 4096, format)).toBe('4\u00a0KiB');
});
