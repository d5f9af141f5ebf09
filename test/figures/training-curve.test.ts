/** The training curve: its columns, its panels, its words. */
import { describe, expect, it } from 'vitest';
import { en as terms } from '#text/terms/en.ts';
import { runOf, figureCase } from '#support/figure-cases.ts';
import { generatorRun, languageRun, pointsRun, regressionRun } from '#support/run-cases.ts';
import { en as words } from '#text/figures/training-curve/en.ts';
import { seriesOfRun } from '#view/figures/training-curve/series.ts';
import { nameRun } from '#view/figures/training-curve/run-name.ts';
import { saySubtitle, sayTraining } from '#view/figures/training-curve/title.ts';
import { workingOfTraining } from '#view/figures/training-curve/working.ts';
import { tableOfTraining } from '#view/figures/training-curve/table.ts';

const { text, format } = figureCase();

describe('the training curve', () => {
  it('draws the same columns at every width, so a long run costs no more than a short one', () => {
    expect(seriesOfRun(runOf(10)).losses.length).toBe(240);
    expect(seriesOfRun(runOf(0)).losses).toEqual([]);
  });

  it('has a panel for accuracy only where something is recognised', () => {
    const runs = [runOf(0), pointsRun(), regressionRun(), languageRun(), generatorRun()];
    expect(runs.map((run) => seriesOfRun(run).hasAccuracy)).toEqual([true, true, false, false, false]);
  });

  it('has an axis up to one before there is anything to draw, whatever is learned', () => {
    const nothing = { losses: [], evaluations: [], baseline: null };
    for (const run of [regressionRun(), runOf(0)])
      expect(seriesOfRun({ ...run, ...nothing }).lossLimits).toEqual([0, 1]);
    const tiny = { ...nothing, losses: [{ step: 1, loss: 2e-5 }] };
    expect(seriesOfRun({ ...regressionRun(), ...tiny }).lossLimits[1]).toBeLessThan(1e-4);
  });

  it('speaks of pictures only where there are pictures', () => {
    for (const run of [pointsRun(), regressionRun(), languageRun(), generatorRun()]) {
      const working = workingOfTraining(run, words, terms, format).map(({ term, formula }) => term + formula);
      const said = [sayTraining(run, words, format), saySubtitle(run, words), ...working].join();
      expect(said).not.toMatch(/image|digit|picture/i);
      expect(workingOfTraining(run, words, terms, format).length).toBeGreaterThan(0);
    }
  });

  it('lays other runs over the same epochs and names them by what differs', () => {
    const { choice } = runOf(6);
    const other = { ...choice, optimizer: 'sgd', learningRate: 0.1, seed: 7 } as const;
    expect(nameRun(other, choice, 1, { words, text, format })).toBe('SGD · rate 0.1');
    expect(nameRun(choice, choice, 2, { words, text, format })).toBe('earlier 2');
    const rows = tableOfTraining(seriesOfRun(runOf(6), [runOf(3)]), ['half'], words, format).rows;
    expect(new Set(rows.map(([run]) => run))).toEqual(new Set(['this run', 'half']));
  });
});
