import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleLine, measureCurvature, measureLine } from '#lessons/descent.ts';
import { nerReport } from '#lessons/ner-report.ts';
import { en as claimsEn } from '#text/claims/en.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/labs/en.ts';
import { averageClasses, measureClasses } from '#train/evaluation/class-metrics.ts';
import { computeAccuracy } from '#train/evaluation/confusion.ts';
import {
  allClaims,
  checkUnless,
  filterClaims,
  numbersOf,
  showNumber,
  tabulateClaims,
} from '#view/pages/bench/labs/claim-rows.ts';
import { traceRing } from '#view/pages/bench/labs/error-rings.ts';
import { writeExampleScores, writePrintedLine } from '#view/pages/bench/labs/example-rows.ts';
import { experiments, findExperiment, giveExperiment, type ExperimentId } from '#view/pages/bench/labs/experiments.ts';
import {
  connect,
  handStart,
  isArticles,
  setWeight,
  spreadWeights,
  takeHandStep,
} from '#view/pages/bench/labs/hand-choice.ts';
import { splitBinaryLoss, splitClassLoss } from '#view/pages/bench/labs/loss-rows.ts';
import {
  addClass,
  createMatrix,
  mostClasses,
  removeClass,
  setCount,
  toConfusion,
} from '#view/pages/bench/labs/matrix-choice.ts';
import { readCount, readList, readPairs, readReport, readScores } from '#view/pages/bench/labs/read-pasted.ts';
import { checkAverages, checkRow, classesOf, writeReport } from '#view/pages/bench/labs/report-check.ts';
import { showDigits, showFixed } from '#view/pages/bench/labs/show.ts';
import { fillStack, measureFall, stackKinds } from '#view/pages/bench/labs/stacks.ts';
import { clampToField } from '#datacenter/units/field.ts';
import { defaultTrainChoice } from '#train/choice.ts';
import { findChoiceField } from '#train/choice-fields.ts';
import { planExperiment } from '#train/experiment.ts';
import { findCard } from '#train/models/zoo.ts';

const rowsOf = <Row>(read: { readonly rows: readonly Row[] } | { readonly problem: unknown }) =>
  'rows' in read ? read.rows : [];
const problemOf = (read: object) => ('problem' in read ? read.problem : null);

describe('the audit of the claims', () => {
  it('has every row of the inventory that the list of errata gives a verdict on', () => {
    const place = '../shared/articles/errata.md';
    if (!existsSync(place)) return console.log('skipped: the list of errata is not here');
    const text = readFileSync(place, 'utf8');
    const judged = [...text.matchAll(/^\| (S\d-\d{3}) \| (confirmed|wrong|not checkable|measure)/gm)].map(
      ([, id]) => id,
    );
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.filter((id) => !allClaims.some((claim) => claim.id === id))).toEqual([]);
  });

  it('filters by article and verdict without losing or doubling a row', () => {
    const byVerdict = (['confirmed', 'wrong', 'not-checkable', 'measure'] as const).flatMap((one) =>
      filterClaims(null, one),
    );
    expect(byVerdict.length).toBe(allClaims.length);
    expect(filterClaims('S2', 'wrong').every(({ id, verdict }) => id.startsWith('S2') && verdict === 'wrong')).toBe(
      true,
    );
  });

  it('offers an experiment or a place in the simulator for every claim that only measuring decides', () => {
    const measured = filterClaims(null, 'measure');
    expect(measured.length).toBeGreaterThan(5);
    expect(measured.filter(({ id }) => findExperiment(id) === null)).toEqual([]);
  });

  it('sets up only what the chosen model can learn from', () => {
    const wrong = Object.values(experiments).filter(
      (one) =>
        one.kind === 'train' && one.choice.data && !findCard(one.choice.model).dataSets.includes(one.choice.data),
    );
    expect(wrong).toEqual([]);
  });

  it('plans every experiment of a claim with at least two seeds an arm, and asks only about arms that there are', () => {
    for (const [id, one] of Object.entries(experiments)) {
      if (one.kind !== 'train') continue;
      const given = giveExperiment(id as ExperimentId, one);
      const found = planExperiment(defaultTrainChoice, {
        kind: 'given',
        given,
        seeds: one.seeds,
        factors: [],
        otherOptimizer: null,
        otherWidth: null,
      });
      if (found.kind === 'refused') throw new Error(`${id}: ${found.reason}`);
      const { arms, seeds, runs } = found.plan;
      expect([id, seeds.length]).toEqual([id, one.seeds]);
      for (const { arm, against } of one.questions) {
        expect([id, arms[arm] !== undefined, against === null || arms[against] !== undefined]).toEqual([
          id,
          true,
          true,
        ]);
        expect([id, arm]).not.toEqual([id, against]);
      }
      // A link or a control could not show another value.
      const offLadder = runs.flatMap(({ choice }) =>
        (['rows', 'epochs', 'width'] as const).filter((key) => {
          const field = findChoiceField(key);
          return field?.kind === 'number' && clampToField(field, choice[key]) !== choice[key];
        }),
      );
      expect([id, offLadder]).toEqual([id, []]);
    }
  });

  it('does not train anything until it is asked', () => {
    const waiting = allClaims.flatMap(numbersOf).filter((number) => checkUnless(number, true) === null);
    expect(new Set(waiting.map(({ id }) => id))).toEqual(
      new Set(['coinFirstLoss', 'coinLastLoss', 'coinLossFall', 'coinFreshAccuracy']),
    );
    const { columns, rows } = tabulateClaims(claimsEn, en.audit, true);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(new Set(rows.map(([id]) => id)).size).toBe(allClaims.length);
  });

  it('shows a number in its unit', () => {
    const number = allClaims.flatMap(numbersOf).find(({ id }) => id === 'lossOfHalf');
    expect(number && showNumber(number.compute(), number, createFormat('en'), en.audit)).toBe('0.693147 nats');
  });
});

