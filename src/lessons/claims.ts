/**
 * Every result that the five articles claim, and what became of it when it was checked. A row's words are in
 * `text/claims.*.ts`; its right numbers are computed when asked for; its printed ones are the article's, with the row
 * of the inventory where they stand. "Measure" rows are general statements: only an experiment on the reader's own
 * machine can decide them, and only for the task at hand.
 */
import { articleExamples, articleWeights } from '#datacenter/score/articles.ts';
import { findTyingCost, scoreProject } from '#datacenter/score/score.ts';
import { computeBinaryCrossEntropy } from '#train/evaluation/likelihood.ts';
import { averagePrintedRows, recomputeReport } from '#train/evaluation/printed-report.ts';
import { articleLine, fitLine, measureLine, runPrintedListing } from './descent.ts';
import { listHandRows, type HandRow } from './hand-example.ts';
import { nerReport } from './ner-report.ts';
import { articleCoinToss, runCoinToss, type CoinTossRun } from './random-labels.ts';
import { clashNames, shareCost, siteStart, sumObjective } from './site-objective.ts';
import {
  articleSamples,
  countCnnMultiplyAdds,
  countLargeFlop,
  countMlpMultiplyAdds,
  countRegressionParameters,
  countTrainingFlop,
  measureExtraDeviceHours,
  measureLargeDays,
  measureOrderChance,
} from './training-work.ts';

export type Verdict = 'confirmed' | 'wrong' | 'not-checkable' | 'measure';
export type ArticleId = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

/** One number of a claim. Its name is in `text/claims.*.ts`, section `numbers`, under `id`. */
export interface ClaimedNumber {
  readonly id: string;
  /** As the article prints it; null where it prints none and the number stands for itself. */
  readonly printed: number | null;
  /** Decimals of the print, and of a good display. */
  readonly decimals: number;
  readonly unit: 'number' | 'share' | 'count' | 'nats' | 'flop' | 'days';
  /** Row of the inventory where it is printed. */
  readonly place: string;
  /** The right number, computed now. */
  readonly compute: () => number;
}

export interface Claim {
  readonly id: string;
  readonly article: ArticleId;
  readonly verdict: Verdict;
  /** Only a part of the claim is wrong. */
  readonly inPart?: true;
  /** Entries of the list of errata that give the reasons. */
  readonly errata: readonly string[];
  readonly numbers: readonly ClaimedNumber[];
}

export interface CheckedNumber {
  readonly printed: number | null;
  readonly right: number;
  /** Whether the right number prints as the article's does; null when the article prints none. */
  readonly agrees: boolean | null;
}

/** Computes a number and holds it against the print. */
export function checkNumber({ printed, decimals, compute }: ClaimedNumber): CheckedNumber {
  const right = compute();
  // A hair more than half a last digit, so that a right value halfway between two prints agrees with both.
  const agrees = printed === null ? null : Math.abs(right - printed) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
  return { printed, right, agrees };
}

const report = () => recomputeReport(nerReport.rows, nerReport.digits);
const withoutOther = () => averagePrintedRows(nerReport.rows.filter(({ name }) => name !== 'O'));
const first = () => scoreProject(articleExamples.first, articleWeights);
const second = () => scoreProject(articleExamples.second, articleWeights);
const afterListing = () => runPrintedListing(articleLine, 0.1, 100).at(-1) ?? [NaN, NaN];

/** One run of the repaired script of S0, asked for by four numbers and run once, a tenth of a second or so. */
let coinRun: CoinTossRun | null = null;
const coin = () => (coinRun ??= runCoinToss(articleCoinToss, 1));

/** Standard error of an accuracy seen on that many test rows. */
const deviationOf = (accuracy: number, rows: number) => Math.sqrt((accuracy * (1 - accuracy)) / rows);

const reportNumbers = (place: string) =>
  [
    number('micro', nerReport.printed.micro, 3, 'share', place, () => report()?.accuracy.value ?? NaN),
    number('weightedPrecision', nerReport.printed.weighted.precision, 3, 'share', place, () => {
      return report()?.weighted.precision.value ?? NaN;
    }),
    number('weightedF1', nerReport.printed.weighted.f1, 3, 'share', place, () => report()?.weighted.f1.value ?? NaN),
    number('macroF1', nerReport.printed.macro.f1, 3, 'share', place, () => report()?.macro.f1.value ?? NaN),
    number('entityF1', nerReport.printed.micro, 3, 'share', place, () => withoutOther().micro.f1 ?? NaN),
    number('otherShare', null, 3, 'share', place, () => {
      return (nerReport.rows.find(({ name }) => name === 'O')?.support ?? NaN) / (report()?.support ?? NaN);
    }),
  ] as const;

