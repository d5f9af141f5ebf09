/** The desk’s choices in a link: written and read again they are the same, the defaults leave nothing, the bad is named. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '#datacenter/units/random.ts';
import { clampToField, type Field } from '#datacenter/units/field.ts';
import { en } from '#text/en.ts';
import { en as problemsEn } from '#text/problems/en.ts';
import { listOwnFields, ownLists } from '#view/figures/link-problems.ts';
import type { OwnChoices } from '#view/figures/figure.ts';
import { readOwnNumber, readOwnOption, writeOwn } from '#view/figures/own-choices.ts';
import type { OwnNumber } from '#view/figures/own-fields.ts';
import {
  findListProblems,
  readOwnNames,
  readOwnRows,
  readOwnText,
  writeOwnNames,
  writeOwnRows,
  writeOwnText,
  type OwnList,
} from '#view/figures/own-lists.ts';
import { ownEntries } from '../../src/state/links.ts';
import { tableIds } from '../../src/view/pages/desk/assumptions/filter-fields.ts';
import { deskChoices } from '../../src/view/pages/desk/desk-choices.ts';
import { readWeights, weightLists } from '../../src/view/pages/desk/score/score-fields.ts';
import { nearestRatio, pairList, ratios } from '../../src/view/pages/desk/score/pair-list.ts';
import { findOwnProblems } from '../../src/view/pages/own-problems.ts';
import { describeProblem } from '../../src/view/pages/problem-words.ts';
import { listConstants } from '#datacenter/scenario/every-constant.ts';

const fields: readonly Field[] = [...listOwnFields(), ...deskChoices.fields];
const lists: readonly OwnList[] = [...ownLists, ...deskChoices.lists];

/** Choices that are kept, as the address does. */
function keep(start: Readonly<Record<string, string>> = {}) {
  const choices = {
    own: start,
    setOwn: (key: string, text: string | null) => {
      const others = Object.fromEntries(Object.entries(choices.own).filter(([one]) => one !== key));
      choices.own = text === null ? others : { ...others, [key]: text };
    },
    complain: () => undefined,
  } satisfies OwnChoices & { own: Readonly<Record<string, string>> };
  return choices;
}

/** What a browser would read back from the fragment that these choices make. */
const throughLink = (own: Readonly<Record<string, string>>) =>
  ownEntries(
    `v=1&${Object.entries(own)
      .map((entry) => entry.join('='))
      .join('&')}`,
  );

const random = createRandom(20_261_123);
const below = (limit: number) => Math.floor(random.next() * limit);

