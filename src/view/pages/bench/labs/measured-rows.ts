/** What was measured for the claims, in words and as files: each answer in its unit, and the conditions it holds under. */
import type { LabsText } from '#text/labs/text.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { ClaimMeasurement } from '#train/claim-measurement.ts';
import type { Answer } from '#train/experiment-answers.ts';
import type { Interval } from '#train/evaluation/intervals.ts';
import type { FigureTable } from '#view/figures/figure.ts';
import { describeBackend } from '../../run-words.ts';
import type { QuestionId } from './experiments.ts';
import { showDigits } from './show.ts';

type Words = LabsText['audit'];

/** The question in words; its bare name where an older page asked something that this one no longer knows. */
export function sayQuestion({ question }: Answer, { questions }: Words): string {
  return Object.hasOwn(questions, question) ? questions[question as QuestionId] : question;
}

/** A share as a percentage, a difference of shares in points, a time in its unit. */
function showValue({ quantity, isDifference }: Answer, value: number, words: Words, format: Format): string {
  switch (quantity) {
    case 'accuracy':
      return isDifference ? words.points(showDigits(100 * value, 3)) : format.share(value);
    case 'prints':
      return format.share(value);
    case 'seconds':
      return format.duration(value);
    case 'loss':
      return showDigits(value, 4);
    case 'ratio':
      return words.times(showDigits(value, 3));
    case 'usd':
      return format.usd(value);
  }
}

/** The measured value; where there is none because runs diverged, that. */
export function sayValue(answer: Answer, words: Words, format: Format): string {
  const { value, diverged, runs } = answer;
  if (value !== null) return showValue(answer, value, words, format);
  if (diverged === 0) return showDigits(null);
  return diverged === runs ? words.allDiverged(format.count(runs)) : words.someDiverged(format.count(diverged));
}

/** Shares are cut off where no share can be. */
export function sayInterval(answer: Answer, words: Words, format: Format): string {
  if (!answer.interval) return words.noInterval;
  const { low, high } = clip(answer, answer.interval);
  const from = answer.isDifference && answer.quantity === 'accuracy' ? showDigits(100 * low, 3) : null;
  return words.bounds(from ?? showValue(answer, low, words, format), showValue(answer, high, words, format));
}

function clip({ quantity, isDifference }: Answer, { low, high }: Interval): Interval {
  if (isDifference) return { low, high };
  const isShare = quantity === 'accuracy' || quantity === 'prints';
  return { low: Math.max(0, low), high: isShare ? Math.min(1, high) : high };
}

/** Machine, backend, browser, seeds, epochs and samples, as one line. */
export function sayConditions(measurement: ClaimMeasurement, words: Words, text: Text, format: Format): string {
  const { conditions, simulated, seeds, epochs, samples } = measurement;
  if (!conditions) {
    return simulated ? words.simulatedFrom(format.count(simulated.futures), String(simulated.seed)) : '';
  }
  const machine = [describeBackend({ conditions, isRecorded: false }, text), conditions.browser].filter((one) => one);
  // What is the same for all arms is said once.
  const each = (counts: readonly number[]) => [...new Set(counts)].map((one) => format.count(one)).join(' / ');
  const known = [machine.join(' · '), seeds.join(', '), each(epochs)] as const;
  if (samples.length === 0) return words.conditions(...known);
  const [train, heldOut] = [samples.map((one) => one.train), samples.map((one) => one.heldOut)];
  return words.allConditions(...known, each(train), each(heldOut));
}

/** One row for each answer of each measurement, oldest first: numbers as they are, so that a file can be reckoned with. */
export function tabulateMeasurements(all: readonly ClaimMeasurement[], words: Words): FigureTable {
  const names = [
    'claim',
    'question',
    'value',
    'low',
    'high',
    'verdict',
    'runs',
    'diverged',
    'taken_at',
    'backend',
    'engine',
    'adapter',
    'software',
    'browser',
    'seeds',
    'models',
    'epochs',
    'training_samples',
    'held_out_samples',
    'scenario',
    'futures',
  ];
  return {
    columns: names.map((name) => ({ name, format: String })),
    rows: all.flatMap(({ claim, takenAt, conditions, simulated, seeds, models, epochs, samples, answers }) =>
      answers.map((answer) => [
        claim,
        sayQuestion(answer, words),
        answer.value,
        answer.interval?.low ?? null,
        answer.interval?.high ?? null,
        words.settled[answer.verdict],
        answer.runs,
        answer.diverged,
        takenAt,
        conditions?.backend ?? null,
        conditions && (conditions.engine ?? 'tfjs'),
        conditions ? `${conditions.vendor} ${conditions.architecture}`.trim() : null,
        conditions ? Number(conditions.isSoftware) : null,
        conditions?.browser ?? null,
        seeds.join(' '),
        models.join(' '),
        epochs.join(' '),
        samples.map(({ train }) => train).join(' '),
        samples.map(({ heldOut }) => heldOut).join(' '),
        simulated?.scenario ?? null,
        simulated?.futures ?? null,
      ]),
    ),
  };
}

/** All of it, to be read by a program. */
export function encodeMeasurements(all: readonly ClaimMeasurement[]): string {
  return `${JSON.stringify({ format: 'claim-measurements', version: 1, measurements: all }, null, 1)}\n`;
}
