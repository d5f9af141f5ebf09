/**
 * The sources in words, row by row as in `sources.ts`. Apart from it because a figure alone needs to know how sure a
 * number is, and the words only once somebody opens its working.
 */
import { sources, type Source, type SourceId } from './sources.ts';

export interface Citation {
  readonly title: string;
  /** Publisher, venue or place. */
  readonly where: string;
  /** The full reference in words: what was read, which table, and any rule applied to it. */
  readonly citation: string;
}

export const citations: Readonly<Record<SourceId, Citation>> = {
  ours: {
    title: 'Derived on this page',
    where: 'this project',
    citation: 'Computed by the formulas of this project from other cited rows; the formula stands beside the code.',
  },
  assumption: {
    title: 'Assumption',
    where: 'this project',
    citation: 'No public figure fits; a round value inside the usual range, meant to be changed by the reader.',
  },

  // Accelerators
  'ml-engineering': {
    title: 'Machine Learning Engineering Open Book, accelerator and network chapters',
    where: 'Stas Bekman',
    citation:
      'stas00/ml-engineering, compute/accelerator and network READMEs: dense peaks, memory, scale-up and network links; MAMF table for the best measured matrix product.',
  },
  'llm-analysis': {
    title: 'llm-analysis GPU configurations',
    where: 'Cheng Li',
    citation: 'cli99/llm-analysis gpu_configs, with links and peaks as in stas00/ml-engineering.',
  },
  'v100-datasheet': {
    title: 'NVIDIA Tesla V100 data sheet',
    where: 'NVIDIA',
    citation: 'V100 SXM2 32 GB: 125 TFLOP/s fp16 tensor peak (the chip has no bf16), 900 GB/s, 300 W.',
  },
  'chip-recalled': {
    title: 'Accelerators that published trainings ran on, as their makers describe them',
    where: 'data sheets and public documentation',
    citation: 'Peaks of most read in the ml-engineering tables; links, memory or the whole row recalled.',
  },
  'ascend-press': {
    title: 'Ascend 910B as reported in the press',
    where: 'press and vendor slides',
    citation: 'Several bins exist, about 280 to 400 TFLOP/s; the middle is carried. Low confidence.',
  },
  'price-tco-page-2026': {
    title: 'H100, H200 and B200 total cost of ownership page',
    where: 'aiinframap.com',
    citation: 'Street estimate of mid-2026, good to 20 to 40 %; the middle of the printed range is carried.',
  },
  'price-gb200-rack': {
    title: 'GB200 NVL72 rack price',
    where: 'fetchlogic.net',
    citation: '3.1 million USD for a rack of 72 GPUs, divided by 72.',
  },
  'price-recalled': {
    title: 'Market price from memory',
    where: 'analyst ranges and vendor announcements',
    citation:
      'Middle of a recalled range (A100, MI300X) or kit price over eight (Gaudi: 65,000 and 125,000 USD). Low confidence.',
  },
  'mlperf-power-v4.0': {
    title: 'MLPerf Training v4.0, power submissions',
    where: 'MLCommons',
    citation:
      'training_results_v4.0, smc-ac-power, 64 nodes of 8 H100 SXM, GPT-3 175B: 6,849 W mean per node at the AC feed during the run, divided by 8; switches not included.',
  },
  'mlperf-power-b200': {
    title: 'MLPerf Training, power submission of an 8 x B200 node',
    where: 'MLCommons',
    citation: 'Llama-2 70B LoRA on one node of 8 B200: 9.58 kW mean during the run, divided by 8.',
  },

  // Models
  'gpt3-paper': {
    title: 'Language Models are Few-Shot Learners',
    where: 'arXiv 2005.14165, Table 2.1',
    citation: 'GPT-3 175B: 96 layers, hidden 12,288, 96 heads, 2,048 tokens; vocabulary of 50,257 as in GPT-2.',
  },
  'llama3-paper': {
    title: 'The Llama 3 Herd of Models',
    where: 'arXiv 2407.21783, Table 3',
    citation:
      'Shapes of Llama 3 8B, 70B and 405B: layers, hidden, MLP, heads, 8 key/value heads, vocabulary 128,256, 8,192 tokens.',
  },
  'mixtral-paper': {
    title: 'Mixtral of Experts',
    where: 'arXiv 2401.04088, Table 1',
    citation:
      'Shape of Mixtral 8x7B: 32 layers, hidden 4,096, 8 experts of 14,336 of which 2 are used, 46.7 billion parameters. Sequences of 4,096 tokens are as the published runs took them.',
  },
  'deepseek-v3-report': {
    title: 'DeepSeek-V3 Technical Report',
    where: 'arXiv 2412.19437, 4.2, and the released configuration',
    citation:
      'Shape of DeepSeek-V3 without its multi-token prediction layer: 61 layers, the first 3 dense, 256 experts of which 8 are used and one shared; 14.8 trillion tokens, batches of 15,360 sequences of 4,096.',
  },
  'llama3-card': {
    title: 'Llama 3.1 model card',
    where: 'Meta, meta-llama/llama-models',
    citation: 'Parameters 8.03, 70.6 and 405.9 billion; more than 15e12 training tokens; GPU-hours per model.',
  },

  // Published runs and what was learned from them
  'megatron-sc21': {
    title: 'Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM',
    where: 'SC21, Table 1',
    citation:
      'Ten GPT models of 1.7B to 1T on 32 to 3,072 A100 80 GB; FLOP/s counts recompute. The tensor x pipeline split is recalled, its product is read.',
  },
  'megatron-core-0.8': {
    title: 'Megatron-Core 0.8 model table',
    where: 'NVIDIA/Megatron-LM README',
    citation: 'Weak scaling of 1.7B to 462B GPT models on 48 to 6,144 H100, bf16, model FLOP/s per GPU.',
  },
  'dgxc-2025': {
    title: 'DGX Cloud benchmarking recipes, Llama 3.1',
    where: 'NVIDIA/dgxc-benchmarking',
    citation:
      'README_8b, README_70b, README_405b: bf16 step times on 8 to 2,304 H100 with NeMo. Context parallelism of 2 is counted here as data parallelism.',
  },
  'mpt-foundry': {
    title: 'LLM Foundry training benchmarks',
    where: 'mosaicml/llm-foundry',
    citation: 'MPT-30b and MPT-70b, 2,048 tokens, bf16, fully sharded, full recompute, 128 to 512 H100.',
  },
  'nanotron-0.5': {
    title: 'Nanotron best-configuration table',
    where: 'huggingface/nanotron docs/benchmark_summary.svg',
    citation: 'Best plan for each model and node count at a fixed batch of 1M tokens, H100, nanotron 0.5.',
  },
  'recompute-paper': {
    title: 'Reducing Activation Recomputation in Large Transformer Models',
    where: 'arXiv 2205.05198',
    citation:
      'Activation bytes per layer with and without recompute and sequence parallelism, and their sizes for 22B to 1T.',
  },
  'llama3-interruptions': {
    title: 'The Llama 3 Herd of Models, reliability section',
    where: 'arXiv 2407.21783, section 3.3.4',
    citation: 'More than 90 % effective training time over 54 days on 16,384 H100.',
  },
  'nccl-bus-bandwidth': {
    title: 'All-reduce bus bandwidth of DGX machines',
    where: 'public nccl-tests reports',
    citation:
      '8 x A100: 232 of 300 GB/s in the node; 8 x H100: 370 of 450 by ring; between nodes DGX A100 192 of 200, DGX H100 380 of 400. Small messages: 47 microseconds at 16 ranks.',
  },

  // Sites: electricity prices
  'cn-coal-benchmark': {
    title: 'Provincial coal benchmark tariffs',
    where: 'NDRC reform of 2020, industry table',
    citation:
      'Low: benchmark on-grid tariff; high: plus 0.30 CNY/kWh; typical: plus 0.18 CNY/kWh for grid and levies, at 7.15 CNY/USD.',
  },
  'cn-hub-tariff': {
    title: 'Power tariffs of western computing hubs',
    where: 'promotional articles and memory',
    citation: 'Hub tariffs as advertised; weak source.',
  },
  'eia-2023': {
    title: 'Electric Power Annual, average revenue per kWh',
    where: 'US Energy Information Administration',
    citation: 'State averages of 2023: typical is industrial, high is commercial, low is 85 % of the lower one.',
  },
  'eurostat-2024': {
    title: 'Electricity prices for non-household consumers',
    where: 'Eurostat',
    citation: 'First half of 2024, without VAT, converted to USD; low and high are 15 % either side.',
  },
  'large-user-tariff': {
    title: 'Large-user electricity prices from memory',
    where: 'tariff surveys',
    citation: 'Typical large-user level; low and high are 30 % either side.',
  },

  // Sites: carbon
  'cn-mee-2022': {
    title: 'Average CO2 factors of electricity, 2022',
    where: 'Ministry of Ecology and Environment and National Bureau of Statistics of China',
    citation:
      'Provincial factors (announcement of December 2024): typical is 2022; low and high span it, the factor of 2021 and that of the regional grid.',
  },
  'ember-owid-2023': {
    title: 'Carbon intensity of electricity by country',
    where: 'Ember and Our World in Data, as carried by CodeCarbon',
    citation:
      'National average of the stated year, g CO2e/kWh, CC BY. Low and high span all accounts listed for a site; with no other at hand, 10 % either side, assumed.',
  },
  'kenya-recalled': {
    title: 'Carbon intensity of electricity in Kenya',
    where: 'Ember, from memory',
    citation: 'About 70 g CO2e/kWh (geothermal, water, wind); low and high 30 % either side.',
  },

  // Sites: building
  'pue-climate': {
    title: 'PUE assumed from mean temperature',
    where: 'this project',
    citation: 'A step table over the yearly mean temperature of the place, 1.12 (cold) to 1.40 (tropical).',
  },
  'cushman-2025': {
    title: 'Data Center Development Cost Guide 2025',
    where: 'Cushman & Wakefield',
    citation:
      'USD per W of critical load without land and IT: 9.3 San Antonio, 15.0 Reno, 11.7 mean of 19 US markets. Land apart: 244,000 USD an acre (2024).',
  },
  'turner-townsend-2025': {
    title: 'Data Centre Construction Cost Index 2025-2026',
    where: 'Turner & Townsend',
    citation:
      'USD per W by city: Tokyo 15.2, Singapore 14.5, Zurich 14.2, Silicon Valley 13.3, London 12.0, Frankfurt 11.6.',
  },
  'cn-capex-recalled': {
    title: 'Construction cost in China from memory',
    where: 'budget guides',
    citation: 'About 3.2 million CNY per MW of IT load for power, cooling and fit-out; weak.',
  },

  // Money and power of a running cluster
  'accelerator-rents-2026': {
    title: 'Accelerator rents of May 2026',
    where: 'a pricing guide over more than 22 providers and an index over 58',
    citation:
      'On-demand USD per GPU-hour. H100: long tail 1.99 to 2.5, specialists 2.5 to 3.5, hyperscalers 3.5 to 5, median of 37 providers 2.95. A100 80GB: 0.8 to 1.1, 1.1 to 1.5. H200: 2.5 to 3.5, 3.5 to 4.5. H100 in mid-2024: 4 to 8.',
  },
  'tokens-2025': {
    title: 'Tokens: served in a benchmark, and their prices',
    where:
      'MLPerf Inference v5.1 (MLCommons); TensorRT-LLM performance overview 1.0; deepinfra.com; artificialanalysis.ai',
    citation:
      'Output tokens per second and H100, FP8, server scenario with its limits of latency: Llama 2 70B 3,819 (16 GPUs), Llama 3.1 8B 5,104, Llama 3.1 405B 35; B200, FP4, Llama 3.3 70B without limits: 11,147. USD per million output tokens of Llama 3.3 70B: 0.30 to 0.40 (prompts 0.12 to 0.13); Llama 3.1 405B at three providers, blended 3 : 1: 2.40 to 8.',
  },
  'h100-all-in-2024': {
    title: 'Capital cost of an H100 cluster, all in',
    where: 'an essay by a cloud operator',
    citation: '47,000 to 52,000 USD per GPU with servers and InfiniBand, about 50,000.',
  },
  'server-lives-annual-reports': {
    title: 'Useful life of servers in annual reports',
    where: 'Microsoft, Alphabet, Amazon, Meta',
    citation: 'Microsoft and Alphabet 6 years, Meta 5.5, Amazon 5 for a part of them; sceptics in the press 2 to 3.',
  },
  'hamilton-2010': {
    title: 'Overall data center costs',
    where: 'James Hamilton, Perspectives',
    citation: 'Power and cooling written off over 10 to 15 years, servers over 3, network over 4.',
  },
  'cluster-operating-cost-2025': {
    title: 'Operating cost of a GPU cluster',
    where: 'an open calculator',
    citation:
      'Hardware maintenance 8 to 15 % of hardware capex a year (large owners pay less), facility maintenance 2 to 5 %, insurance 0.5 to 1 % of capex; technicians 60,000 to 100,000 USD a year, network and reliability engineers 120,000 to 250,000.',
  },
  'capital-cost-2025': {
    title: 'Cost of capital of firms that build clusters',
    where: 'a tracker page',
    citation: 'Weighted average cost of capital: Meta 9 to 10.5 %, AMD 10 to 12 %.',
  },
  'tax-lives': {
    title: 'Tax lives of equipment and buildings',
    where: 'IRS Publication 946; regulations on enterprise income tax of China, article 60',
    citation:
      'MACRS: computers 5 years, power and cooling 15, buildings 39. China, least lives: electronic equipment 3 years, machinery 10, buildings 20.',
  },
};

/** The source behind an id, or null when there is none of that name. */
export function findSource(id: string): (Source & Citation) | null {
  return Object.hasOwn(sources, id) ? { ...sources[id as SourceId], ...citations[id as SourceId] } : null;
}
