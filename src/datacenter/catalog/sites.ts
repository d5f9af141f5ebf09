/**
 * Places where a data center could stand: 61 of them, the national computing hubs of China first. Prices are energy plus
 * grid for a large user, before any contract. PUE is assumed from the climate, building cost is per W of IT load without
 * land. Where each lies stands in `places.ts`, what it is called in `text/places`. Ignored on purpose: grid queue, water,
 * subsidies, export rules.
 */
import type { Cited, Confidence } from '../units/units.ts';
import { grids, type GridId, type GridRow } from './grids.ts';
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
  readonly id: SiteId;
  /** Whose carbon intensity it has. */
  readonly grid: GridId;
  readonly usdPerKwh: CitedRange;
  /** Low and high: what so many accounts of that electricity span; assumed where it is one alone. */
  readonly carbonKgPerKwh: CitedRange & { readonly accounts: number };
  readonly pue: Cited;
  readonly facilityUsdPerWatt: Cited;
}

type Row = readonly [
  id: string,
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
  ['cn-zhangjiakou', 0.0515, 0.0767, 0.0935, 'cn-coal-benchmark', 'cn-hebei', 1.15, 4.5, 'cn-capex-recalled'],
  ['cn-ulanqab', 0.0364, 0.0462, 0.0587, 'cn-hub-tariff', 'cn-inner-mongolia', 1.12, 4.5, 'cn-capex-recalled'],
  ['cn-guian', 0.049, 0.0587, 0.0769, 'cn-hub-tariff', 'cn-guizhou', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-qingyang', 0.042, 0.0559, 0.0699, 'cn-hub-tariff', 'cn-gansu', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-zhongwei', 0.0448, 0.0503, 0.0629, 'cn-hub-tariff', 'cn-ningxia', 1.15, 4.5, 'cn-capex-recalled'],
  ['cn-tianfu', 0.0561, 0.0813, 0.0981, 'cn-coal-benchmark', 'cn-sichuan', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-chongqing', 0.0554, 0.0806, 0.0974, 'cn-coal-benchmark', 'cn-chongqing', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-wuhu', 0.0538, 0.0789, 0.0957, 'cn-coal-benchmark', 'cn-anhui', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-qingpu', 0.0581, 0.0833, 0.1001, 'cn-coal-benchmark', 'cn-shanghai', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-shaoguan', 0.0634, 0.0885, 0.1053, 'cn-coal-benchmark', 'cn-guangdong', 1.32, 4.5, 'cn-capex-recalled'],
  ['cn-beijing', 0.0503, 0.0755, 0.0923, 'cn-coal-benchmark', 'cn-beijing', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-shenzhen', 0.0634, 0.0885, 0.1053, 'cn-coal-benchmark', 'cn-guangdong', 1.32, 4.5, 'cn-capex-recalled'],
  ['cn-hangzhou', 0.0581, 0.0833, 0.1, 'cn-coal-benchmark', 'cn-zhejiang', 1.25, 4.5, 'cn-capex-recalled'],
  ['cn-hami', 0.035, 0.0601, 0.0769, 'cn-coal-benchmark', 'cn-xinjiang', 1.2, 4.5, 'cn-capex-recalled'],
  ['cn-xining', 0.0454, 0.0706, 0.0874, 'cn-coal-benchmark', 'cn-qinghai', 1.15, 4.5, 'cn-capex-recalled'],
  ['us-ashburn', 0.0758, 0.0892, 0.0895, 'eia-2023', 'us-srvc', 1.2, 11.7, 'cushman-2025'],
  ['us-dallas', 0.0561, 0.066, 0.0882, 'eia-2023', 'us-erct', 1.25, 11.7, 'cushman-2025'],
  ['us-sanantonio', 0.0561, 0.066, 0.0882, 'eia-2023', 'us-erct', 1.32, 9.3, 'cushman-2025'],
  ['us-phoenix', 0.0689, 0.0811, 0.1179, 'eia-2023', 'us-aznm', 1.32, 11.7, 'cushman-2025'],
  ['us-columbus', 0.0598, 0.0703, 0.1075, 'eia-2023', 'us-rfcw', 1.2, 11.7, 'cushman-2025'],
  ['us-atlanta', 0.0585, 0.0688, 0.107, 'eia-2023', 'us-srso', 1.25, 11.7, 'cushman-2025'],
  ['us-desmoines', 0.0587, 0.0691, 0.1033, 'eia-2023', 'us-mrow', 1.2, 11.7, 'cushman-2025'],
  ['us-hillsboro', 0.0639, 0.0752, 0.0992, 'eia-2023', 'us-nwpp', 1.2, 11.7, 'cushman-2025'],
  ['us-quincy', 0.054, 0.0635, 0.0992, 'eia-2023', 'us-nwpp', 1.2, 11.7, 'cushman-2025'],
  ['us-santaclara', 0.1584, 0.1864, 0.2391, 'eia-2023', 'us-camx', 1.25, 13.3, 'turner-townsend-2025'],
  ['us-chicago', 0.0697, 0.082, 0.1124, 'eia-2023', 'us-rfcw', 1.2, 11.7, 'cushman-2025'],
  ['us-slc', 0.0594, 0.0699, 0.0851, 'eia-2023', 'us-nwpp', 1.2, 11.7, 'cushman-2025'],
  ['us-reno', 0.0881, 0.1036, 0.1191, 'eia-2023', 'us-nwpp', 1.2, 15, 'cushman-2025'],
  ['us-memphis', 0.053, 0.0623, 0.118, 'eia-2023', 'us-srtv', 1.25, 11.7, 'cushman-2025'],
  ['ie-dublin', 0.2365, 0.2783, 0.32, 'eurostat-2024', 'irl', 1.15, 10.5, 'assumption'],
  ['de-frankfurt', 0.2153, 0.2533, 0.2912, 'eurostat-2024', 'deu', 1.2, 11.6, 'turner-townsend-2025'],
  ['nl-amsterdam', 0.1293, 0.1848, 0.2402, 'large-user-tariff', 'nld', 1.2, 10.5, 'assumption'],
  ['fr-paris', 0.158, 0.1859, 0.2137, 'eurostat-2024', 'fra', 1.2, 10.5, 'assumption'],
  ['gb-london', 0.2134, 0.3048, 0.3962, 'large-user-tariff', 'gbr', 1.2, 12, 'turner-townsend-2025'],
  ['se-lulea', 0.0868, 0.1022, 0.1175, 'eurostat-2024', 'swe', 1.12, 10.5, 'assumption'],
  ['se-stockholm', 0.0868, 0.1022, 0.1175, 'eurostat-2024', 'swe', 1.15, 10.5, 'assumption'],
  ['no-oslo', 0.042, 0.06, 0.078, 'large-user-tariff', 'nor', 1.15, 10.5, 'assumption'],
  ['fi-hamina', 0.0868, 0.1021, 0.1174, 'eurostat-2024', 'fin', 1.15, 10.5, 'assumption'],
  ['dk-odense', 0.0905, 0.1065, 0.1225, 'eurostat-2024', 'dnk', 1.15, 10.5, 'assumption'],
  ['es-madrid', 0.0989, 0.1413, 0.1837, 'large-user-tariff', 'esp', 1.25, 10.5, 'assumption'],
  ['it-milan', 0.1598, 0.2283, 0.2967, 'large-user-tariff', 'ita', 1.2, 10.5, 'assumption'],
  ['pl-warsaw', 0.1446, 0.2065, 0.2685, 'large-user-tariff', 'pol', 1.15, 10.5, 'assumption'],
  ['ch-zurich', 0.126, 0.18, 0.234, 'large-user-tariff', 'che', 1.15, 14.2, 'turner-townsend-2025'],
  ['is-reykjavik', 0.035, 0.05, 0.065, 'large-user-tariff', 'isl', 1.15, 10.5, 'assumption'],
  ['ca-montreal', 0.028, 0.04, 0.052, 'large-user-tariff', 'can', 1.15, 10.5, 'assumption'],
  ['jp-tokyo', 0.112, 0.16, 0.208, 'large-user-tariff', 'jpn', 1.25, 15.2, 'turner-townsend-2025'],
  ['kr-seoul', 0.084, 0.12, 0.156, 'large-user-tariff', 'kor', 1.2, 10.5, 'assumption'],
  ['tw-taipei', 0.091, 0.13, 0.169, 'large-user-tariff', 'twn', 1.32, 10.5, 'assumption'],
  ['hk', 0.112, 0.16, 0.208, 'large-user-tariff', 'hkg', 1.32, 10.5, 'assumption'],
  ['sg', 0.126, 0.18, 0.234, 'large-user-tariff', 'sgp', 1.4, 14.5, 'turner-townsend-2025'],
  ['my-johor', 0.084, 0.12, 0.156, 'large-user-tariff', 'mys', 1.4, 10.5, 'assumption'],
  ['id-jakarta', 0.049, 0.07, 0.091, 'large-user-tariff', 'idn', 1.4, 10.5, 'assumption'],
  ['in-mumbai', 0.07, 0.1, 0.13, 'large-user-tariff', 'ind', 1.4, 10.5, 'assumption'],
  ['au-sydney', 0.105, 0.15, 0.195, 'large-user-tariff', 'aus', 1.25, 10.5, 'assumption'],
  ['ae-abudhabi', 0.063, 0.09, 0.117, 'large-user-tariff', 'are', 1.4, 10.5, 'assumption'],
  ['sa-riyadh', 0.0371, 0.053, 0.0689, 'large-user-tariff', 'sau', 1.4, 10.5, 'assumption'],
  ['br-saopaulo', 0.091, 0.13, 0.169, 'large-user-tariff', 'bra', 1.32, 10.5, 'assumption'],
  ['cl-santiago', 0.098, 0.14, 0.182, 'large-user-tariff', 'chl', 1.25, 10.5, 'assumption'],
  ['za-johannesburg', 0.0595, 0.085, 0.1105, 'large-user-tariff', 'zaf', 1.25, 10.5, 'assumption'],
  ['ke-nairobi', 0.105, 0.15, 0.195, 'large-user-tariff', 'ken', 1.25, 10.5, 'assumption'],
  ['kz-almaty', 0.0385, 0.055, 0.0715, 'large-user-tariff', 'kaz', 1.2, 10.5, 'assumption'],
] as const satisfies readonly Row[];

export type SiteId = (typeof rows)[number][0];

function range(low: number, typical: number, high: number, unit: string, year: number, source: SourceId): CitedRange {
  return { low, typical, high, unit, year, source, confidence: sources[source].confidence };
}

function cite(value: number, unit: string, source: SourceId): Cited {
  return { value, unit, year: sources[source].year, source, confidence: sources[source].confidence };
}

function toSite(row: (typeof rows)[number]): Site {
  const [id, low, typical, high, priceSource, grid, pue, facilityUsdPerWatt, facilitySource] = row;
  const told: GridRow = grids[grid];
  const [carbonLow, carbonTypical, carbonHigh, carbonYear, carbonSource, accounts = 1] = told;
  return {
    id,
    grid,
    usdPerKwh: range(low, typical, high, 'USD/kWh', sources[priceSource].year, priceSource),
    carbonKgPerKwh: { ...range(carbonLow, carbonTypical, carbonHigh, 'kg/kWh', carbonYear, carbonSource), accounts },
    pue: cite(pue, 'ratio', 'pue-climate'),
    facilityUsdPerWatt: cite(facilityUsdPerWatt, 'USD/W', facilitySource),
  };
}

/** Every site of the catalog, hubs of China first, then by region. */
export const sites: readonly Site[] = rows.map(toSite);

const byId: ReadonlyMap<string, Site> = new Map(sites.map((site) => [site.id, site]));

/** The site of that id, or null when the catalog has none. */
export function findSite(id: string): Site | null {
  return byId.get(id) ?? null;
}
