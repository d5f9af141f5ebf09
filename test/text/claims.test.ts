import { describe, expect, it } from 'vitest';
import { claims, workedClaims } from '#lessons/claims.ts';
import { en as claimsEn } from '#text/claims/en.ts';
import { zh as claimsZh } from '#text/claims/zh.ts';

const flatten = (branch: object, path = ''): [string, string][] =>
  Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value as object, `${path}${key}.`),
  );
const [english, chinese] = [flatten(claimsEn), flatten(claimsZh)];

describe('the words of the claims', () => {
  it('are there for every claim and every number, and for nothing else', () => {
    const all = [...claims, ...workedClaims];
    expect(Object.keys(claimsEn.claims).sort()).toEqual(all.map(({ id }) => id).sort());
    const numbers = new Set<string>(all.flatMap((claim) => claim.numbers.map(({ id }) => id)));
    const named = new Set<string>(all.flatMap(({ errata }) => errata));
    expect(Object.keys(claimsEn.errata).sort()).toEqual([...named].sort());
    expect(Object.keys(claimsEn.numbers).sort()).toEqual([...numbers].sort());
  });

  it('have the same keys in both languages', () => {
    expect(chinese.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('are Chinese in Chinese and leave nothing empty', () => {
    expect(chinese.filter(([, words]) => !/\p{Script=Han}/u.test(words))).toEqual([]);
    expect(english.filter(([, words]) => !words.trim() || /\p{Script=Han}/u.test(words))).toEqual([]);
  });

  it('say the same numbers in both languages', () => {
    // Numbers with a decimal point are never spelled out, so both must carry them.
    const decimals = (words: string) => [...words.matchAll(/\d+\.\d+/g)].map(([number]) => number).sort();
    const differing = english.filter(([key, words]) => {
      const other = chinese.find(([own]) => own === key)?.[1] ?? '';
      return decimals(words).join() !== decimals(other).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('make no promises with exclamation marks', () => {
    expect([...english, ...chinese].filter(([, words]) => /[!！]/.test(words))).toEqual([]);
  });
});
