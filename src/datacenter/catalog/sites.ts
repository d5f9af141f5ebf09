/**
 * Places where a data center could stand: 61 of them, the national computing hubs of China first. Prices are energy plus
 * grid for a large user, before any contract. PUE is assumed from the climate, building cost is per W of IT load without
 * land. Ignored on purpose: grid queue, water, subsidies, export rules.
 */
import type { Cited, Confidence } from '../units/units.ts';
import { grids, type GridId } from './grids.ts';
import { sources, type SourceId } from './sources.ts';

/** A low, a typical and a high value of one quantity, with where they come from. */
export interface CitedRange {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly unit: string;
  readonly year: number;
  readonly source: SourceId;
  readonly confidence: Confidence;
}

export interface Site {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** ISO 3166 two-letter code of the country or territory. */
  readonly country: string;
  readonly latitudeDegrees: number;
  readonly longitudeDegrees: number;
  readonly usdPerKwh: CitedRange;
  readonly carbonKgPerKwh: CitedRange;
  readonly pue: Cited;
  readonly facilityUsdPerWatt: Cited;
}

type Row = readonly [
  id: string,
  nameEn: string,
  nameZh: string,
  country: string,
  latitudeDegrees: number,
  longitudeDegrees: number,
  lowUsdPerKwh: number,
  typicalUsdPerKwh: number,
  highUsdPerKwh: number,
  priceSource: SourceId,
  grid: GridId,
  pue: number,
  facilityUsdPerWatt: number,
  facilitySource: SourceId,
];

