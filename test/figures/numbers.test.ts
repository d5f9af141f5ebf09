/** The drawing, the table and the CSV of a figure are one set of numbers; the working adds up to them. */
import { describe, expect, it } from 'vitest';
import { en as terms } from '#text/terms/en.ts';
import { runOf, figureCase, scenarioWith } from '#support/figure-cases.ts';
import { measurementOf } from '#support/calibrations.ts';
import { findField } from '#datacenter/scenario/all-fields.ts';
import { simulate } from '#datacenter/simulate.ts';
import { en as roiWords } from '#text/figures/roi-curve/en.ts';
import { en as rooflineWords } from '#text/figures/roofline/en.ts';
import { en as scalingWords } from '#text/figures/scaling-curve/en.ts';
import { en as trainingWords } from '#text/figures/training-curve/en.ts';
import { writeCsv } from '#view/figures/export/csv.ts';
import { figureFields } from '#view/figures/figure-fields.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { seriesOfRoofline } from '#view/figures/roofline/series.ts';
import { tableOfRoofline } from '#view/figures/roofline/table.ts';
import { seriesOfRoi } from '#view/figures/roi-curve/series.ts';
import { tableOfRoi } from '#view/figures/roi-curve/table.ts';
import { sourcesOfRoi } from '#view/figures/roi-curve/sources.ts';
import { workingOfRoi } from '#view/figures/roi-curve/working.ts';
import { seriesOfScaling } from '#view/figures/scaling-curve/series.ts';
import { tableOfScaling } from '#view/figures/scaling-curve/table.ts';
import { sourcesOfScaling } from '#view/figures/scaling-curve/sources.ts';
import { workingOfScaling } from '#view/figures/scaling-curve/working.ts';
import { citeSource } from '#view/figures/cite-source.ts';
import { countCited } from '#view/figures/count-cited.ts';
import { seriesOfRun } from '#view/figures/training-curve/series.ts';
import { tableOfTraining } from '#view/figures/training-curve/table.ts';

const { text, format, outcome, calibration } = figureCase();
const scaling = seriesOfScaling(outcome.scenario.cluster, outcome.workload, calibration);
const roi = seriesOfRoi(outcome.finance, outcome.scenario.finance.buildMonths, null);
const training = seriesOfRun(runOf(6));
const roofline = seriesOfRoofline(measurementOf(), null);

const tables: readonly (readonly [string, FigureTable])[] = [
  ['training-curve', tableOfTraining(training, [], trainingWords, format)],
  ['roofline', tableOfRoofline(roofline, rooflineWords, text, format)],
  ['scaling-curve', tableOfScaling(scaling, scalingWords, format)],
  ['roi-curve', tableOfRoi(roi, roiWords, format)],
];

describe('chart, table and CSV', () => {
  it.each(tables)('of %s hold the same numbers', (_, table) => {
    const lines = writeCsv(table).slice(1).trimEnd().split('\r\n').slice(1);
    const cells = lines.map((line) =>
      (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '')),
    );
    for (const [row, values] of table.rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (typeof value === 'number') expect(Number(cells[row]?.[column])).toBe(value);
      }
    }
    expect(lines.length).toBe(table.rows.length);
  });

  it('of the scaling curve are the corridor’s own answers', () => {
    for (const stop of scaling.stops) {
      const { cluster } = simulate(scenarioWith({ 'cluster.accelerators': stop.accelerators }), calibration);
      expect(stop.seconds).toBe(cluster.kind === 'cluster' ? cluster.trainingSeconds : null);
    }
  });

  it('of the return end where the cash flow ends', () => {
    expect(outcome.finance.kind).toBe('finance');
    if (outcome.finance.kind === 'finance')
      expect(roi?.line.at(-1)?.usd).toBe(outcome.finance.flows.at(-1)?.cumulativeUsd);
  });
});

describe('working', () => {
  const rowsOf = [workingOfScaling(outcome, terms, format), workingOfRoi(outcome, terms, text, format)];

  it('names every term in words, with its formula or source', () => {
    for (const row of rowsOf.flat()) {
      expect(row.term).not.toMatch(/^[a-z]+[A-Z]/);
      expect(row.value).not.toBe('–');
      expect(row.formula || row.source).not.toBe('');
    }
  });

  it('names as many sources as the line under the figure counts', () => {
    const named = rowsOf.map((rows) => new Set(rows.map(({ source }) => citeSource(source)).filter(Boolean)).size);
    expect([sourcesOfScaling(outcome), sourcesOfRoi(outcome)].map(countCited)).toEqual(named);
  });

  it('is empty where there is no answer', () => {
    const none = simulate(scenarioWith({ 'cluster.accelerators': 1, 'workload.model': 'llama3-405b' }), calibration);
    expect(workingOfScaling(none, terms, format)).toEqual([]);
    expect(workingOfRoi(none, terms, text, format)).toEqual([]);
  });
});

describe('fields under a figure', () => {
  it('exist, and at most three are in sight', () => {
    for (const { inSight, more } of Object.values(figureFields)) {
      expect(inSight.length).toBeLessThanOrEqual(3);
      expect([...inSight, ...more].filter((id) => !findField(id))).toEqual([]);
    }
  });
});