describe('what a reader pastes', () => {
  it('is read with commas, tabs, semicolons or blanks, blank lines and a header skipped', () => {
    const read = readScores('score label\n0.9, 1\n\n0.2\t0\r\n1e-3;0\n');
    expect(rowsOf(read)).toEqual([
      { score: 0.9, label: 1 },
      { score: 0.2, label: 0 },
      { score: 0.001, label: 0 },
    ]);
  });

  it('is refused with the line and the word at fault', () => {
    expect(problemOf(readScores('0.9,1\n\n0.8,2'))).toEqual({ line: 3, code: 'notLabel', found: '2' });
    expect(problemOf(readScores('0.9'))).toEqual({ line: 1, code: 'fields', wanted: '2', found: '1' });
    expect(problemOf(readPairs('1,2\n3,x4'))).toEqual({ line: 2, code: 'notNumber', found: 'x4' });
    expect(problemOf(readReport('A 0.9 0.9 1.2 10'))).toEqual({ line: 1, code: 'notShare', found: '1.2' });
    expect(problemOf(readReport('A 0.9 0.9 0.9 1.5'))).toEqual({ line: 1, code: 'notCount', found: '1.5' });
    expect(problemOf(readScores('1,1\n'.repeat(100_001)))).toMatchObject({ line: 100_001, code: 'rowsLimit' });
  });

  it('counts only whole numbers, and lists only as many numbers as allowed', () => {
    expect([readCount('1,000'), readCount('-1'), readCount('2.5'), readCount(''), readCount('1e99')]).toEqual([
      1000,
      null,
      null,
      null,
      null,
    ]);
    expect(readList('2, 1, −0.5', 2, 10, 100)).toEqual([2, 1, -0.5]);
    expect([readList('2', 2, 10, 100), readList('1, x', 2, 10, 100), readList('1, 999', 2, 10, 100)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the confusion matrix', () => {
  const start = createMatrix('balanced', String);

  it('keeps its counts while classes come and go, between 2 and 10', () => {
    expect(removeClass(addClass(start, 'new'))).toEqual(start);
    let many = start;
    for (let turn = 0; turn < 20; turn++) many = addClass(many, 'x');
    expect(many.names.length).toBe(mostClasses);
    expect(many.counts.length).toBe(mostClasses ** 2);
    for (let turn = 0; turn < 20; turn++) many = removeClass(many);
    expect(many.counts).toEqual([40, 5, 4, 38]);
  });

  it('has micro precision, recall and F1 equal to the accuracy, as single-label data must', () => {
    const confusion = toConfusion(setCount(start, 1, 17));
    const { micro } = averageClasses(measureClasses(confusion));
    const accuracy = computeAccuracy(confusion);
    expect([micro.precision, micro.recall, micro.f1]).toEqual([accuracy, accuracy, accuracy]);
  });

  it('leaves the undefined precision of a class never answered out, and says so', () => {
    const averages = averageClasses(measureClasses(toConfusion(createMatrix('never', String))));
    expect(averages.leftOut).toBe(1);
  });
});

describe('the printed report', () => {
  const lines = rowsOf(readReport(writeReport(nerReport)));

  it('comes back from its own lines', () => {
    expect(classesOf(lines).map(({ name, support }) => ({ name, support }))).toEqual(
      nerReport.rows.map(({ name, support }) => ({ name, support })),
    );
  });

  it('has possible macro averages and impossible micro and weighted ones', () => {
    const checks = checkAverages(lines, nerReport.digits);
    expect(checks.filter(({ isPossible }) => isPossible === false).map(({ kind }) => kind)).toEqual([
      'micro',
      'weighted',
      'weighted',
      'weighted',
    ]);
  });

  it('is judged quickly even for a billion rows, where F1 must still follow', () => {
    const row = { name: 'A', precision: 0.9, recall: 0.8, f1: 0.85, support: 1e9 };
    expect(checkRow({ ...row, f1: 0.95 }, 2)).toBe('f1');
    expect(checkRow(row, 2)).toBeNull();
  });
});

describe('the step by hand', () => {
  it('begins as the article and gives its first activation rightly', () => {
    const [first] = takeHandStep(handStart).stages;
    expect(first?.makes[1]?.values[0]).toBeCloseTo(0.731059, 6);
    expect(isArticles(handStart)).toBe(true);
    expect(isArticles({ ...handStart, input: [1, 2, 3, 5] })).toBe(false);
  });

  it('gives the same step whether equal weights are shared or kept one by one', () => {
    expect(takeHandStep(spreadWeights(handStart)).loss).toBe(takeHandStep(handStart).loss);
  });

  it('joins all units when dense: every output alike, as the list of errata has it', () => {
    const dense = connect(handStart, 'dense');
    expect(takeHandStep(dense).output.map((one) => one.toFixed(6))).toEqual([
      '0.982011',
      '0.982011',
      '0.982011',
      '0.982011',
    ]);
    expect(isArticles(dense)).toBe(false);
    const changed = setWeight(spreadWeights(dense), 0, 3, 2);
    expect(takeHandStep(changed).output[0]).not.toBe(takeHandStep(dense).output[0]);
  });
});

describe('the drawings', () => {
  it('have the same error all along a ring', () => {
    for (const { x, y } of traceRing(articleLine, 5)) expect(measureLine(articleLine, [x, y])).toBeCloseTo(5, 9);
    expect(traceRing(articleLine, -1)).toEqual([]);
  });

  it('state the limits of a stable rate that the articles miss', () => {
    expect(showDigits(measureCurvature(articleLine, '1/n').rateLimit, 3)).toBe('0.0509');
    expect(showDigits(measureCurvature(articleLine, '2/n').rateLimit, 4)).toBe('0.02545');
  });

  it('begin with examples that can be read', () => {
    expect(rowsOf(readScores(writeExampleScores())).length).toBe(200);
    expect(rowsOf(readPairs(writePrintedLine())).length).toBe(10);
  });
});

describe('losses and first weights', () => {
  it('stay finite for logits of a thousand, and softmax sums to 1 at any temperature', () => {
    const terms = splitBinaryLoss([
      { score: -1000, label: 1 },
      { score: 1000, label: 0 },
    ]);
    expect(terms.map(({ right }) => right)).toEqual([1000, 1000]);
    expect(terms[1]?.printed).toBe(0);
    for (const temperature of [0.1, 1, 10])
      expect(splitClassLoss([1000, -3, 2], 1, temperature).sum).toBeCloseTo(1, 12);
  });

  it('collapse, hold or saturate as the literature says: ten tanh layers, 256 wide', () => {
    const choice = { activation: 'tanh', width: 256, depth: 10, seed: 1 } as const;
    const xavier = measureFall(fillStack('xavier', choice).outputs);
    expect(xavier).toBeGreaterThan(6);
    expect(xavier).toBeLessThan(11);
    expect(measureFall(fillStack('small', choice).outputs)).toBeGreaterThan(1e12);
    const large = fillStack('large', choice);
    expect(measureFall(large.outputs)).toBeCloseTo(1, 1);
    expect(large.outputs.at(-1)).toBeGreaterThan(0.9);
    expect(measureFall(fillStack('zero', choice).outputs)).toBeNull();
    expect(stackKinds.length).toBe(6);
  });
});

describe('numbers as the labs show them', () => {
  it('keep the digits that are compared, and never print minus nothing', () => {
    expect([showFixed(0.9305, 4), showFixed(-0.00001, 3), showFixed(null, 2), showFixed(Infinity, 2)]).toEqual([
      '0.9305',
      '0.000',
      '–',
      '∞',
    ]);
    expect([showDigits(1e-8), showDigits(-0.5), showDigits(0), showDigits(3.1623)]).toEqual([
      '10⁻⁸',
      '−0.5',
      '0',
      '3.1623',
    ]);
  });
});