// prettier-ignore
const rows = [
  ['cn-zhangjiakou', 'Zhangjiakou', '张家口', 'CN', 40.8, 114.9, 0.0515, 0.0767, 0.0935, 'cn-coal-benchmark', 'cn-hebei', 1.15, 4.5, 'cn-capex-recalled'],
  ['cn-ulanqab', 'Ulanqab / Horinger', '乌兰察布/和林格尔', 'CN', 41, 113.1, 0.0364, 0.0462, 0.0587, 'cn-hub-tariff', 'cn-inner-mongolia', 1.12, 4.5, 'cn-capex-recalled'],
  ['cn-guian', "Gui'an", '贵安', 'CN', 26.4, 106.4, 0.049, 0.0587, 0.0769, 'cn-hub-tariff', 'cn-guizhou', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-qingyang', 'Qingyang', '庆阳', 'CN', 35.7, 107.6, 0.042, 0.0559, 0.0699, 'cn-hub-tariff', 'cn-gansu', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-zhongwei', 'Zhongwei', '中卫', 'CN', 37.5, 105.2, 0.0448, 0.0503, 0.0629, 'cn-hub-tariff', 'cn-ningxia', 1.15, 4.5, 'cn-capex-recalled'],
  ['cn-tianfu', 'Tianfu (Chengdu)', '天府(成都)', 'CN', 30.5, 104.1, 0.0561, 0.0813, 0.0981, 'cn-coal-benchmark', 'cn-sichuan', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-chongqing', 'Chongqing', '重庆', 'CN', 29.6, 106.5, 0.0554, 0.0806, 0.0974, 'cn-coal-benchmark', 'cn-chongqing', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-wuhu', 'Wuhu', '芜湖', 'CN', 31.3, 118.4, 0.0538, 0.0789, 0.0957, 'cn-coal-benchmark', 'cn-anhui', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-qingpu', 'Qingpu-Wujiang-Jiashan', '青浦-吴江-嘉善', 'CN', 31.1, 120.9, 0.0581, 0.0833, 0.1001, 'cn-coal-benchmark', 'cn-shanghai', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-shaoguan', 'Shaoguan', '韶关', 'CN', 24.8, 113.6, 0.0634, 0.0885, 0.1053, 'cn-coal-benchmark', 'cn-guangdong', 1.32, 4.5, 'cn-capex-recalled'],
  ['cn-beijing', 'Beijing', '北京', 'CN', 39.9, 116.4, 0.0503, 0.0755, 0.0923, 'cn-coal-benchmark', 'cn-beijing', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-shenzhen', 'Shenzhen', '深圳', 'CN', 22.5, 114.1, 0.0634, 0.0885, 0.1053, 'cn-coal-benchmark', 'cn-guangdong', 1.32, 4.5, 'cn-capex-recalled'],
  ['cn-hangzhou', 'Hangzhou', '杭州', 'CN', 30.3, 120.2, 0.0581, 0.0833, 0.1, 'cn-coal-benchmark', 'cn-zhejiang', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-hami', 'Hami', '哈密', 'CN', 42.8, 93.5, 0.035, 0.0601, 0.0769, 'cn-coal-benchmark', 'cn-xinjiang', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-xining', 'Xining', '西宁', 'CN', 36.6, 101.8, 0.0454, 0.0706, 0.0874, 'cn-coal-benchmark', 'cn-qinghai', 1.15, 4.5, 'cn-capex-recalled'],
  ['us-ashburn', 'Ashburn VA', '阿什本', 'US', 39, -77.5, 0.0758, 0.0892, 0.0895, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-dallas', 'Dallas TX', '达拉斯', 'US', 32.8, -96.8, 0.0561, 0.066, 0.0882, 'eia-2023', 'usa', 1.25, 11.7, 'cushman-2025'],
  ['us-sanantonio', 'San Antonio TX', '圣安东尼奥', 'US', 29.4, -98.5, 0.0561, 0.066, 0.0882, 'eia-2023', 'usa', 1.32, 9.3, 'cushman-2025'],
  ['us-phoenix', 'Phoenix AZ', '凤凰城', 'US', 33.4, -112.1, 0.0689, 0.0811, 0.1179, 'eia-2023', 'usa', 1.32, 11.7, 'cushman-2025'],
  ['us-columbus', 'Columbus OH', '哥伦布', 'US', 40, -83, 0.0598, 0.0703, 0.1075, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-atlanta', 'Atlanta GA', '亚特兰大', 'US', 33.7, -84.4, 0.0585, 0.0688, 0.107, 'eia-2023', 'usa', 1.25, 11.7, 'cushman-2025'],
  ['us-desmoines', 'Des Moines IA', '得梅因', 'US', 41.6, -93.6, 0.0587, 0.0691, 0.1033, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-hillsboro', 'Hillsboro OR', '希尔斯伯勒', 'US', 45.5, -123, 0.0639, 0.0752, 0.0992, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-quincy', 'Quincy WA', '昆西', 'US', 47.2, -119.9, 0.054, 0.0635, 0.0992, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-santaclara', 'Silicon Valley CA', '硅谷', 'US', 37.4, -122, 0.1584, 0.1864, 0.2391, 'eia-2023', 'usa', 1.25, 13.3, 'turner-townsend-2025'],
  ['us-chicago', 'Chicago IL', '芝加哥', 'US', 41.9, -87.6, 0.0697, 0.082, 0.1124, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-slc', 'Salt Lake City UT', '盐湖城', 'US', 40.8, -111.9, 0.0594, 0.0699, 0.0851, 'eia-2023', 'usa', 1.2, 11.7, 'cushman-2025'],
  ['us-reno', 'Reno NV', '里诺', 'US', 39.5, -119.8, 0.0881, 0.1036, 0.1191, 'eia-2023', 'usa', 1.2, 15, 'cushman-2025'],
  ['us-memphis', 'Memphis TN', '孟菲斯', 'US', 35.1, -90, 0.053, 0.0623, 0.118, 'eia-2023', 'usa', 1.25, 11.7, 'cushman-2025'],
  ['ie-dublin', 'Dublin', '都柏林', 'IE', 53.3, -6.3, 0.2365, 0.2783, 0.32, 'eurostat-2024', 'irl', 1.15, 10.5, 'assumption'],
  ['de-frankfurt', 'Frankfurt', '法兰克福', 'DE', 50.1, 8.7, 0.2153, 0.2533, 0.2912, 'eurostat-2024', 'deu', 1.2, 11.6, 'turner-townsend-2025'],
  ['nl-amsterdam', 'Amsterdam', '阿姆斯特丹', 'NL', 52.4, 4.9, 0.1293, 0.1848, 0.2402, 'large-user-tariff', 'nld', 1.2, 10.5, 'assumption'],
  ['fr-paris', 'Paris', '巴黎', 'FR', 48.9, 2.4, 0.158, 0.1859, 0.2137, 'eurostat-2024', 'fra', 1.2, 10.5, 'assumption'],
  ['gb-london', 'London', '伦敦', 'GB', 51.5, -0.1, 0.2134, 0.3048, 0.3962, 'large-user-tariff', 'gbr', 1.2, 12, 'turner-townsend-2025'],
  ['se-lulea', 'Lulea', '吕勒奥', 'SE', 65.6, 22.2, 0.0868, 0.1022, 0.1175, 'eurostat-2024', 'swe', 1.12, 10.5, 'assumption'],
  ['se-stockholm', 'Stockholm', '斯德哥尔摩', 'SE', 59.3, 18.1, 0.0868, 0.1022, 0.1175, 'eurostat-2024', 'swe', 1.15, 10.5, 'assumption'],
  ['no-oslo', 'Oslo', '奥斯陆', 'NO', 59.9, 10.8, 0.042, 0.06, 0.078, 'large-user-tariff', 'nor', 1.15, 10.5, 'assumption'],
  ['fi-hamina', 'Hamina', '哈米纳', 'FI', 60.6, 27.2, 0.0868, 0.1021, 0.1174, 'eurostat-2024', 'fin', 1.15, 10.5, 'assumption'],
  ['dk-odense', 'Odense', '欧登塞', 'DK', 55.4, 10.4, 0.0905, 0.1065, 0.1225, 'eurostat-2024', 'dnk', 1.15, 10.5, 'assumption'],
  ['es-madrid', 'Madrid', '马德里', 'ES', 40.4, -3.7, 0.0989, 0.1413, 0.1837, 'large-user-tariff', 'esp', 1.25, 10.5, 'assumption'],
  ['it-milan', 'Milan', '米兰', 'IT', 45.5, 9.2, 0.1598, 0.2283, 0.2967, 'large-user-tariff', 'ita', 1.2, 10.5, 'assumption'],
  ['pl-warsaw', 'Warsaw', '华沙', 'PL', 52.2, 21, 0.1446, 0.2065, 0.2685, 'large-user-tariff', 'pol', 1.15, 10.5, 'assumption'],
  ['ch-zurich', 'Zurich', '苏黎世', 'CH', 47.4, 8.5, 0.126, 0.18, 0.234, 'large-user-tariff', 'che', 1.15, 14.2, 'turner-townsend-2025'],
  ['is-reykjavik', 'Reykjavik', '雷克雅未克', 'IS', 64.1, -21.9, 0.035, 0.05, 0.065, 'large-user-tariff', 'isl', 1.15, 10.5, 'assumption'],
  ['ca-montreal', 'Montreal', '蒙特利尔', 'CA', 45.5, -73.6, 0.028, 0.04, 0.052, 'large-user-tariff', 'can', 1.15, 10.5, 'assumption'],
  ['jp-tokyo', 'Tokyo', '东京', 'JP', 35.7, 139.7, 0.112, 0.16, 0.208, 'large-user-tariff', 'jpn', 1.25, 15.2, 'turner-townsend-2025'],
  ['kr-seoul', 'Seoul', '首尔', 'KR', 37.6, 127, 0.084, 0.12, 0.156, 'large-user-tariff', 'kor', 1.2, 10.5, 'assumption'],
  ['tw-taipei', 'Taipei', '台北', 'TW', 25, 121.5, 0.091, 0.13, 0.169, 'large-user-tariff', 'twn', 1.32, 10.5, 'assumption'],
  ['hk', 'Hong Kong', '香港', 'HK', 22.3, 114.2, 0.112, 0.16, 0.208, 'large-user-tariff', 'hkg', 1.32, 10.5, 'assumption'],
  ['sg', 'Singapore', '新加坡', 'SG', 1.35, 103.8, 0.126, 0.18, 0.234, 'large-user-tariff', 'sgp', 1.4, 14.5, 'turner-townsend-2025'],
  ['my-johor', 'Johor', '柔佛', 'MY', 1.5, 103.7, 0.084, 0.12, 0.156, 'large-user-tariff', 'mys', 1.4, 10.5, 'assumption'],
  ['id-jakarta', 'Jakarta', '雅加达', 'ID', -6.2, 106.8, 0.049, 0.07, 0.091, 'large-user-tariff', 'idn', 1.4, 10.5, 'assumption'],
  ['in-mumbai', 'Mumbai', '孟买', 'IN', 19.1, 72.9, 0.07, 0.1, 0.13, 'large-user-tariff', 'ind', 1.4, 10.5, 'assumption'],
  ['au-sydney', 'Sydney', '悉尼', 'AU', -33.9, 151.2, 0.105, 0.15, 0.195, 'large-user-tariff', 'aus', 1.25, 10.5, 'assumption'],
  ['ae-abudhabi', 'Abu Dhabi', '阿布扎比', 'AE', 24.5, 54.4, 0.063, 0.09, 0.117, 'large-user-tariff', 'are', 1.4, 10.5, 'assumption'],
  ['sa-riyadh', 'Riyadh', '利雅得', 'SA', 24.7, 46.7, 0.0371, 0.053, 0.0689, 'large-user-tariff', 'sau', 1.4, 10.5, 'assumption'],
  ['br-saopaulo', 'Sao Paulo', '圣保罗', 'BR', -23.5, -46.6, 0.091, 0.13, 0.169, 'large-user-tariff', 'bra', 1.32, 10.5, 'assumption'],
  ['cl-santiago', 'Santiago', '圣地亚哥', 'CL', -33.4, -70.7, 0.098, 0.14, 0.182, 'large-user-tariff', 'chl', 1.25, 10.5, 'assumption'],
  ['za-johannesburg', 'Johannesburg', '约翰内斯堡', 'ZA', -26.2, 28, 0.0595, 0.085, 0.1105, 'large-user-tariff', 'zaf', 1.25, 10.5, 'assumption'],
  ['ke-nairobi', 'Nairobi / Olkaria', '内罗毕', 'KE', -1.3, 36.8, 0.105, 0.15, 0.195, 'large-user-tariff', 'ken', 1.25, 10.5, 'assumption'],
  ['kz-almaty', 'Almaty', '阿拉木图', 'KZ', 43.2, 76.9, 0.0385, 0.055, 0.0715, 'large-user-tariff', 'kaz', 1.2, 10.5, 'assumption'],
] as const satisfies readonly Row[];

export type SiteId = (typeof rows)[number][0];

function range(low: number, typical: number, high: number, unit: string, year: number, source: SourceId): CitedRange {
  return { low, typical, high, unit, year, source, confidence: sources[source].confidence };
}

function cite(value: number, unit: string, source: SourceId): Cited {
  return { value, unit, year: sources[source].year, source, confidence: sources[source].confidence };
}

function toSite(row: Row): Site {
  const [id, nameEn, nameZh, country, latitudeDegrees, longitudeDegrees, low, typical, high, priceSource] = row;
  const [, , , , , , , , , , grid, pue, facilityUsdPerWatt, facilitySource] = row;
  const [carbonLow, carbonTypical, carbonHigh, carbonYear, carbonSource] = grids[grid];
  return {
    id,
    nameEn,
    nameZh,
    country,
    latitudeDegrees,
    longitudeDegrees,
    usdPerKwh: range(low, typical, high, 'USD/kWh', sources[priceSource].year, priceSource),
    carbonKgPerKwh: range(carbonLow, carbonTypical, carbonHigh, 'kg/kWh', carbonYear, carbonSource),
    pue: cite(pue, 'ratio', 'pue-climate'),
    facilityUsdPerWatt: cite(facilityUsdPerWatt, 'USD/W', facilitySource),
  };
}

/** Every site of the catalog, hubs of China first, then by region. */
export const sites: readonly Site[] = rows.map(toSite);

const byId = new Map(sites.map((site) => [site.id, site]));

/** The site of that id, or null when the catalog has none. */
export function findSite(id: string): Site | null {
  return byId.get(id) ?? null;
}
