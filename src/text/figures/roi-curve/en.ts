/** English: the words of the figure “Return on investment” alone. */
import { en as places } from '../../places/en.ts';
export const en = {
  places,
  title: (rent: string, years: string) => `At ${rent} it pays back after ${years}`,
  titleNever: (rent: string, years: string) => `At ${rent} it does not pay back within ${years}`,
  subtitle: (count: string, accelerator: string, site: string) =>
    `Cumulative cash flow, ${count} × ${accelerator}, ${site}`,
  x: 'years after paying for it',
  y: 'cumulative cash flow',
  baseline: 'before your change',
  payback: (years: string) => `pays back after ${years} in service`,
  band: (count: string) => `80 % of ${count} futures`,
  paybackShort: (years: string) => `${years} in service`,
  discounted: 'in today’s money',
  year: 'year',
  net: 'flow of the year',
  low: 'futures, P10',
  high: 'futures, P90',
  reading: (year: string, sum: string, discounted: string) => `year ${year}: ${sum}, ${discounted} in today’s money`,
  never: 'never',
  foot: (decline: string, occupancy: string, discount: string) =>
    `What an hour earns falls ${decline}; ${occupancy} of hours sold; discount rate ${discount}. Nominal USD. Not investment advice.`,
} as const;
