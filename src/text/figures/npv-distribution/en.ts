/** English: the words of the figure “Net present value” alone. */
import { en as names } from '../risk/en.ts';

export const en = {
  titleNo: (share: string, count: string) =>
    `On these assumptions, do not build: ${share} of ${count} futures lose money`,
  titleYes: (share: string, count: string) =>
    `On these assumptions, build: ${share} of ${count} futures lose money, the others gain`,
  titleDrawing: 'Drawing futures',
  titleFailed: 'No futures could be drawn here',
  subtitle: (low: string, high: string) =>
    `Net present value, USD. So many draws place the share that loses between ${low} and ${high}`,
  subtitleNone: 'Net present value, USD',
  foot: (spread: string) =>
    `Each uncertain input drawn from its spread (× ${spread}); what an hour earns and how many are sold rise and fall together. “Build” means that the middle future gains. Not investment advice.`,
  x: 'net present value, USD',
  bars: 'share of futures',
  lose: (share: string) => `${share} below zero`,
  spread: 'All spreads times',
  names,
  flip: (input: string, value: string, from: string) =>
    `What would turn it most easily: ${input} at ${value} instead of ${from}, all else unchanged.`,
  flipNone: 'No single input within its limits would turn it.',
  reading: (share: string, usd: string) => `${share} of futures lie below ${usd}`,
  difference: (mean: string, low: string, high: string, share: string) =>
    `Your change moves the mean by ${mean} (95 %: ${low} to ${high}, same luck for both); better in ${share} of futures`,
  columns: { below: 'Share of futures below', usd: 'Net present value' },
} as const;
