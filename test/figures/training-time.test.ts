/** The figure of training time: lines of equal time, the rule of thumb, and trainings that were published. */
import { describe, expect, it } from 'vitest';
import { trainingRuns } from '#datacenter/catalog/training-runs.ts';
import { en } from '#text/figures/training-time/en.ts';
import { createFormat } from '#text/format.ts';
import { figureCase } from '#support/figure-cases.ts';
import {
  findExit,
  limitsOfTokens,
  listTimes,
  seriesOfTime,
  timeByRule,
  type TimeSeries,
} from '#view/figures/training-time/series.ts';
import { countTimeSources } from '#view/figures/training-time/sources.ts';
import { workingOfTime } from '#view/figures/training-time/working.ts';

const day = 86_400;
const format = createFormat('en');
const { outcome, calibration } = figureCase();
const series = seriesOfTime(outcome, calibration, 0.4) as TimeSeries;

describe('the rule of thumb', () => {
  it('gives 3.15e23 FLOP and 28.5 days for GPT-3 on 1,024 A100 at 40 %', () => {
    expect(timeByRule(175e9, 300e9, 1024, 312e12, 0.4) * 1024 * 312e12 * 0.4).toBeCloseTo(3.15e23, -14);
    expect((timeByRule(175e9, 300e9, 1024, 312e12, 0.4) / day).toFixed(1)).toBe('28.5');
  });

  it('lands within a third of what published trainings took, at the share of peak of their time', () => {
    // The card's hours of Llama 3.1 hold more than the one pass over the data.
    for (const { id, activeParameters, tokens, accelerators, peakFlopPerSecond, acceleratorHours } of trainingRuns) {
      const days = acceleratorHours / accelerators / 24;
      const rule = timeByRule(activeParameters, tokens, accelerators, peakFlopPerSecond, 0.4) / day;
      const [low, high] = id === 'opt-175b' ? [0.4, 0.7] : [0.6, 1.3];
      expect(rule / days, id).toBeGreaterThan(low);
      expect(rule / days, id).toBeLessThan(high);
    }
  });
});

describe('the figure of training time', () => {
  it('agrees with the simulator at the chosen size', () => {
    const { trainingSeconds } = outcome.cluster as { trainingSeconds: number };
    expect(series.tokens / (series.chosen.rate ?? NaN)).toBeCloseTo(trainingSeconds, 3);
  });

  it('draws lines that cross its picture, each leaving it through the top or at its last size', () => {
    const limits = limitsOfTokens(series.tokens);
    const times = listTimes(series, limits);
    expect(times.length).toBeGreaterThan(2);
    for (const time of times) {
      const exit = findExit(series, time, limits);
      expect(exit?.tokens, String(time)).toBeLessThanOrEqual(limits[1]);
      expect(exit?.tokens, String(time)).toBeGreaterThanOrEqual(limits[0]);
    }
  });

  it('keeps the arithmetic and the peak of a published training where it places it', () => {
    for (const { run, accelerators, tokens } of series.runs) {
      expect(accelerators * series.peakFlopPerSecond).toBeCloseTo(run.accelerators * run.peakFlopPerSecond, -6);
      expect(tokens * series.parameters).toBeCloseTo(run.tokens * run.activeParameters, -12);
    }
  });

  it('has no lines where no size has an answer', () => {
    const none = figureCase({ fields: { 'cluster.tensor': 64, 'workload.model': 'llama3-8b' } });
    expect(seriesOfTime(none.outcome, none.calibration, 0.4)).toBeNull();
  });

  it('names every term of its working with a formula or a source, and counts the sources', () => {
    const rows = workingOfTime(series, outcome, 0.4, en, format);
    for (const row of rows) expect(row.formula || row.source, row.term).not.toBe('');
    const named = new Set(rows.map(({ source }) => source.replace(', from memory', '')).filter(Boolean));
    expect(countTimeSources()).toBe(named.size);
    expect(rows.filter(({ how }) => how === 'published').length).toBe(trainingRuns.length);
  });
});
