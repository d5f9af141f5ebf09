/** English: the words of the figure “What decides” alone. */
import { en as names } from '../risk/en.ts';

export const en = {
  lead: 'Which guess matters? Move one input at a time from one end of its spread to the other and see how far the money moves with it.',
  title: (input: string, low: string, high: string, usd: string) =>
    `What decides most: ${input}, from ${low} to ${high}, moves the net present value by ${usd}`,
  titleNone: 'Nothing is uncertain here',
  subtitles: {
    tornado: (point: string) =>
      `Net present value when one input goes from one end of its spread to the other; the line is the scenario itself, ${point}`,
    spider: (point: string) =>
      `Net present value as one input goes through its spread, the others as in the scenario (${point})`,
    map: (point: string) => `Net present value over the two strongest inputs; the scenario itself: ${point}`,
  },
  foot: 'One input at a time, the others stay as in the scenario; ends of a log-normal are its P10 and P90. Not investment advice.',
  footUnpriced: (low: string, high: string) =>
    `One input at a time, the others stay as in the scenario; ends of a log-normal are its P10 and P90. Accounts of this grid run from ${low} to ${high}: without a price on carbon that moves no money. Not investment advice.`,
  view: 'Show as',
  views: { tornado: 'Bars (tornado)', spider: 'Lines (spider)', map: 'Map of two' },
  x: 'net present value, USD',
  xSpider: 'from the low to the high end of each spread',
  turns: (input: string, value: string) => `Alone it breaks even at: ${input} ${value}`,
  never: (input: string) => `No value of ${input} alone breaks even`,
  none: 'none',
  names,
  ends: (low: string, high: string) => `${low} … ${high}`,
  columns: {
    input: 'Input',
    low: 'Low end',
    high: 'High end',
    atLow: 'Net present value at the low end',
    atHigh: 'Net present value at the high end',
    turning: 'Breaks even at',
  },
  terms: {
    point: 'Net present value of the scenario itself',
    pointRule: 'All inputs at their own value',
  },
} as const;
