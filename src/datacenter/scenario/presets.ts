/**
 * Presets: scenarios with a name, for `?preset=` and for the comparison table of the tests. Each is the default scenario
 * with a few fields changed. They are starting points for a reader, not advice.
 */
import { writeField, type FieldValue } from './all-fields.ts';
import { defaultScenario } from './defaults.ts';
import { presetIds, type PresetId } from './preset-ids.ts';
import type { Scenario } from './scenario.ts';

export interface Preset {
  /** As in the address, and a key of `text/`. */
  readonly id: PresetId;
  readonly scenario: Scenario;
}

const changes: Readonly<Record<PresetId, Readonly<Record<string, FieldValue>>>> = {
  // What a firm that rents out H100s could plan with in mid-2024: the middle of the market at 6 USD an hour, falling as
  // fast as it then did until May 2026, and the dearer money of a young firm.
  'neocloud-h100': {
    'facility.site': 'us-dallas',
    'finance.rentUsdPerHour': 6,
    'finance.rentDeclinePerYear': 0.31,
    'finance.discountRate': 0.13,
  },

  // A computing hub in Inner Mongolia on domestic chips. A card of about 15,000 USD and as much again in proportion for
  // server and fabric as an H100 needs; a state investor's hurdle; the reduced western tax. All three weakly sourced.
  'west-china-hub': {
    'facility.site': 'cn-ulanqab',
    'cluster.accelerator': 'ascend-910b',
    'cluster.accelerators': 4096,
    'finance.serverUsd': 27_000,
    'finance.discountRate': 0.08,
    'finance.taxRate': 0.15,
  },

  // Four servers in an existing room, run by one person and used by students.
  'university-room': {
    'workload.model': 'llama3-8b',
    'workload.tokens': 1e11,
    'workload.globalBatch': 2 ** 20,
    'cluster.accelerator': 'a100-sxm-80',
    'cluster.accelerators': 32,
    'facility.site': 'de-frankfurt',
    'facility.pue': 1.5,
    'finance.occupancy': 0.6,
    'finance.facilityUsdPerWatt': 2,
    'finance.staffUsdPerYear': 90_000,
    'finance.discountRate': 0.04,
    'finance.buildMonths': 3,
  },

  // The run that the Megatron paper estimates: GPT-3 on 300 billion tokens, 1,024 A100, 34 days.
  'gpt3-replay': {
    'workload.model': 'gpt3-175b',
    'workload.tokens': 3e11,
    'workload.globalBatch': 2 ** 22,
    'cluster.accelerator': 'a100-sxm-80',
    'cluster.accelerators': 1024,
    'cluster.stack': 'megatron-2021',
    'cluster.goodput': 1,
  },

  // A classroom of the visitor's own machine, training the model that was just measured.
  'my-classroom': {
    'workload.model': 'mnist-cnn',
    'workload.tokens': 600_000,
    'workload.globalBatch': 2 ** 10,
    'cluster.accelerator': 'this-machine',
    'cluster.accelerators': 8,
    'cluster.stack': 'measured-share',
    'cluster.goodput': 1,
    'facility.pue': 1,
    'finance.facilityUsdPerWatt': 0,
    'finance.staffUsdPerYear': 10_000,
    'finance.buildMonths': 0,
  },

  // The same firm two years on, with what sells in 2026: H200 at the middle rent of May 2026, which is the catalog's; a
  // decline gentler than the 31 % a year of the H100 before it; the dearer money of a young firm; tax of its country.
  'neocloud-2026': {
    'facility.site': 'us-dallas',
    'cluster.accelerator': 'h200-sxm',
    'finance.rentDeclinePerYear': 0.2,
    'finance.discountRate': 0.13,
    'finance.taxRate': 0.21,
  },

  // A thousand machines (1,024, a size of the ladder) like the visitor's in one hall, training what was measured at the efficiency that was measured;
  // sold as if somebody wanted them, at the catalog's rent in proportion to their peak. Software and people as they are.
  'my-gpu-1000': {
    'workload.model': 'mnist-cnn',
    'workload.tokens': 600_000_000,
    'workload.globalBatch': 2 ** 17,
    'cluster.accelerator': 'this-machine',
    'cluster.accelerators': 1024,
    'cluster.stack': 'measured-share',
    'cluster.goodput': 0.95,
    'finance.occupancy': 0.5,
    'finance.facilityUsdPerWatt': 4,
    'finance.staffUsdPerYear': 300_000,
    'finance.buildMonths': 6,
  },
};

export const presets: readonly Preset[] = presetIds.map((id) => ({
  id,
  scenario: Object.entries(changes[id]).reduce((now, [field, value]) => writeField(now, field, value), defaultScenario),
}));

/** The preset of that id, or null when there is none. */
export function findPreset(id: string): Preset | null {
  return presets.find((one) => one.id === id) ?? null;
}