/** The 25 rows of the inventory that claim a result. */
export const claims = [
  row('S0-014', 'measure', []),
  row(
    'S0-028',
    'measure',
    ['E0-12'],
    number('extraDeviceHours', null, 2, 'share', 'S0-028', () => {
      return measureExtraDeviceHours(0.9);
    }),
  ),
  row('S0-029', 'measure', []),
  row('S0-030', 'measure', []),
  row(
    'S0-062',
    'wrong',
    ['E0-04'],
    number('lossOfHalf', 0.693147, 6, 'nats', 'S0-062', () => computeBinaryCrossEntropy([0.5, 0.5], [0, 1]) ?? NaN),
    number('coinFirstLoss', 0.693147, 6, 'nats', 'S0-062', () => coin().firstLoss),
    number('coinLastLoss', 0.693147, 6, 'nats', 'S0-062', () => coin().lastLoss),
  ),
  row('S0-063', 'wrong', ['E0-06']),
  row(
    'S0-064',
    'wrong',
    ['E0-05', 'E0-07'],
    number('coinLossFall', null, 4, 'nats', 'S0-064', () => coin().firstLoss - coin().lastLoss),
    number('coinFreshAccuracy', null, 3, 'share', 'S0-064', () => coin().freshAccuracy),
  ),
  row('S0-090', 'measure', []),
  row('S0-091', 'not-checkable', []),
  row('S0-092', 'measure', []),
  row('S1-008', 'measure', []),
  row(
    'S1-082',
    'not-checkable',
    ['E1-18'],
    number('errorsBefore', null, 0, 'count', 'S1-082', () => (1 - 0.98) * 10_000),
    number('errorsAfter', null, 0, 'count', 'S1-082', () => (1 - 0.995) * 10_000),
    number('deviationBefore', null, 4, 'share', 'S1-082', () => deviationOf(0.98, 10_000)),
    number('deviationAfter', null, 4, 'share', 'S1-082', () => deviationOf(0.995, 10_000)),
  ),
  row('S1-083', 'wrong', ['E1-19']),
  row(
    'S1-119',
    'measure',
    ['E1-30'],
    number('largeFlop', null, 2, 'flop', 'S1-119', countLargeFlop),
    number('largeDays', null, 1, 'days', 'S1-119', measureLargeDays),
    number('mlpFlop', null, 2, 'flop', 'S1-119', () => countTrainingFlop(countMlpMultiplyAdds(), articleSamples)),
    number('cnnFlop', null, 2, 'flop', 'S1-119', () => countTrainingFlop(countCnnMultiplyAdds(), articleSamples)),
  ),
  row(
    'S2-104',
    'wrong',
    ['E2-01', 'E2-02', 'E2-03'],
    number('firstBenefit', 0.895, 3, 'number', 'S2-104', () => first().benefit),
    number('firstCost', 1800, 1, 'number', 'S2-104', () => first().weightedCost),
    number('firstOwnIndex', 0.00501, 5, 'number', 'S2-104', () => 0.895 / 1800),
    number('firstIndex', 0.00501, 5, 'number', 'S2-104', () => first().index),
  ),
  row(
    'S2-106',
    'wrong',
    ['E2-04', 'E2-05', 'E2-06', 'E2-07'],
    number('secondBenefit', 0.951, 3, 'number', 'S2-106', () => second().benefit),
    number('secondCost', 1625, 1, 'number', 'S2-106', () => second().weightedCost),
    number('secondOwnIndex', 0.0058, 4, 'number', 'S2-106', () => 0.951 / 1625),
    number('secondIndex', 0.0058, 4, 'number', 'S2-106', () => second().index),
    // Printed as two results, of which the article says the second is better.
    number('secondLead', 0.0058 / 0.00501, 2, 'number', 'S2-106', () => second().index / first().index),
    number(
      'tyingPurchase',
      null,
      2,
      'number',
      'S2-106',
      () => findTyingCost(articleExamples.second, articleExamples.first, articleWeights) ?? NaN,
    ),
  ),
  row(
    'S2-118',
    'wrong',
    ['E2-15', 'E2-16', 'E2-17', 'E2-18'],
    number('firstIndex', 0.00501, 5, 'number', 'S2-118', () => first().index),
  ),
  row('S2-120', 'wrong', ['E2-20']),
  row('S2-128', 'wrong', ['N-03', 'N-04', 'N-08'], ...reportNumbers('S2-124')),
  row('S2-129', 'not-checkable', []),
  row(
    'S3-080',
    'wrong',
    ['E3-05', 'E3-06', 'E3-07', 'E3-08'],
    number('listingIntercept', 1.9993184, 7, 'number', 'S3-080', () => afterListing()[0]),
    number('listingSlope', 2.0016027, 7, 'number', 'S3-080', () => afterListing()[1]),
    number('trueIntercept', 1.9993184, 7, 'number', 'S3-080', () => fitLine(articleLine)?.[0] ?? NaN),
    number('trueSlope', 2.0016027, 7, 'number', 'S3-080', () => fitLine(articleLine)?.[1] ?? NaN),
    number('printedLineError', null, 2, 'number', 'S3-080', () => measureLine(articleLine, [1.9993184, 2.0016027])),
  ),
  row(
    'S3-097',
    'not-checkable',
    ['E3-17'],
    number('orderChance', null, 8, 'share', 'S3-097', () => measureOrderChance(10)),
    // Ten test rows at 20 % are fifty in all; a fifth of the other forty is held back for validation.
    number('fittedRows', null, 0, 'count', 'S3-097', () => (10 / 0.2 - 10) * (1 - 0.2)),
    number('leastParameters', null, 0, 'count', 'S3-097', () => countRegressionParameters(1)),
  ),
  { ...row('S3-117', 'wrong', ['E3-25']), inPart: true },
  row(
    'S4-120',
    'wrong',
    ['E4-12'],
    number('clashedObjective', null, 1, 'number', 'S4-120', () => sumObjective(clashNames(siteStart))),
    number('meantObjective', null, 1, 'number', 'S4-120', () => sumObjective(siteStart)),
    number('costShare', null, 5, 'share', 'S4-120', () => shareCost(siteStart)),
  ),
  row('S4-125', 'wrong', ['N-03', 'N-04', 'N-08'], ...reportNumbers('S4-124')),
] as const satisfies readonly Claim[];

