/** English: the words of the figure “Power chain” alone. */
import { en as places } from '../../places/en.ts';
import { en as plant } from '../plant/en.ts';
export const en = {
  places,
  plant,
  lead: 'Between the grid and the chips every stage keeps a little, even when it carries nothing. So a hall that was built large and filled little pays more for each watt of computing.',
  title: (fill: string, grid: string, it: string, pue: string) =>
    `${fill} full, the hall takes ${grid} to give ${it} to its servers: PUE ${pue}`,
  titleNone: 'There is no power to follow',
  subtitle: (site: string) => `Watts that do not reach the chips, and PUE by fill; a year’s mean in ${site}`,
  x: 'IT load over what the hall is built for',
  used: 'Chips, memory, network',
  grid: 'From the grid',
  point: (pue: string) => `PUE ${pue}`,
  added: 'these stages',
  stated: 'dashed: as the page calculates',
  foot: (peak: string, free: string, stated: string) =>
    `Mean power; if all servers peaked at once, ${peak}. ${free} hours a year without a chiller, from recalled climate normals. The rest of the page takes PUE ${stated}, assumed for the site.`,
  reading: (fill: string, pue: string, stated: string) => `${fill} full: PUE ${pue}; the page takes ${stated}`,
  columns: {
    part: 'Part',
    watts: 'Power',
    share: 'Share of the input',
    load: 'Load over rating',
    pue: 'PUE',
    stated: 'PUE the page takes',
  },
  terms: {
    pueRule: 'From the grid ÷ into the servers',
    it: 'Into the servers',
    itRule: 'Watts of a node in training × nodes; what servers lose in their own supplies and fans counts as IT',
    fill: 'Fill of the hall',
    fillRule: (design: string) => `÷ ${design}, which the hall is built for`,
    peak: 'At the meter, if all servers peak at once',
    peakRule: (ratio: string) =>
      `Peak ÷ mean of a node = ${ratio}; gear is rated for the peak, energy is paid by the mean`,
    lossRule: (curve: string, load: string) => `rating × (${curve}), at u = ${load}`,
    moveRule: (share: string) => `At full load ${share} of the heat; × (0.3 + 0.2 u + 0.5 u²)`,
    chillerRule: (share: string) => `${share} of the heat, mean over the hours of the year: (1 − free share) ÷ COP`,
    free: 'Hours without a chiller',
    freeRule: 'Hours in bins of temperature and humidity whose air or water is cold enough',
    part: 'Hours with a chiller for part of the heat',
    partRule: 'The sink is colder than what comes back from the servers, but not cold enough',
    water: 'Water on site, litres per kWh of heat',
    waterRule: 'Evaporated heat ÷ 2.45 MJ/kg, and a third more to keep salts down',
    otherRule: (share: string) => `${share} of what the hall is built for, at any load`,
    stated: 'PUE that the rest of the page takes',
    statedRule: 'The site’s, from its mean temperature, at this fill',
  },
} as const;
