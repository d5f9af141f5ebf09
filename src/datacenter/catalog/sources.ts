/**
 * Where numbers come from: one row for each source that any row or field of the project names; `citations.ts` says in
 * words what each is. `confidence` says how the numbers were taken: `read` in a stored public copy, `recalled` from memory
 * of a well-known publication (and marked so wherever shown), `derived` here by the rule in its citation, `assumed` where
 * nothing public fits.
 */
import type { Confidence } from '../units/units.ts';

export interface Source {
  readonly year: number;
  readonly confidence: Confidence;
}

export const sources = {
  ours: { year: 2026, confidence: 'derived' },
  assumption: { year: 2026, confidence: 'assumed' },

  // Accelerators
  'ml-engineering': { year: 2025, confidence: 'read' },
  'llm-analysis': { year: 2023, confidence: 'read' },
  'v100-datasheet': { year: 2017, confidence: 'recalled' },
  'ascend-press': { year: 2023, confidence: 'recalled' },
  'chip-recalled': { year: 2025, confidence: 'recalled' },
  'price-tco-page-2026': { year: 2026, confidence: 'read' },
  'price-gb200-rack': { year: 2025, confidence: 'derived' },
  'price-recalled': { year: 2024, confidence: 'recalled' },
  'mlperf-power-v4.0': { year: 2024, confidence: 'read' },
  'mlperf-power-b200': { year: 2025, confidence: 'read' },

  // Models
  'gpt3-paper': { year: 2020, confidence: 'recalled' },
  'llama3-paper': { year: 2024, confidence: 'recalled' },
  'mixtral-paper': { year: 2024, confidence: 'recalled' },
  'deepseek-v3-report': { year: 2024, confidence: 'recalled' },
  'llama3-card': { year: 2024, confidence: 'read' },

  // Published runs and what was learned from them
  'megatron-sc21': { year: 2021, confidence: 'read' },
  'megatron-core-0.8': { year: 2024, confidence: 'read' },
  'dgxc-2025': { year: 2025, confidence: 'read' },
  'mpt-foundry': { year: 2023, confidence: 'read' },
  'nanotron-0.5': { year: 2025, confidence: 'read' },
  'recompute-paper': { year: 2022, confidence: 'read' },
  'llama3-interruptions': { year: 2024, confidence: 'read' },
  'nccl-bus-bandwidth': { year: 2024, confidence: 'read' },

  // Sites: electricity prices
  'cn-coal-benchmark': { year: 2020, confidence: 'derived' },
  'cn-hub-tariff': { year: 2024, confidence: 'recalled' },
  'eia-2023': { year: 2023, confidence: 'read' },
  'eurostat-2024': { year: 2024, confidence: 'read' },
  'large-user-tariff': { year: 2024, confidence: 'recalled' },

  // Sites: carbon
  'cn-mee-2022': { year: 2022, confidence: 'read' },
  'ember-owid-2023': { year: 2023, confidence: 'read' },
  'kenya-recalled': { year: 2023, confidence: 'recalled' },

  // Sites: building
  'pue-climate': { year: 2026, confidence: 'assumed' },
  'cushman-2025': { year: 2025, confidence: 'read' },
  'turner-townsend-2025': { year: 2025, confidence: 'read' },
  'cn-capex-recalled': { year: 2024, confidence: 'recalled' },

  // Money and power of a running cluster
  'accelerator-rents-2026': { year: 2026, confidence: 'read' },
  'tokens-2025': { year: 2025, confidence: 'read' },
  'h100-all-in-2024': { year: 2024, confidence: 'read' },
  'server-lives-annual-reports': { year: 2025, confidence: 'read' },
  'hamilton-2010': { year: 2010, confidence: 'read' },
  'cluster-operating-cost-2025': { year: 2025, confidence: 'read' },
  'capital-cost-2025': { year: 2025, confidence: 'read' },
  'tax-lives': { year: 2025, confidence: 'recalled' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
