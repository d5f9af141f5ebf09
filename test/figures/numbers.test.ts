/** The drawing, the table and the CSV of a figure are one set of numbers; the working adds up to them. */
import { describe, expect, it } from 'vitest';
import { sampleModels } from '#datacenter/calibration/calibration.ts';
import type { ImageModelId, Throughput } from '#datacenter/calibration/measurement.ts';
import { runOf, figureCase, scenarioWith, sweepOf } from '#support/figure-cases.ts';
import {
  anatomies,
  binaryOutputs,
  digitOutputs,
  generatorRun,
  madePoints,
  languageRun,
  pointsRun,
  regressionRun,
  spiralField,
} from '#support/run-cases.ts';
import { calibrationOf, measurementOf } from '#support/calibrations.ts';
import { findField } from '#datacenter/scenario/all-fields.ts';
import { simulate } from '#datacenter/simulate.ts';
import { writeCsv } from '#view/figures/export/csv.ts';
import { figureFields } from '#view/figures/figure-fields.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { countBytesOf, countStepBytes, intensityOf } from '#view/figures/roofline/intensity.ts';
import { seriesOfRoofline } from '#view/figures/roofline/series.ts';
import { tableOfRoofline } from '#view/figures/roofline/table.ts';
import { isElsewhere, placeOnGrid, seriesOfField, toProbability } from '#view/figures/decision-field/series.ts';
import { placeHeight, placePlot } from '#view/charts/place/frame.ts';
import { placeMatrix } from '#view/figures/confusion-matrix/place-matrix.ts';
import { seriesOfMatrix, toLogit } from '#view/figures/confusion-matrix/series.ts';
import { chooseMoneyUnit } from '#view/figures/roi-curve/money-axis.ts';
import { seriesOfRoi } from '#view/figures/roi-curve/series.ts';
import { tableOfRoi } from '#view/figures/roi-curve/table.ts';
import { sourcesOfRoi, workingOfRoi } from '#view/figures/roi-curve/working.ts';
import { breakText, placePixels } from '#view/figures/samples/place-samples.ts';
import { seriesOfSamples, unknownBox } from '#view/figures/samples/series.ts';
import { estimateWidth } from '#view/charts/place/ticks.ts';
import { seriesOfScaling } from '#view/figures/scaling-curve/series.ts';
import { tableOfScaling } from '#view/figures/scaling-curve/table.ts';
import { chooseTimeUnit } from '#view/figures/scaling-curve/time-axis.ts';
import { sourcesOfScaling, workingOfScaling } from '#view/figures/scaling-curve/working.ts';
import { findFigureId } from '#view/figures/registry.ts';
import { findPart, placeBars } from '#view/figures/step-anatomy/place-bars.ts';
import { lengthOf, seriesOfAnatomies } from '#view/figures/step-anatomy/series.ts';
import { countCited } from '#view/figures/sources-shown.ts';
import { seriesOfRun } from '#view/figures/training-curve/series.ts';
import { nameRun } from '#view/figures/training-curve/run-name.ts';
import { saySubtitle, sayTraining } from '#view/figures/training-curve/title.ts';
import { workingOfTraining } from '#view/figures/training-curve/working.ts';
import { tableOfTraining } from '#view/figures/training-curve/table.ts';

const { text, format, outcome, calibration } = figureCase();
const scaling = seriesOfScaling(outcome.scenario.cluster, outcome.workload, calibration);
const roi = seriesOfRoi(outcome.finance, outcome.scenario.finance.buildMonths, null);
const training = seriesOfRun(runOf(6));
const roofline = seriesOfRoofline(measurementOf(), null);

