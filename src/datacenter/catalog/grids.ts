/**
 * Carbon intensity of electricity by grid: provinces of China and, elsewhere, whole countries. A national average says
 * little about one site on a large grid (Quincy and Dallas carry the same US figure); no licence-clean regional table
 * was at hand. Location-based, no certificates, no hourly shape.
 */
import type { SourceId } from './sources.ts';

type GridRow = readonly [low: number, typical: number, high: number, year: number, source: SourceId];

/** kg CO2(e) per kWh. China: CO2 of generation; elsewhere CO2e over the life cycle of the fuels. */
// prettier-ignore
export const grids = {
  'cn-hebei': [0.7252, 0.7252, 0.7901, 2022, 'cn-mee-2022'],
  'cn-inner-mongolia': [0.6849, 0.6849, 0.7025, 2022, 'cn-mee-2022'],
  'cn-guizhou': [0.4989, 0.4989, 0.5182, 2022, 'cn-mee-2022'],
  'cn-gansu': [0.4772, 0.4772, 0.4955, 2022, 'cn-mee-2022'],
  'cn-ningxia': [0.6423, 0.6423, 0.6546, 2022, 'cn-mee-2022'],
  'cn-sichuan': [0.1255, 0.1404, 0.1404, 2022, 'cn-mee-2022'],
  'cn-chongqing': [0.4743, 0.5227, 0.5227, 2022, 'cn-mee-2022'],
  'cn-anhui': [0.6782, 0.6782, 0.7075, 2022, 'cn-mee-2022'],
  'cn-shanghai': [0.5834, 0.5849, 0.5849, 2022, 'cn-mee-2022'],
  'cn-guangdong': [0.4403, 0.4403, 0.4715, 2022, 'cn-mee-2022'],
  'cn-beijing': [0.558, 0.558, 0.5688, 2022, 'cn-mee-2022'],
  'cn-zhejiang': [0.5153, 0.5153, 0.5422, 2022, 'cn-mee-2022'],
  'cn-xinjiang': [0.6231, 0.6231, 0.6577, 2022, 'cn-mee-2022'],
  'cn-qinghai': [0.1326, 0.1567, 0.1567, 2022, 'cn-mee-2022'],
  usa: [0.3326, 0.3695, 0.4065, 2023, 'ember-owid-2023'],
  irl: [0.2617, 0.2908, 0.3199, 2023, 'ember-owid-2023'],
  deu: [0.3428, 0.3809, 0.419, 2023, 'ember-owid-2023'],
  nld: [0.2408, 0.2676, 0.2944, 2023, 'ember-owid-2023'],
  fra: [0.0504, 0.056, 0.0616, 2023, 'ember-owid-2023'],
  gbr: [0.2138, 0.2376, 0.2614, 2023, 'ember-owid-2023'],
  swe: [0.0366, 0.0407, 0.0448, 2023, 'ember-owid-2023'],
  nor: [0.0271, 0.0301, 0.0331, 2023, 'ember-owid-2023'],
  fin: [0.0713, 0.0792, 0.0871, 2023, 'ember-owid-2023'],
  dnk: [0.1365, 0.1517, 0.1669, 2023, 'ember-owid-2023'],
  esp: [0.1567, 0.1741, 0.1915, 2023, 'ember-owid-2023'],
  ita: [0.2976, 0.3307, 0.3638, 2023, 'ember-owid-2023'],
  pol: [0.5957, 0.6619, 0.7281, 2023, 'ember-owid-2023'],
  che: [0.0313, 0.0348, 0.0383, 2023, 'ember-owid-2023'],
  isl: [0.0249, 0.0277, 0.0305, 2022, 'ember-owid-2023'],
  can: [0.153, 0.17, 0.187, 2023, 'ember-owid-2023'],
  jpn: [0.4369, 0.4854, 0.5339, 2023, 'ember-owid-2023'],
  kor: [0.3875, 0.4306, 0.4737, 2023, 'ember-owid-2023'],
  twn: [0.5782, 0.6424, 0.7066, 2023, 'ember-owid-2023'],
  hkg: [0.6296, 0.6995, 0.7695, 2022, 'ember-owid-2023'],
  sgp: [0.4237, 0.4708, 0.5179, 2023, 'ember-owid-2023'],
  mys: [0.5452, 0.6058, 0.6664, 2022, 'ember-owid-2023'],
  idn: [0.6083, 0.6759, 0.7435, 2022, 'ember-owid-2023'],
  ind: [0.6421, 0.7134, 0.7847, 2023, 'ember-owid-2023'],
  aus: [0.4938, 0.5487, 0.6036, 2023, 'ember-owid-2023'],
  are: [0.505, 0.5611, 0.6172, 2022, 'ember-owid-2023'],
  sau: [0.6361, 0.7068, 0.7775, 2022, 'ember-owid-2023'],
  bra: [0.0885, 0.0983, 0.1081, 2023, 'ember-owid-2023'],
  chl: [0.262, 0.2911, 0.3202, 2023, 'ember-owid-2023'],
  zaf: [0.6369, 0.7077, 0.7785, 2023, 'ember-owid-2023'],
  ken: [0.049, 0.07, 0.091, 2023, 'kenya-recalled'],
  kaz: [0.7393, 0.8214, 0.9035, 2023, 'ember-owid-2023'],
} as const satisfies Record<string, GridRow>;

export type GridId = keyof typeof grids;
