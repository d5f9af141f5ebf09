/** The figure of sizes: published counts against shapes, the articles' ranges, and what a size takes. */
import { describe, expect, it } from 'vitest';
import { sizedModels } from '#datacenter/catalog/model-sizes.ts';
import { countJobParameters } from '#datacenter/workload/workload.ts';
import { findRanges, sizeRanges } from '#lessons/size-ranges.ts';
import { en } from '#text/figures/model-sizes/en.ts';
import { createFormat } from '#text/format.ts';
import { choicesOf } from '#support/figure-cases.ts';
import { readParameters } from '#view/figures/model-sizes/fields.ts';
import { sayBytes } from '#view/figures/model-sizes/say-size.ts';
import { countTrainingFlop, flopLimits, parameterLimits, seriesOfSizes } from '#view/figures/model-sizes/series.ts';
import { countSizeSources } from '#view/figures/model-sizes/sources.ts';
import { workingOfSizes } from '#view/figures/model-sizes/working.ts';

const format = createFormat('en');
const findModel = (id: string) => {
  const model = sizedModels.find((one) => one.id === id);
  if (!model) throw new Error(id);
  return model;
};

describe('published sizes', () => {
  it.each(sizedModels.map((model) => [model.name, model] as const))(
    'of %s are those of its shape, within 3 %%',
    (_, { shape, parameters }) => {
      expect(Math.abs(countJobParameters(shape).total / parameters - 1)).toBeLessThan(0.03);
    },
  );

  it('BERT has 0.11 and 0.34 billion, GPT-3 175 billion', () => {
    expect(findModel('bert-base').parameters).toBe(0.11e9);
    expect(findModel('bert-large').parameters).toBe(0.34e9);
    expect(findModel('gpt3-175b').parameters).toBe(175e9);
  });

  it('cost six FLOP per parameter and token and a little more; mixtures of experts far less', () => {
    const ratio = (id: string) => countTrainingFlop(findModel(id)) / (6 * findModel(id).parameters);
    for (const id of ['llama3-8b', 'llama3-70b', 'gpt3-175b']) {
      expect(ratio(id), id).toBeGreaterThan(0.95);
      expect(ratio(id), id).toBeLessThan(1.25);
    }
    for (const id of ['mixtral-8x7b', 'deepseek-v3', 'kimi-k2']) expect(ratio(id), id).toBeLessThan(0.4);
  });
});

describe('the ranges of the articles', () => {
  it('leave BERT out in all but one, and in S4 GPT-3 as well, as the errata say', () => {
    const ids = (parameters: number) => findRanges(parameters).map(({ id }) => id);
    expect(ids(0.11e9)).toEqual(['low']);
    expect(ids(0.34e9)).toEqual(['low']);
    expect(ids(175e9)).not.toContain('narrow');
    expect(ids(175e9).length).toBe(sizeRanges.length - 1);
    expect(ids(347_146)).toEqual([]);
  });
});

describe('the figure of sizes', () => {
  it('gives GPT-3 2.8 TB of training state and 1.05 TFLOP a token by the rule', () => {
    const { chosen, mostOnOne } = seriesOfSizes(175e9, 80e9);
    expect(chosen.id).toBe('gpt3-175b');
    expect(sayBytes(chosen.stateBytes, format)).toBe('2.8\u00a0TB');
    expect(mostOnOne).toBe(5e9);
    const rows = workingOfSizes(seriesOfSizes(175e9, 80e9), 'H100', en, format);
    expect(rows.find(({ term }) => term === en.terms.rule)?.value.replace('\u00a0', ' ')).toBe('1.05 TFLOP');
  });

  it('takes a size between the published ones at six FLOP per parameter', () => {
    const { chosen } = seriesOfSizes(readParameters(choicesOf({ 'f.parameters': '3e9' })), null);
    expect(chosen).toMatchObject({ id: 'own', flopPerToken: 18e9, stateBytes: 48e9, model: null });
  });

  it('has all its points inside its axes, ascending', () => {
    const { stops } = seriesOfSizes(175e9, 80e9);
    const counts = stops.map(({ parameters }) => parameters);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    for (const { parameters, flopPerToken } of stops) {
      expect(parameters).toBeGreaterThan(parameterLimits[0]);
      expect(parameters).toBeLessThan(parameterLimits[1]);
      expect(flopPerToken).toBeGreaterThan(flopLimits[0]);
      expect(flopPerToken).toBeLessThan(flopLimits[1]);
    }
  });

  it('names a source for every published count, and a formula for the rest', () => {
    const rows = workingOfSizes(seriesOfSizes(175e9, 80e9), 'H100', en, format);
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    const named = new Set(rows.map(({ source }) => source.replace(', from memory', '')).filter(Boolean));
    const articles = [...named].filter((source) => source.startsWith('inventory'));
    expect(named.size - articles.length).toBe(countSizeSources());
    for (const { name } of sizedModels) expect(rows.some(({ term, source }) => term === name && source)).toBe(true);
  });
});