/** The four steps of the example that S1 works by hand; they are no claims of results, but wrong numbers all the same. */
export const workedClaims = [
  row(
    'S1-050',
    'wrong',
    ['E1-01', 'E1-02'],
    hand('activation1', 'a', 0, 'S1-050'),
    hand('activation2', 'a', 1, 'S1-050'),
  ),
  row(
    'S1-051',
    'wrong',
    ['E1-03', 'E1-04', 'E1-05'],
    hand('output1', 'output', 0, 'S1-051'),
    hand('output2', 'output', 1, 'S1-051'),
    hand('output4', 'output', 3, 'S1-051'),
  ),
  row(
    'S1-052',
    'wrong',
    ['E1-06', 'E1-07', 'E1-08'],
    hand('delta1', 'deltaOutput', 0, 'S1-052'),
    hand('delta4', 'deltaOutput', 3, 'S1-052'),
  ),
  row('S1-053', 'wrong', ['E1-09', 'E1-10', 'E1-11'], hand('gradient1', 'dWOutput', 0, 'S1-053')),
] as const satisfies readonly Claim[];

type AnyClaim = (typeof claims)[number] | (typeof workedClaims)[number];
export type ClaimId = AnyClaim['id'];
export type ErratumId = AnyClaim['errata'][number];
export type ClaimedNumberId = AnyClaim['numbers'][number]['id'];

function row<
  const Id extends `${ArticleId}-${string}`,
  const Errata extends readonly string[],
  const Numbers extends readonly ClaimedNumber[],
>(id: Id, verdict: Verdict, errata: Errata, ...numbers: Numbers) {
  return { id, article: id.slice(0, 2) as ArticleId, verdict, errata, numbers };
}

function number<const Id extends string>(
  id: Id,
  printed: number | null,
  decimals: number,
  unit: ClaimedNumber['unit'],
  place: string,
  compute: () => number,
) {
  return { id, printed, decimals, unit, place, compute };
}

/** A number of the hand example, its print taken from the example's own table. */
function hand<const Id extends string>(id: Id, quantity: HandRow['quantity'], unit: number, place: string) {
  const find = () => listHandRows().find((one) => one.quantity === quantity);
  const printed = find()?.printed[unit];
  return number(id, typeof printed === 'number' ? printed : null, 3, 'number', place, () => find()?.right[unit] ?? NaN);
}