const tables: readonly (readonly [string, FigureTable])[] = [
  ['training-curve', tableOfTraining(training, [], text, format)],
  ['roofline', tableOfRoofline(roofline, text, format)],
  ['scaling-curve', tableOfScaling(scaling, text, format)],
  ['roi-curve', tableOfRoi(roi, text, format)],
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

describe('the scaling curve', () => {
  it('lies on or above what nobody waiting would give, inside the spread of its efficiency', () => {
    for (const { seconds, idealSeconds, lowSeconds, highSeconds } of scaling.stops) {
      if (seconds === null) continue;
      expect(idealSeconds).toBeLessThanOrEqual(seconds);
      expect(lowSeconds).toBeLessThanOrEqual(seconds);
      expect(highSeconds).toBeGreaterThanOrEqual(seconds);
    }
  });

  it('has no stops where the workload has no answer', () => {
    const workload = { kind: 'infeasible', reason: 'tokens-too-few', numbers: {}, nearest: null } as const;
    expect(seriesOfScaling(outcome.scenario.cluster, workload, calibrationOf()).stops).toEqual([]);
  });

  it('counts in days, hours, minutes or seconds, whichever keeps its decades readable', () => {
    expect([1e9, 1e5, 7200, 5].map((seconds) => chooseTimeUnit(seconds).unit)).toEqual([
      'days',
      'hours',
      'minutes',
      'seconds',
    ]);
  });
});

describe('the return', () => {
  it('crosses zero where its payback mark stands', () => {
    const rich = simulate(scenarioWith({ 'finance.rentUsdPerHour': 6 }), calibration);
    const series = seriesOfRoi(rich.finance, rich.scenario.finance.buildMonths, null);
    const at = series?.paybackAt ?? Number.NaN;
    const after = series?.line.findIndex(({ years }) => years >= at) ?? 0;
    const [low, high] = [series?.line[after - 1], series?.line[after]];
    const share = (at - (low?.years ?? 0)) / ((high?.years ?? 0) - (low?.years ?? 0));
    const usd = (low?.usd ?? 0) + share * ((high?.usd ?? 0) - (low?.usd ?? 0));
    expect(Math.abs(usd)).toBeLessThan(1);
  });

  it('counts money in the words of the language', () => {
    const unit = (most: number, language: 'en' | 'zh-Hans') =>
      chooseMoneyUnit(most, figureCase({ language }).format).words.replaceAll('\u00a0', ' ');
    expect([unit(2e8, 'en'), unit(2e9, 'en')]).toEqual(['million USD', 'billion USD']);
    expect([unit(2e8, 'zh-Hans'), unit(2e7, 'zh-Hans')]).toEqual(['亿美元', '万美元']);
  });
});

function throughputOf(model: ImageModelId, batch: number): Throughput {
  const { trainingFlopPerSample: flopPerSample } = sampleModels[model];
  const samplesPerSecond = { median: 1000, p10: 1000, p90: 1000, count: 10 };
  return { model, batch, samplesPerSecond, flopPerSample, compileSeconds: 1, isSteady: true };
}

describe('the roofline', () => {
  it('counts the bytes of the MLP by hand', () => {
    const batch = 128;
    const first = 2 * (batch * (784 + 64) + 50_240) + 7 * 50_240;
    const second = 3 * (batch * (64 + 10) + 650) + 7 * 650;
    expect(countStepBytes('mnist-mlp', batch)).toBe(4 * (first + second));
    const counted = { ...throughputOf('mnist-mlp', batch), bytesPerStep: 12 };
    expect(countBytesOf(counted)).toBe(12);
  });

  it('has more arithmetic per byte in a larger batch, since weights are read once for all of it', () => {
    expect(intensityOf(throughputOf('mnist-mlp', 256))).toBeGreaterThan(
      intensityOf(throughputOf('mnist-mlp', 64)) ?? NaN,
    );
    expect(intensityOf(throughputOf('mnist-cnn', 256))).toBeGreaterThan(
      intensityOf(throughputOf('mnist-cnn', 64)) ?? NaN,
    );
  });

  it('draws a model only where it was measured', () => {
    expect(seriesOfRoofline({ ...measurementOf(), throughput: null }, null).machines).toEqual([]);
  });

  it('draws every model and batch of a sweep once', () => {
    const own = measurementOf().throughput;
    const cells = seriesOfRoofline(measurementOf(), own, [...sweepOf(), ...sweepOf()]).machines;
    expect(cells.map(({ model, batch }) => `${model} ${batch}`)).toEqual([
      'mnist-cnn 128',
      ...sweepOf().map(({ model, batch }) => `${model} ${batch}`),
    ]);
  });

  it('opens under the name it once had', () => {
    expect(['device-roofline', 'roofline', 'roof', 'toString'].map(findFigureId)).toEqual([
      'roofline',
      'roofline',
      null,
      null,
    ]);
  });
});

describe('the decision field', () => {
  const { field, points } = spiralField();
  const series = seriesOfField(pointsRun({}, 1, { field }), points);

  it('says probabilities: one half where the output is 0', () => {
    expect(toProbability(0)).toBe(0.5);
    expect(series?.values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(placeOnGrid(0, { side: 41, reach: 1 })).toEqual({ x: -1, y: 1 });
    expect(placeOnGrid(41 * 41 - 1, { side: 41, reach: 1 })).toEqual({ x: 1, y: -1 });
  });

  it('takes a class from a 0-or-1 number and from a one-hot row alike', () => {
    const targets = Float32Array.from(Array.from(points.targets).flatMap((target) => [1 - target, target]));
    expect(seriesOfField(pointsRun({}, 1, { field }), { ...points, targets })?.points).toEqual(series?.points);
  });

  it('is not there for a model of something else', () => {
    expect([isElsewhere(languageRun()), isElsewhere(pointsRun())]).toEqual([true, false]);
    expect(seriesOfField(runOf(0), null)).toBeNull();
  });
});

describe('the confusion matrix', () => {
  const matrix = seriesOfMatrix(runOf(6, { outputs: digitOutputs() }), 0.5);
  const binary = (threshold: number) => seriesOfMatrix(pointsRun({}, 1, { outputs: binaryOutputs() }), threshold);

  it('counts every sample once, and its rows are the samples of their class', () => {
    expect(matrix?.cells.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
    expect(matrix?.classes.map(({ support }) => support)).toEqual(Array.from({ length: 10 }, () => 1000));
    expect(matrix?.worst).toMatchObject({ truth: 4, said: 9 });
  });

  it('says class 1 less often as the threshold rises', () => {
    const said = [0.1, 0.5, 0.9].map((threshold) => binary(threshold)?.classes[1]?.answered ?? NaN);
    expect(said).toEqual([...said].sort((one, other) => other - one));
    expect(said[0]).toBeGreaterThan(said[2] ?? NaN);
    expect(toLogit(0.5)).toBe(0);
  });

  it('is not there for a quantity', () => {
    expect(seriesOfMatrix(regressionRun({ outputs: binaryOutputs() }), 0.5)).toBeNull();
  });

  it('keeps ten digits legible on a phone: four figures fit a cell', () => {
    const plot = placePlot(328, placeHeight(328, 0.45), 0, 0);
    const place = placeMatrix(plot, [...'0123456789']);
    expect(place.cellWidth).toBeGreaterThanOrEqual(4 * 6.7);
    expect(place.cellHeight).toBeGreaterThanOrEqual(16);
  });
});

describe('samples', () => {
  it('of text show a box for a symbol without a sign', () => {
    const samples = { step: 1, samples: { kind: 'text', symbols: [0, 1, 18, 99] } } as const;
    const series = seriesOfSamples(languageRun({ samples }));
    expect(series).toMatchObject({ text: `学而${unknownBox}${unknownBox}`, unknown: 2, different: 4 });
  });

  it('of text are broken before they are too wide, and no sign is lost', () => {
    const made = 'one two three four five 学而时习之不亦说乎\nnext'.repeat(3);
    const lines = breakText(made, 120);
    expect(lines.join('')).toBe(made.replaceAll('\n', ''));
    expect(lines.every((line) => (estimateWidth(line) * 15) / 12 <= 121)).toBe(true);
  });

  it('of points count the places they reach', () => {
    const series = seriesOfSamples(generatorRun({ samples: madePoints() }));
    expect(series?.kind === 'points' && series.coverage.covered).toBe(6);
  });

  it('of pictures cover as much as their pixels do', () => {
    const path = placePixels(Float32Array.from([1, 1, 0, 0.5]), 2).join('');
    expect(path).toBe('M1,1h1v1h-1zM0,0h2v1h-2z');
  });
});

describe('the anatomy of a step', () => {
  const rows = seriesOfAnatomies(Object.entries(anatomies).map(([name, anatomy]) => ({ name, anatomy })));

  it('has parts that sum to the step', () => {
    for (const row of rows) expect(lengthOf(row)).toBeCloseTo(row.stepSeconds, 12);
  });

  it('overlaps script and GPU no more than the step forces them to', () => {
    const both = rows.map(({ parts }) => parts.find(({ part }) => part === 'both')?.seconds ?? 0);
    expect(both.map((seconds) => Math.round(seconds * 1e6))).toEqual([0, 2000, 0]);
  });

  it('is read where the pointer is: the first part at the left, the readback at the right, row by row', () => {
    const plot = placePlot(920, 300, 0, 12);
    const { top, pitch } = placeBars(plot, rows);
    const at = (x: number, row: number) => findPart(rows, plot, x, top + row * pitch + 2);
    expect([at(1, 0), at(900, 0), at(1, 1), at(900, 2), at(1, 9)]).toEqual([0, 3, 4, 10, null]);
  });

  it('tells GPU work and waiting apart only where GPU time was measured', () => {
    expect(rows.map(({ parts }) => parts.map(({ part }) => part).join())).toEqual([
      'script,gpu,waiting',
      'script,both,gpu',
      'script,rest',
    ]);
    expect(rows.map(({ largest }) => largest)).toEqual(['script', 'both', 'rest']);
  });
});

describe('the training curve', () => {
  it('draws the same columns at every width, so a long run costs no more than a short one', () => {
    expect(seriesOfRun(runOf(10)).losses.length).toBe(240);
    expect(seriesOfRun(runOf(0)).losses).toEqual([]);
  });

  it('has a panel for accuracy only where something is recognised', () => {
    const runs = [runOf(0), pointsRun(), regressionRun(), languageRun(), generatorRun()];
    expect(runs.map((run) => seriesOfRun(run).hasAccuracy)).toEqual([true, true, false, false, false]);
  });

  it('speaks of pictures only where there are pictures', () => {
    for (const run of [pointsRun(), regressionRun(), languageRun(), generatorRun()]) {
      const words = text.figures['training-curve'];
      const working = workingOfTraining(run, text, format).map(({ term, formula }) => term + formula);
      const said = [sayTraining(run, words, format), saySubtitle(run, words), ...working].join();
      expect(said).not.toMatch(/image|digit|picture/i);
      expect(workingOfTraining(run, text, format).length).toBeGreaterThan(0);
    }
  });

  it('lays other runs over the same epochs and names them by what differs', () => {
    const { choice } = runOf(6);
    const other = { ...choice, optimizer: 'sgd', learningRate: 0.1, seed: 7 } as const;
    expect(nameRun(other, choice, 1, text, format)).toBe('SGD · rate 0.1');
    expect(nameRun(choice, choice, 2, text, format)).toBe('earlier 2');
    const rows = tableOfTraining(seriesOfRun(runOf(6), [runOf(3)]), ['half'], text, format).rows;
    expect(new Set(rows.map(([run]) => run))).toEqual(new Set(['this run', 'half']));
  });
});

describe('working', () => {
  const rowsOf = [workingOfScaling(outcome, text, format), workingOfRoi(outcome, text, format)];

  it('names every term in words, with its formula or source', () => {
    for (const row of rowsOf.flat()) {
      expect(row.term).not.toMatch(/^[a-z]+[A-Z]/);
      expect(row.value).not.toBe('–');
      expect(row.formula || row.source).not.toBe('');
    }
  });

  it('names as many sources as the line under the figure counts', () => {
    const named = rowsOf.map((rows) => new Set(rows.map(({ source }) => source).filter(Boolean)).size);
    expect([sourcesOfScaling(outcome), sourcesOfRoi(outcome)].map(countCited)).toEqual(named);
  });

  it('is empty where there is no answer', () => {
    const none = simulate(scenarioWith({ 'cluster.accelerators': 1, 'workload.model': 'llama3-405b' }), calibration);
    expect(workingOfScaling(none, text, format)).toEqual([]);
    expect(workingOfRoi(none, text, format)).toEqual([]);
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
