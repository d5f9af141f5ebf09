/**
 * What different publishers say one kilowatt-hour emits, side by side. They disagree because they count different things:
 * the fuel burnt or its whole life cycle, a province or a country, last year or five years ago. The spread between them is
 * carried as it is; nothing is averaged. Read only by figures that show them one by one: the simulator runs on `grids.ts`,
 * whose lows and highs are these (a test holds them together). Flow-traced and hourly accounts are left out, because the
 * public table of them is under a share-alike licence.
 */
import type { Confidence } from '../units/units.ts';
import type { GridSourceId } from './grid-sources.ts';
import { grids, type GridId } from './grids.ts';
import { findSite, type SiteId } from './sites.ts';

/** One publisher's answer for the electricity of one site. */
export interface GridAccount {
  readonly source: GridSourceId;
  readonly kgPerKwh: number;
  readonly year: number;
  /** What it speaks of: the site's own zone, the grid around it, or the whole country. */
  readonly area: 'zone' | 'grid' | 'country';
  /** CO2 where fuel is burnt, or CO2 equivalent over the life of fuels and plants. */
  readonly basis: 'generation' | 'life-cycle';
  readonly confidence: Confidence;
  /** False where it stands for comparison only: a country, at a site whose own zone others speak of. */
  readonly isInSpread: boolean;
}

type Province = readonly [of2021: number, of2022: number, grid: keyof typeof regionalGrids];

/** kg CO2 per kWh, 2022. */
const regionalGrids = {
  north: 0.6776,
  east: 0.5617,
  northwest: 0.5857,
  south: 0.3869,
  southwest: 0.2268,
} as const;

const provinces = {
  'cn-hebei': [0.7901, 0.7252, 'north'],
  'cn-inner-mongolia': [0.7025, 0.6849, 'north'],
  'cn-guizhou': [0.5182, 0.4989, 'south'],
  'cn-gansu': [0.4955, 0.4772, 'northwest'],
  'cn-ningxia': [0.6546, 0.6423, 'northwest'],
  'cn-sichuan': [0.1255, 0.1404, 'southwest'],
  'cn-chongqing': [0.4743, 0.5227, 'southwest'],
  'cn-anhui': [0.7075, 0.6782, 'east'],
  'cn-shanghai': [0.5834, 0.5849, 'east'],
  'cn-guangdong': [0.4715, 0.4403, 'south'],
  'cn-beijing': [0.5688, 0.558, 'north'],
  'cn-zhejiang': [0.5422, 0.5153, 'east'],
  'cn-xinjiang': [0.6577, 0.6231, 'northwest'],
  'cn-qinghai': [0.1326, 0.1567, 'northwest'],
} as const satisfies Partial<Readonly<Record<GridId, Province>>>;

/** Whole China, kg per kWh: shown beside a province, never in its spread. */
const chinaAtLarge = [
  ['mee-nation-2022', 0.5366, 2022],
  ['ember-2023', 0.5823, 2023],
  ['ccf-2021', 0.555, 2021],
] as const;

/** Countries as Cloud Carbon Footprint carries them, kg per kWh; of Australia it is New South Wales. */
const cloudRegions = {
  zaf: 0.928,
  hkg: 0.81,
  ind: 0.708,
  jpn: 0.506,
  kor: 0.5,
  sgp: 0.4085,
  aus: 0.79,
  can: 0.13,
  deu: 0.338,
  irl: 0.316,
  gbr: 0.228,
  ita: 0.233,
  fra: 0.052,
  swe: 0.008,
  bra: 0.074,
  nld: 0.39,
} as const satisfies Partial<Readonly<Record<GridId, number>>>;

type OwnRow = readonly [source: GridSourceId, kgPerKwh: number, year: number, area: 'zone' | 'country'];

/** The subregion that a place in the United States is supplied from, kg CO2e per kWh. */
const subregion = (kgPerKwh: number): readonly OwnRow[] => [['egrid-2022', kgPerKwh, 2022, 'zone']];

