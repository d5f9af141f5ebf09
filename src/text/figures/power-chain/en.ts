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
  parts: {
    transformer: 'Transformer',
    ups: 'UPS',
    distribution: 'Distribution',
    powerSupply: 'Servers’ supplies',
    move: 'Fans and pumps',
    chiller: 'Chillers',
    other: 'Lights, offices',
  },
  used: 'Chips, memory, network',
  grid: 'From the grid',
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
    stated: 'PUE the page takes',
  },
} as const;
