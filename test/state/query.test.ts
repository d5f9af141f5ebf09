import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, seedLimit } from '../../src/state/query.ts';

const presets = ['neocloud-h100', 'gpt3-replay'];
const read = (search: string) => readQuery(search, presets);
const problemsOf = (search: string) => read(search).problems.map(({ key, problem }) => `${key} ${problem}`);

describe('the query of the address', () => {
  it('is all defaults when empty', () => {
    expect(read('')).toEqual({
      query: {
        language: null,
        theme: null,
        motion: 'auto',
        view: null,
        embed: null,
        hide: [],
        backend: 'auto',
        preset: null,
        seed: null,
      },
      problems: [],
    });
  });

  it('takes every documented key', () => {
    const { query, problems } = read(
      '?lang=zh-CN&theme=projector&motion=reduce&view=money&embed=roi-curve&hide=train.batch,finance.taxRate&backend=cpu&preset=gpt3-replay&seed=42',
    );
    expect(problems).toEqual([]);
    expect(query).toEqual({
      language: 'zh-Hans',
      theme: 'projector',
      motion: 'reduce',
      view: 'money',
      embed: 'roi-curve',
      hide: ['train.batch', 'finance.taxRate'],
      backend: 'cpu',
      preset: 'gpt3-replay',
      seed: 42,
    });
  });

  it('names each bad value and goes on with the default', () => {
    expect(problemsOf('?lang=tlh&theme=neon&seed=-1&colour=red&preset=moon')).toEqual([
      'colour unknown-key',
      'lang not-an-option',
      'theme not-an-option',
      'preset not-an-option',
      'seed not-a-number',
    ]);
    expect(problemsOf('?seed=99999999999')).toEqual(['seed out-of-range']);
    expect(read('?seed=99999999999').query.seed).toBe(seedLimit);
    expect(problemsOf('?lang=en&lang=zh')).toEqual(['lang duplicate']);
    expect(problemsOf('?lesson=s1')).toEqual(['lesson not-an-option']);
  });

  it('takes no name from the prototype of an object', () => {
    expect(read('?lang=constructor&theme=__proto__').query).toMatchObject({ language: null, theme: null });
    expect(problemsOf('?__proto__=1')).toEqual(['__proto__ unknown-key']);
  });

  it('never throws, and names pieces of a link only cut short and without control characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2500, unit: 'binary' }), (search) => {
        for (const { key, value } of read(search).problems) {
          expect(key.length).toBeLessThanOrEqual(40);
          expect(value.length).toBeLessThanOrEqual(40);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
