/**
 * What a training stack does, from its code or paper: which traffic runs beside compute, and whether its published runs
 * were tuned one by one. Nothing here is fitted.
 */

export interface StackFacts {
  /** Release as its makers name it, and its year. */
  readonly name: string;
  readonly year: number;
  /** Tensor, gradient-and-weight, and stage-to-stage traffic run beside compute. */
  readonly overlapsTensor: boolean;
  readonly overlapsData: boolean;
  readonly overlapsPipeline: boolean;
  /** Its rows are the best plan somebody found, not a sweep. */
  readonly isTuned: boolean;
}

/** name, year, then one letter each: t, d, p for traffic that overlaps, s for a sweep. */
const table: Readonly<Record<string, readonly [string, number, string]>> = {
  'megatron-2021': ['Megatron-LM, April 2021', 2021, ''],
  'megatron-2021-january': ['Megatron-LM, January 2021', 2021, ''],
  'megatron-zero3-2021': ['Megatron-LM with ZeRO-3, 2021', 2021, 'ds'],
  'mtnlg-2022': ['Megatron-DeepSpeed, MT-NLG, 2022', 2022, ''],
  'megatron-selective-2022': ['Megatron-LM, selective recomputation, 2022', 2022, ''],
  'vtrain-2023': ['Megatron-DeepSpeed as swept by vTrain, 2023', 2023, 's'],
  'fsdp-mpt-2023': ['LLM Foundry on PyTorch FSDP, 2023', 2023, 'ds'],
  'megatron-core-2024': ['Megatron-Core 0.8, 2024', 2024, 'tdp'],
  'llama3-2024': ['Llama 3 training, 2024', 2024, 'tdp'],
  'megascale-2024': ['MegaScale, 2024', 2024, 'tdp'],
  'megascale-baseline-2024': ['Megatron-LM as measured by MegaScale, 2024', 2024, 'd'],
  'maxtext-2024': ['MaxText, 2024', 2024, 'td'],
  'maxtext-a3-2024': ['MaxText on A3 machines, 2024', 2024, 'td'],
  'torchtitan-2024': ['torchtitan, 2024', 2024, 'ds'],
  'torchtitan-2024-eager': ['torchtitan without compiler, 2024', 2024, 'ds'],
  'torchtitan-2024-async': ['torchtitan with asynchronous tensor ranks, 2024', 2024, 'tds'],
  'torchtitan-2024-row': ['torchtitan with scales by row, 2024', 2024, 'ds'],
  'torchtitan-2024-row-async': ['torchtitan with scales by row and asynchronous tensor ranks, 2024', 2024, 'tds'],
  'nanotron-2025': ['nanotron 0.5, 2025', 2025, 'tds'],
  'nemo-2025': ['NeMo, DGX Cloud recipes, 2025', 2025, 'tdp'],
  'measured-share': ['Measured share of peak', 2026, 's'],
  'simumax-2025': ['Megatron-Core as measured by SimuMax, 2025', 2025, 'dps'],
};

const read = (name: string, year: number, marks: string): StackFacts => ({
  name,
  year,
  overlapsTensor: marks.includes('t'),
  overlapsData: marks.includes('d'),
  overlapsPipeline: marks.includes('p'),
  isTuned: !marks.includes('s'),
});

const known = new Map(Object.entries(table).map(([id, row]) => [id, read(...row)]));

/** Facts of a stack; a release of Megatron-Bridge or a round of MLPerf, and any stack not listed, as Megatron-Core's. */
export function findStackFacts(stack: string): StackFacts {
  const facts = known.get(stack);
  if (facts) return facts;
  const year = /-(\d\d)\.\d\d/.exec(stack)?.[1];
  const round = { '3': 2023, '4': 2024, '5': 2025 }[/^mlperf-(\d)/.exec(stack)?.[1] ?? ''];
  return read(stack, round ?? (year ? 2000 + Number(year) : 2025), 'tdp');
}
