/**
 * Carbon intensity of electricity by grid: provinces of China, subregions of the United States and, elsewhere, whole
 * countries. The typical number is the one that every room reckons with. Sources conflict, so low and high are what the
 * accounts of `grid-accounts.ts` span, carried as they are; where only one account is at hand, a tenth either side is
 * assumed (Kenya, from memory: three tenths). Location-based, no certificates, no hourly shape.
 */
import type { SourceId } from './sources.ts';

export type GridRow = readonly [
  low: number,
  typical: number,
  high: number,
  year: number,
  source: SourceId,
  /** How many accounts low and high are from; none stated: one alone, and both are assumed. */
  accounts?: number,
];

/** A subregion whose own account (eGRID) stands beside the country's, which is in use: no life cycle is told of it. */
const american = (zone: number) =>
  [Math.min(zone, 0.3695), 0.3695, Math.max(zone, 0.3695), 2023, 'ember-owid-2023', 2] as const;

/** kg CO2(e) per kWh. China: CO2 of generation; elsewhere CO2e over the life cycle of the fuels. */
// prettier-ignore
export const grids = {
  'cn-hebei': [0.6776, 0.7252, 0.7901, 2022, 'cn-mee-2022', 3],
  'cn-inner-mongolia': [0.6776, 0.6849, 0.7025, 2022, 'cn-mee-2022', 3],
  'cn-guizhou': [0.3869, 0.4989, 0.5182, 2022, 'cn-mee-2022', 3],
  'cn-gansu': [0.4772, 0.4772, 0.5857, 2022, 'cn-mee-2022', 3],
  'cn-ningxia': [0.5857, 0.6423, 0.6546, 2022, 'cn-mee-2022', 3],
  'cn-sichuan': [0.1255, 0.1404, 0.2268, 2022, 'cn-mee-2022', 3],
  'cn-chongqing': [0.2268, 0.5227, 0.5227, 2022, 'cn-mee-2022', 3],
  'cn-anhui': [0.5617, 0.6782, 0.7075, 2022, 'cn-mee-2022', 3],
  'cn-shanghai': [0.5617, 0.5849, 0.5849, 2022, 'cn-mee-2022', 3],
  'cn-guangdong': [0.3869, 0.4403, 0.4715, 2022, 'cn-mee-2022', 3],
  'cn-beijing': [0.558, 0.558, 0.6776, 2022, 'cn-mee-2022', 3],
  'cn-zhejiang': [0.5153, 0.5153, 0.5617, 2022, 'cn-mee-2022', 3],
  'cn-xinjiang': [0.5857, 0.6231, 0.6577, 2022, 'cn-mee-2022', 3],
  'cn-qinghai': [0.1326, 0.1567, 0.5857, 2022, 'cn-mee-2022', 3],
  'us-srvc': american(0.284),
  'us-erct': american(0.351),
  'us-aznm': american(0.353),
  'us-rfcw': american(0.455),
  'us-srso': american(0.407),
  'us-mrow': american(0.427),
  'us-nwpp': american(0.274),
  'us-camx': american(0.226),
  'us-srtv': american(0.426),
  irl: [0.2908, 0.2908, 0.316, 2023, 'ember-owid-2023', 2],
  deu: [0.338, 0.3809, 0.3809, 2023, 'ember-owid-2023', 2],
  nld: [0.2676, 0.2676, 0.39, 2023, 'ember-owid-2023', 2],
  fra: [0.052, 0.056, 0.056, 2023, 'ember-owid-2023', 2],
  gbr: [0.228, 0.2376, 0.2376, 2023, 'ember-owid-2023', 2],
  swe: [0.008, 0.0407, 0.0407, 2023, 'ember-owid-2023', 3],
  nor: [0.017, 0.0301, 0.0301, 2023, 'ember-owid-2023', 3],
  fin: [0.072, 0.0792, 0.0792, 2023, 'ember-owid-2023', 2],
  dnk: [0.1365, 0.1517, 0.1669, 2023, 'ember-owid-2023'],
  esp: [0.1567, 0.1741, 0.1915, 2023, 'ember-owid-2023'],
  ita: [0.233, 0.3307, 0.3307, 2023, 'ember-owid-2023', 2],
  pol: [0.5957, 0.6619, 0.7281, 2023, 'ember-owid-2023'],
  che: [0.0313, 0.0348, 0.0383, 2023, 'ember-owid-2023'],
  isl: [0.0249, 0.0277, 0.0305, 2022, 'ember-owid-2023'],
  can: [0.000_36, 0.17, 0.17, 2023, 'ember-owid-2023', 4],
  jpn: [0.4854, 0.4854, 0.506, 2023, 'ember-owid-2023', 2],
  kor: [0.4306, 0.4306, 0.5, 2023, 'ember-owid-2023', 2],
  twn: [0.554, 0.6424, 0.6424, 2023, 'ember-owid-2023', 2],
  hkg: [0.6995, 0.6995, 0.81, 2022, 'ember-owid-2023', 2],
  sgp: [0.4085, 0.4708, 0.4708, 2023, 'ember-owid-2023', 3],
  mys: [0.5452, 0.6058, 0.6664, 2022, 'ember-owid-2023'],
  idn: [0.6083, 0.6759, 0.7435, 2022, 'ember-owid-2023'],
  ind: [0.708, 0.7134, 0.7134, 2023, 'ember-owid-2023', 2],
  aus: [0.5487, 0.5487, 0.79, 2023, 'ember-owid-2023', 2],
  are: [0.505, 0.5611, 0.6172, 2022, 'ember-owid-2023'],
  sau: [0.6361, 0.7068, 0.7775, 2022, 'ember-owid-2023'],
  bra: [0.074, 0.0983, 0.0983, 2023, 'ember-owid-2023', 2],
  chl: [0.262, 0.2911, 0.3202, 2023, 'ember-owid-2023'],
  zaf: [0.7077, 0.7077, 0.928, 2023, 'ember-owid-2023', 2],
  ken: [0.049, 0.07, 0.091, 2023, 'kenya-recalled'],
  kaz: [0.7393, 0.8214, 0.9035, 2023, 'ember-owid-2023'],
} as const satisfies Record<string, GridRow>;

export type GridId = keyof typeof grids;
