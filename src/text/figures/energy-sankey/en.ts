/** English: the words of the figure “Energy flow” alone. */
import { en as places } from '../../places/en.ts';
export const en = {
  places,
  lead: 'A year has 8,760 different hours. Sun, wind and a battery on the site are what-ifs here; the rest of the page buys from the grid.',
  title: (energy: string, own: string, chips: string) =>
    `Of ${energy} a year, ${own} comes from the site’s own sun and wind, and ${chips} reaches the accelerators`,
  titleNone: 'There is no energy to follow',
  subtitle: (site: string) => `Energy of a year in ${site}, from the grid to the chips to heat, hour by hour`,
  nodes: {
    grid: 'Grid',
    wind: 'Wind',
    solar: 'Sun',
    battery: 'Battery',
    unused: 'Not used',
    site: 'At the meter',
    batteryLost: 'Battery loss',
    it: 'Servers',
    accelerators: 'Accelerators',
    host: 'Rest of servers',
    powerSupply: 'Servers’ supplies',
    chiller: 'Chillers',
    move: 'Fans and pumps',
    stages: 'Transformer to rack',
    other: 'Lights, offices',
    heat: 'Heat outdoors',
  },
  solar: 'Panels, watts per watt of IT',
  wind: 'Turbines, watts per watt of IT',
  battery: 'Battery, at full IT load',
  reading: (name: string, energy: string, share: string) => `${name}: ${energy}, ${share} of what the site takes`,
  foot: (usd: string, carbon: string, water: string, span: string) =>
    `Bought for ${usd}; ${carbon} from the grid (${span} as sources differ), making of things apart (see the working); ${water} m³ of water. Weather is synthetic, accelerators draw rated power (assumed).`,
  columns: { from: 'From', to: 'To', energy: 'Energy', share: 'Share of the meter' },
} as const;
