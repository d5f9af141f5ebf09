/**
 * Climate of each site as six numbers, from which `facility/climate.ts` makes a typical year. All of them are recalled
 * from published normals of the nearest large weather station and rounded to half a degree: good for comparing places,
 * not for laying out a plant. Ignored on purpose: height above the sea, heat islands, heat waves, a warming climate.
 */
import type { Confidence } from '../units/units.ts';
import type { SiteId } from './sites.ts';

type Row = readonly [
  coldestMonthC: number,
  warmestMonthC: number,
  dailyRangeK: number,
  coldestDewC: number,
  warmestDewC: number,
  solarKwhPerKw: number,
];

export const climateSource = {
  source: 'normals of the nearest large weather station; solar yields as solar atlases print them',
  year: 2020,
  confidence: 'recalled',
} as const satisfies { readonly source: string; readonly year: number; readonly confidence: Confidence };

/**
 * Mean temperature of the coldest and the warmest month, mean difference between day's high and night's low, mean dew
 * point of those two months, and what 1 kW of solar panels gives in a year, kWh.
 */
// prettier-ignore
export const climates = {
  'cn-zhangjiakou': [-9, 24, 12, -20, 17, 1550],
  'cn-ulanqab': [-12.5, 20.5, 13, -22, 13, 1600],
  'cn-guian': [5, 24, 7, 1.5, 19.5, 950],
  'cn-qingyang': [-4, 22.5, 11, -12, 16, 1350],
  'cn-zhongwei': [-7, 23.5, 14, -16, 14.5, 1600],
  'cn-tianfu': [6, 26, 7, 2.5, 22, 850],
  'cn-chongqing': [8, 29, 6.5, 5, 23, 800],
  'cn-wuhu': [3, 29, 8, -1.5, 25, 1050],
  'cn-qingpu': [4.5, 28.5, 7.5, 0, 25, 1050],
  'cn-shaoguan': [10.5, 29, 8.5, 6, 24.5, 1000],
  'cn-beijing': [-2.5, 27, 10.5, -16, 21.5, 1400],
  'cn-shenzhen': [15.5, 29, 7, 10, 25, 1150],
  'cn-hangzhou': [5, 29, 8, 1, 25, 1000],
  'cn-hami': [-9.5, 27.5, 14, -18, 10.5, 1700],
  'cn-xining': [-7, 18, 13.5, -17, 10.5, 1600],
  'us-ashburn': [1, 25.5, 11.5, -5.5, 18.5, 1450],
  'us-dallas': [8, 30, 11, 0.5, 20, 1600],
  'us-sanantonio': [11.5, 30, 11.5, 4.5, 21, 1600],
  'us-phoenix': [13.5, 35, 13, 1, 14.5, 1850],
  'us-columbus': [-1.5, 24.5, 10.5, -6, 18, 1300],
  'us-atlanta': [7, 27, 10.5, 0, 20.5, 1500],
  'us-desmoines': [-5.5, 24.5, 10.5, -10, 18.5, 1400],
  'us-hillsboro': [4.5, 20.5, 11.5, 2.5, 12, 1200],
  'us-quincy': [-1.5, 23.5, 13, -4.5, 9, 1400],
  'us-santaclara': [10, 21, 10.5, 6, 13, 1650],
  'us-chicago': [-4, 24, 9.5, -8, 18, 1300],
  'us-slc': [-1.5, 26.5, 12.5, -6, 8.5, 1600],
  'us-reno': [1, 24.5, 17, -5, 5, 1750],
  'us-memphis': [5, 28.5, 10, -1.5, 22, 1450],
  'ie-dublin': [5, 15.5, 7, 2.5, 11.5, 950],
  'de-frankfurt': [1.5, 20.5, 9.5, -1.5, 12, 1050],
  'nl-amsterdam': [3.5, 18, 7.5, 1.5, 13, 1000],
  'fr-paris': [4.5, 20.5, 8.5, 2, 12.5, 1100],
  'gb-london': [5.5, 18.5, 7.5, 2.5, 12, 1000],
  'se-lulea': [-10, 16, 8, -13, 10.5, 900],
  'se-stockholm': [-1.5, 18.5, 7.5, -4.5, 12, 980],
  'no-oslo': [-3, 17.5, 8.5, -6.5, 11, 920],
  'fi-hamina': [-6, 17.5, 7.5, -8.5, 12.5, 930],
  'dk-odense': [1.5, 17.5, 7, -0.5, 12.5, 1020],
  'es-madrid': [6.5, 25, 11.5, 2, 9.5, 1600],
  'it-milan': [3, 25, 9.5, 0, 17.5, 1250],
  'pl-warsaw': [-1.5, 19.5, 9, -4, 13, 1050],
  'ch-zurich': [0.5, 19, 8.5, -2, 12.5, 1100],
  'is-reykjavik': [0, 11.5, 5, -4, 8, 800],
  'ca-montreal': [-9, 21.5, 9, -13.5, 15.5, 1200],
  'jp-tokyo': [5.5, 27, 7.5, -3.5, 22, 1250],
  'kr-seoul': [-2.5, 26, 8.5, -11.5, 21.5, 1300],
  'tw-taipei': [16.5, 30, 6.5, 12.5, 24.5, 1050],
  hk: [16.5, 29, 5, 12, 25, 1200],
  sg: [26.5, 28.5, 6, 23.5, 24.5, 1250],
  'my-johor': [26, 27.5, 7, 23, 24, 1300],
  'id-jakarta': [27, 28.5, 7, 24, 23.5, 1300],
  'in-mumbai': [24.5, 30, 8.5, 16, 25, 1500],
  'au-sydney': [12.5, 23.5, 8.5, 7, 17.5, 1450],
  'ae-abudhabi': [19, 36, 11, 12, 22, 1800],
  'sa-riyadh': [14.5, 37, 13.5, 3, 2, 1850],
  'br-saopaulo': [16.5, 23, 9, 12, 18, 1350],
  'cl-santiago': [8.5, 21.5, 14.5, 4.5, 10.5, 1650],
  'za-johannesburg': [10.5, 20.5, 12, -2, 13.5, 1750],
  'ke-nairobi': [17.5, 21, 11.5, 12.5, 14, 1450],
  'kz-almaty': [-5, 24.5, 11, -9, 10, 1350],
} as const satisfies Readonly<Record<SiteId, Row>>;
