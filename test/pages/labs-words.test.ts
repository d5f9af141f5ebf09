import { describe, expect, it } from 'vitest';
import { en } from '#text/labs/en.ts';
import { zh } from '#text/labs/zh.ts';

type Leaf = string | ((...parts: string[]) => string);

function leaves(branch: object, path = ''): [string, Leaf][] {
  return Object.entries(branch).flatMap(([key, value]: [string, unknown]): [string, Leaf][] =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value as Leaf]],
  );
}

const [english, chinese] = [leaves(en), leaves(zh)];
const markers = ['A1', 'B2', 'C3', 'D4', 'E5'];
const say = (leaf: Leaf | undefined) => (typeof leaf === 'function' ? leaf(...markers) : (leaf ?? ''));

describe('the words of the labs', () => {
  it('have the same keys and arguments in both languages', () => {
    expect(chinese.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
    const used = (leaf: Leaf | undefined) => markers.filter((marker) => say(leaf).includes(marker)).join();
    const differing = english.filter(([key, leaf]) => used(leaf) !== used(new Map(chinese).get(key)));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are Chinese in Chinese but for names and formulas, and leave nothing empty', () => {
    const allowed = /\.(names|methods|formulas|kinds)\.|^(losses\.logit|hand\.cell)$/;
    const foreign = chinese.filter(([key, leaf]) => !/\p{Script=Han}/u.test(say(leaf)) && !allowed.test(key));
    expect(foreign.map(([key]) => key)).toEqual([]);
    expect(english.filter(([, leaf]) => !say(leaf).trim() || /\p{Script=Han}/u.test(say(leaf)))).toEqual([]);
  });

  it('say the same decimals in both languages and promise nothing with exclamation marks', () => {
    const decimals = (leaf: Leaf | undefined) => [...say(leaf).matchAll(/\d+\.\d+/g)].map(([one]) => one).join();
    expect(english.filter(([key, leaf]) => decimals(leaf) !== decimals(new Map(chinese).get(key)))).toEqual([]);
    expect([...english, ...chinese].filter(([, leaf]) => /[!！]/.test(say(leaf)))).toEqual([]);
  });
});
