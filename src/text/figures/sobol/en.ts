/** English: the words of the figure “Where the spread comes from” alone. */
import { en as names } from '../risk/en.ts';

export const en = {
  lead: 'One at a time misses what inputs do together. Here all move at once, and the variance of the outcome is divided among them.',
  title: (input: string, share: string) => `${input} alone explains ${share} of how far the futures lie apart`,
  titleComputing: 'Dividing the spread among the inputs',
  titleNone: 'The futures do not lie apart: nothing is uncertain here',
  subtitle: (deviation: string) =>
    `Share of the variance of the net present value (standard deviation ${deviation}): solid, alone; light, with its interplay`,
  subtitleNone: 'Share of the variance of the net present value',
  foot: (points: string) =>
    `Sobol indices from ${points} points of a Sobol sequence; whiskers: 95 %, bootstrapped. Inputs taken as independent. Not investment advice.`,
  x: 'share of the variance',
  shares: (first: string, total: string) => `${first}, in all ${total}`,
  sum: (sum: string, rest: string) => `Single inputs explain ${sum} together; unexplained by single inputs: ${rest}`,
  names,
  columns: {
    input: 'Input',
    first: 'Alone (first order)',
    firstLow: 'Alone, low',
    firstHigh: 'Alone, high',
    total: 'With interplay (total order)',
    totalLow: 'With interplay, low',
    totalHigh: 'With interplay, high',
  },
  terms: {
    deviation: 'Standard deviation of the net present value',
    deviationRule: 'Of independent inputs, each over its spread',
    first: 'Sum of first-order shares',
    firstRule: 'mean(f(B) (f(A with input i of B) − f(A))) ÷ variance',
    total: 'Sum of total-order shares',
    totalRule: 'mean((f(A) − f(A with input i of B))²) ÷ 2 ÷ variance; above 100 % where inputs interplay',
    unexplained: 'Unexplained by single inputs',
    unexplainedRule: '1 − sum of first-order shares',
    evaluations: 'Projects priced',
    evaluationsRule: 'Points × (inputs + 2), Sobol sequence with a digital shift',
    interval: 'Intervals',
    intervalRule:
      'Share ± 1.96 standard deviations over 100 resamples of the points; wide, since a sequence errs less than chance',
    link: 'Correlation here of what an hour earns and hours sold',
    linkRule: 'Left out: shares of linked inputs would not add up',
  },
} as const;