describe('the desk’s choices in a link', () => {
  it('have keys that nothing else has, short and plain', () => {
    const shorts = [...fields, ...lists].map(({ short }) => short);
    expect(shorts.filter((one, place) => shorts.indexOf(one) !== place)).toEqual([]);
    for (const short of shorts) expect(short).toMatch(/^f\.[A-Za-z]+$/);
  });

  it('come back from a link as they were set, field by field, and leave nothing there at their defaults', () => {
    for (const field of fields) {
      const choices = keep();
      writeOwn(field, field.default, choices);
      expect(choices.own, field.short).toEqual({});
      const wanted = field.kind === 'choice' ? (field.options.at(-1) ?? '') : field.high;
      writeOwn(field, wanted, choices);
      const again = keep(throughLink(choices.own));
      if (field.kind === 'choice') expect(readOwnOption(field, again), field.short).toBe(wanted);
      else if (field.default !== null) expect(readOwnNumber(field as OwnNumber, again), field.short).toBe(wanted);
    }
  });

  it('come back from a link as they were set, list by list', () => {
    for (const list of lists) {
      const choices = keep();
      if (list.kind === 'rows') {
        writeOwnRows(list, list.default, choices);
        expect(choices.own).toEqual({});
        const { columns } = list;
        const row = list.sum ? columns.map((_, place) => (place === 1 ? 1 : 0)) : columns.map(({ high }) => high);
        const wanted = list.mostRows > 1 ? [row, row] : [row];
        writeOwnRows(list, wanted, choices);
        expect(readOwnRows(list, keep(throughLink(choices.own))), list.short).toEqual(wanted);
        writeOwnRows(list, [], choices);
        expect(readOwnRows(list, keep(throughLink(choices.own)))).toEqual([]);
      } else if (list.kind === 'names') {
        writeOwnNames(list, list.default, choices);
        expect(choices.own).toEqual({});
        for (const wanted of [[], list.options.slice(0, 1)]) {
          writeOwnNames(list, wanted, choices);
          expect(readOwnNames(list, keep(throughLink(choices.own))), list.short).toEqual(wanted);
        }
      } else {
        for (const wanted of ['H100 SXM', '5, 3, , 4\n6;2', '碳强度 & = # %41 ..', '🙂']) {
          writeOwnText(list, wanted, choices);
          expect(readOwnText(list, keep(throughLink(choices.own))), list.short).toBe(wanted);
        }
        writeOwnText(list, 'x'.repeat(list.longest + 1), choices);
        expect(choices.own, 'too long a text is left out').toEqual({});
      }
    }
  });

  it('name what cannot be taken, by its key and the limit that it passes', async () => {
    const fragment =
      'f.drives=0&f.scheme=four&f.cut=1_2_3&f.moved=1_13_1_0&f.controls=encrypt/wall&f.rules=none&' +
      'f.benefitWeights=0.5_0.5_0.5_0.5&f.pairs=10_1_1_1_1_1&f.sought=.GG&f.survey=' +
      'a'.repeat(1201);
    const problems = await findOwnProblems(fragment);
    expect(problems.map(({ key, problem, low, high }) => [key, problem, low, high])).toEqual([
      ['f.drives', 'out-of-range', 1, 100_000],
      ['f.scheme', 'not-an-option', undefined, undefined],
      ['f.cut', 'not-a-number', undefined, undefined],
      ['f.moved', 'out-of-range', 1, 12],
      ['f.controls', 'not-an-option', undefined, undefined],
      ['f.benefitWeights', 'out-of-range', 1, 1],
      ['f.pairs', 'out-of-range', 0.11, 9],
      ['f.sought', 'not-an-option', undefined, undefined],
      ['f.survey', 'out-of-range', 1, 1200],
    ]);
    for (const problem of problems) expect(describeProblem(problem, problemsEn, en)).toContain(problem.key);
  });

  it('are read without a throw and stay inside their limits, whatever a link says', async () => {
    const pieces = [
      '0',
      '-1',
      '1e9',
      'NaN',
      '1_2',
      '2_1/3_2',
      'none',
      '/',
      '_',
      '.',
      '.41',
      '.FF',
      'encrypt',
      '0.25',
      '💥',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + below(6) }, () => pieces[below(pieces.length)]).join(below(2) ? '/' : '_');
      const entries = [...fields, ...lists]
        .filter(() => random.next() < 0.05)
        .map(({ short }) => [short, text] as const);
      const choices = keep(Object.fromEntries(entries));
      for (const [short] of entries) {
        const field = fields.find((one) => one.short === short);
        const list = lists.find((one) => one.short === short);
        if (field?.kind === 'number' && field.default !== null) {
          const value = readOwnNumber(field as OwnNumber, choices);
          expect(clampToField(field, value), short).toBe(value);
        }
        if (list) findListProblems(list, choices);
        if (list?.kind === 'rows')
          for (const row of readOwnRows(list, choices))
            for (const [place, value] of row.entries()) {
              expect(value).toBeGreaterThanOrEqual(list.columns[place]?.low ?? NaN);
              expect(value).toBeLessThanOrEqual(list.columns[place]?.high ?? NaN);
            }
        if (list?.kind === 'names') for (const one of readOwnNames(list, choices)) expect(list.options).toContain(one);
        if (list?.kind === 'text') readOwnText(list, choices);
      }
    }
    expect(await findOwnProblems('v=1&n=64')).toEqual([]);
  });

  it('weights in a link sum to 1, or the article’s stand; pairs are steps of the scale', () => {
    const { benefits } = weightLists;
    expect(readWeights(keep({ [benefits.short]: '0.4_0.3_0.2_0.1' })).benefits).toEqual([0.4, 0.3, 0.2, 0.1]);
    expect(readWeights(keep({ [benefits.short]: '0.4_0.3_0.2_0.2' })).benefits).toEqual(benefits.default[0]);
    const choices = keep();
    for (const ratio of ratios) {
      writeOwnRows(pairList, [[ratio, 1, 1, 1, 1, 1]], choices);
      const [row] = readOwnRows(pairList, choices);
      expect(nearestRatio(row?.[0] ?? NaN)).toBe(ratio);
    }
  });

  it('every table of constants can be asked for', () => {
    expect([...new Set(listConstants().map(({ table }) => table))].sort()).toEqual([...tableIds].sort());
  });
});
