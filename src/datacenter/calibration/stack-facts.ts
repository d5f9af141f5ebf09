/**
 * What a training stack does, from its code or paper: which traffic runs beside compute, and whether its published runs
 * were tuned one by one. Nothing here is fitted.
 */

export interface StackFacts {
  readonly year: number;
  /** Tensor, gradient-and-weight, and stage-to-stage traffic run beside compute. */
  readonly overlapsTensor: boolean;
  readonly overlapsData: boolean;
  readonly overlapsPipeline: boolean;
  /** Its rows are the best plan somebody found, not a sweep. */
  readonly isTuned: boolean;
}

/** One letter each: t, d, p for traffic that overlaps, s for a sweep. The year is in the id. */
const table: Readonly<Record<string, string>> = {
  'megatron-2021': '',
  'megatron-2021-january': '',
  'megatron-zero3-2021': 'ds',
  'mtnlg-2022': '',
  'megatron-selective-2022': '',
  'vtrain-2023': 's',
  'fsdp-mpt-2023': 'ds',
  'megascale-baseline-2024': 'd',
  'maxtext-2024': 'td',
  'maxtext-a3-2024': 'td',
  'torchtitan-2024': 'ds',
  'torchtitan-2024-eager': 'ds',
  'torchtitan-2024-async': 'tds',
  'torchtitan-2024-row': 'ds',
  'torchtitan-2024-row-async': 'tds',
  'nanotron-2025': 'tds',
  'measured-share': 's',
  'simumax-2025': 'dps',
};

const known = new Map<string, StackFacts>();

/** Facts of a stack; a release of Megatron-Bridge or a round of MLPerf, and any stack not listed, as Megatron-Core's. */
export function findStackFacts(stack: string): StackFacts {
  let facts = known.get(stack);
  if (!facts) {
    // Share links may name any stack: few are kept.
    if (known.size > 1000) known.clear();
    known.set(stack, (facts = readFacts(stack, Object.hasOwn(table, stack) ? (table[stack] ?? '') : 'tdp')));
  }
  return facts;
}

function readFacts(stack: string, marks: string): StackFacts {
  const [, full, release, round] = /-(20\d\d)|-(\d\d)\.\d\d|mlperf-(\d)/.exec(stack) ?? [];
  return {
    year: Number(full ?? (release ? 2000 + Number(release) : round ? 2020 + Number(round) : 2025)),
    overlapsTensor: marks.includes('t'),
    overlapsData: marks.includes('d'),
    overlapsPipeline: marks.includes('p'),
    isTuned: !marks.includes('s'),
  };
}
