/** English: the words of the figure “Map of sites” alone. */
import { en as site } from '../site-choice/en.ts';

export const en = {
  site,
  title: {
    carbon: (place: string, value: string, lower: string, of: string) =>
      `${place}: ${value} of CO₂e; at ${lower} of ${of} sites the grid is cleaner`,
    price: (place: string, value: string, lower: string, of: string) =>
      `${place}: electricity at ${value}; it is cheaper at ${lower} of ${of} sites`,
    cost: (place: string, value: string, lower: string, of: string) =>
      `${place}: an accelerator-hour costs ${value}; it costs less at ${lower} of ${of} sites`,
  },
  titleNone: 'At this site the scenario has no answer',
  subtitle: {
    carbon: 'Carbon intensity of electricity, kg CO₂e per kWh; a darker dot is a dirtier grid',
    price: 'Typical electricity price of a large user, USD per kWh; darker is dearer',
    cost: 'Cost of an accelerator-hour, the rent at which the cluster breaks even, USD; darker is dearer',
  },
  foot: 'Fifths of all sites; broken rim: from memory, to be checked. Equal areas (Equal Earth; Albers for China); coast: Natural Earth. National averages outside China and, in the spread, outside the United States.',
  stop: '; ',
  shade: 'Shade by',
  shades: { carbon: 'carbon intensity', price: 'electricity price', cost: 'cost of an hour' },
  upTo: (value: string) => `≤ ${value}`,
  inset: (count: string) => `China, ${count} sites`,
  trace: 'Walk the sites from west to east with the arrow keys; Enter chooses one',
  noSelection: 'Point at a site to read it; press it to build there',
  reading: (place: string, value: string, accounts: string) => `${place}: ${value}; ${accounts}`,
  accounts: (count: string, low: string, high: string) => `${count} accounts of its grid say ${low} to ${high}`,
  oneAccount: 'only one account of its grid',
} as const;