/** Accounts of one place alone. */
const own: Partial<Readonly<Record<SiteId, readonly OwnRow[]>>> = {
  'us-ashburn': subregion(0.284),
  'us-dallas': subregion(0.351),
  'us-sanantonio': subregion(0.351),
  'us-phoenix': subregion(0.353),
  'us-columbus': subregion(0.455),
  'us-atlanta': subregion(0.407),
  'us-desmoines': subregion(0.427),
  'us-hillsboro': subregion(0.274),
  'us-quincy': subregion(0.274),
  'us-santaclara': subregion(0.226),
  'us-chicago': subregion(0.455),
  'us-slc': subregion(0.274),
  'us-reno': subregion(0.274),
  'us-memphis': subregion(0.426),
  'se-lulea': [['entsoe-2025', 0.0259, 2025, 'zone']],
  'se-stockholm': [['entsoe-2025', 0.027, 2025, 'zone']],
  'no-oslo': [
    ['entsoe-2025', 0.026, 2025, 'zone'],
    ['nve-2015', 0.017, 2015, 'country'],
  ],
  'fi-hamina': [['entsoe-2025', 0.072, 2025, 'zone']],
  'ca-montreal': [
    ['quebec-mix', 0.0296, 2023, 'zone'],
    ['hydro-quebec-2016', 0.000_36, 2016, 'zone'],
  ],
  sg: [['ema-2022', 0.42, 2022, 'country']],
  'tw-taipei': [['boe-2017', 0.554, 2017, 'country']],
};

/** Sources that count only what leaves the power station; the others count the life cycle of fuels and plants. */
const ofGeneration: ReadonlySet<GridSourceId> = new Set<GridSourceId>([
  'mee-province-2022',
  'mee-province-2021',
  'mee-grid-2022',
  'mee-nation-2022',
  'egrid-2022',
  'ccf-2021',
  'hydro-quebec-2016',
  'ema-2022',
  'boe-2017',
]);

function account(
  source: GridSourceId,
  kgPerKwh: number,
  year: number,
  area: GridAccount['area'],
  isInSpread = true,
): GridAccount {
  const basis = ofGeneration.has(source) ? 'generation' : 'life-cycle';
  const confidence = source === 'kenya-recalled' ? 'recalled' : source === 'quebec-mix' ? 'derived' : 'read';
  return { source, kgPerKwh, year, area, basis, confidence, isInSpread };
}

function accountsOfProvince([of2021, of2022, grid]: Province): readonly GridAccount[] {
  return [
    account('mee-province-2022', of2022, 2022, 'zone'),
    account('mee-province-2021', of2021, 2021, 'zone'),
    account('mee-grid-2022', regionalGrids[grid], 2022, 'grid'),
    ...chinaAtLarge.map(([source, value, year]) => account(source, value, year, 'country', false)),
  ];
}

/** Every account of the electricity at a site, the one that the simulator runs on first. Empty for an unknown site. */
export function listAccounts(site: string): readonly GridAccount[] {
  const grid = findSite(site)?.grid;
  if (!grid) return [];
  if (Object.hasOwn(provinces, grid)) return accountsOfProvince(provinces[grid as keyof typeof provinces]);
  const [, typical, , year] = grids[grid];
  const cloud = Object.hasOwn(cloudRegions, grid) ? cloudRegions[grid as keyof typeof cloudRegions] : null;
  return [
    account(grid === 'ken' ? 'kenya-recalled' : 'ember-2023', typical, year, 'country'),
    ...(own[site as SiteId] ?? []).map(([source, value, since, area]) => account(source, value, since, area)),
    ...(cloud === null ? [] : [account('ccf-2021', cloud, 2021, 'country')]),
  ];
}

/** The lowest and the highest of the accounts, with the one in use between them, kg per kWh. */
export interface AccountSpread {
  readonly low: number;
  readonly used: number;
  readonly high: number;
  /** How many accounts the spread is from; with one alone it is the assumed spread of `grids.ts`. */
  readonly count: number;
}

/** What the accounts of a site span. Null for an unknown site. */
export function spreadOfAccounts(site: string): AccountSpread | null {
  const known = findSite(site);
  if (!known) return null;
  const values = listAccounts(site).flatMap(({ kgPerKwh, isInSpread }) => (isInSpread ? [kgPerKwh] : []));
  const { low, typical, high } = known.carbonKgPerKwh;
  return values.length > 1
    ? { low: Math.min(...values), used: typical, high: Math.max(...values), count: values.length }
    : { low, used: typical, high, count: 1 };
}
