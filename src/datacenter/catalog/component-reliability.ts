/**
 * How often parts of a data center fail and how long a repair takes, as public sources say it, and the four tiers with
 * the availability that is quoted for each. Sources stand with their rows: only what shows availability reads this file.
 * Most rows are recalled: they are carried because nothing better is public, and marked wherever they are shown.
 */
import type { Confidence } from '../units/units.ts';
import { siteComponents } from './site-components.ts';

export interface ComponentReliability {
  readonly id: string;
  readonly name: string;
  /** Mean hours between failures of one unit; null: only the yearly share is published. */
  readonly mtbfHours: number | null;
  /** Mean hours of a repair; null: not published. */
  readonly mttrHours: number | null;
  /** Share of units that fail in a year; null: not published as such. */
  readonly yearlyFailureShare: number | null;
  readonly year: number;
  readonly note: string;
  readonly source: string;
  readonly confidence: Confidence;
}

const llama3 = 'arXiv 2407.21783, 3.3.4';
const backblaze = 'Backblaze Drive Stats';
const dependability = 'dependability papers on data center power and cooling (Callou and others)';

type Row = Omit<ComponentReliability, 'yearlyFailureShare' | 'note'> &
  Partial<Pick<ComponentReliability, 'yearlyFailureShare' | 'note'>>;

/** The two numbers of a part of a site's diagram. */
function hoursOf(id: keyof typeof siteComponents): Pick<Row, 'mtbfHours' | 'mttrHours'> {
  const [mtbfHours, mttrHours] = siteComponents[id];
  return { mtbfHours, mttrHours };
}

const rows: readonly Row[] = [
  {
    id: 'cluster-of-16384-h100',
    name: '16,384 H100, any unexpected stop',
    mtbfHours: 3.09,
    mttrHours: null,
    year: 2024,
    note: '419 in 54 days; 466 with the 47 planned',
    source: llama3,
    confidence: 'read',
  },
  {
    id: 'h100-gpu',
    name: 'H100 with NVLink',
    mtbfHours: 143_478,
    mttrHours: null,
    yearlyFailureShare: 0.061,
    year: 2024,
    note: '148 events',
    source: llama3,
    confidence: 'derived',
  },
  {
    id: 'h100-hbm',
    name: 'Memory of an H100',
    mtbfHours: 294_912,
    mttrHours: null,
    yearlyFailureShare: 0.0297,
    year: 2024,
    note: '72 events',
    source: llama3,
    confidence: 'derived',
  },
  {
    id: 'gpu-sram',
    name: 'SRAM of a GPU',
    mtbfHours: 1_117_562,
    mttrHours: null,
    yearlyFailureShare: 0.0078,
    year: 2024,
    note: '19 events',
    source: llama3,
    confidence: 'derived',
  },
  {
    id: 'cluster-network',
    name: 'Switches and cables of 16,384 GPUs',
    mtbfHours: 37,
    mttrHours: null,
    year: 2024,
    note: '35 events in 54 days',
    source: llama3,
    confidence: 'derived',
  },
  {
    id: 'hard-drive',
    name: 'Hard drive',
    mtbfHours: null,
    mttrHours: null,
    yearlyFailureShare: 0.0157,
    year: 2024,
    note: 'all drives of one year',
    source: backblaze,
    confidence: 'read',
  },
  {
    id: 'hard-drive-lifetime',
    name: 'Hard drive over its life',
    mtbfHours: null,
    mttrHours: null,
    yearlyFailureShare: 0.0131,
    year: 2025,
    note: 'lifetime, third quarter of 2025',
    source: backblaze,
    confidence: 'read',
  },
  {
    id: 'hard-drive-quarter',
    name: 'Hard drive, one quarter',
    mtbfHours: null,
    mttrHours: null,
    yearlyFailureShare: 0.0155,
    year: 2025,
    note: 'third quarter of 2025',
    source: backblaze,
    confidence: 'read',
  },
  {
    id: 'ups',
    name: 'UPS module',
    ...hoursOf('ups'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'static-switch',
    name: 'Static transfer switch',
    ...hoursOf('static-switch'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'transformer',
    name: 'Step-down transformer',
    ...hoursOf('transformer'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'sub-panel',
    name: 'Sub-panel',
    ...hoursOf('sub-panel'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'power-strip',
    name: 'Power strip',
    ...hoursOf('power-strip'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'air-handler',
    name: 'CRAC unit',
    ...hoursOf('air-handler'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'chiller',
    name: 'Chiller',
    ...hoursOf('chiller'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'cooling-tower',
    name: 'Cooling tower',
    ...hoursOf('cooling-tower'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'utility-feed',
    name: 'Utility feed',
    ...hoursOf('utility-feed'),
    year: 2012,
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'generator',
    name: 'Diesel generator',
    ...hoursOf('generator'),
    year: 2012,
    note: 'one that does not start is another matter',
    source: dependability,
    confidence: 'recalled',
  },
  {
    id: 'server',
    name: 'Server',
    mtbfHours: 50_000,
    mttrHours: 4,
    year: 2020,
    note: 'order of magnitude',
    source: 'general practice',
    confidence: 'recalled',
  },
  {
    id: 'switch',
    name: 'Leaf or spine switch',
    ...hoursOf('switch'),
    year: 2020,
    note: 'as vendors state it',
    source: 'data sheets of switches',
    confidence: 'recalled',
  },
];

export const componentReliability: readonly ComponentReliability[] = rows.map((row) => ({
  yearlyFailureShare: null,
  note: '',
  ...row,
}));

/** The row of that id; null when there is none. */
export function findComponent(id: string): ComponentReliability | null {
  return componentReliability.find((row) => row.id === id) ?? null;
}

export type TierId = 'I' | 'II' | 'III' | 'IV';

/** What is commonly quoted for a tier. Tiers describe topology; who certifies them promises no such number. */
export interface QuotedTier {
  readonly id: TierId;
  readonly availability: number;
  readonly hoursPerYear: number;
}

export const quotedTiers: readonly QuotedTier[] = [
  { id: 'I', availability: 0.99671, hoursPerYear: 28.82 },
  { id: 'II', availability: 0.99741, hoursPerYear: 22.69 },
  { id: 'III', availability: 0.99982, hoursPerYear: 1.58 },
  { id: 'IV', availability: 0.99995, hoursPerYear: 0.44 },
];

export const tierSource = {
  source: 'Electrical installation guide (availabilities)',
  year: 2024,
  confidence: 'read',
} as const;
