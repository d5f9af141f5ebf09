/** Megatron-Bridge on H100, B200, B300, GB200 and GB300, release by release. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const bridgeRuns = expandRuns([
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.08', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4912, 0, 'megatron-bridge-26.08/deepseekv3/256x/mxfp8/26.08'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.08', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 28672, 0, 'megatron-bridge-26.08/gpt-oss-120b/64x/mxfp8/26.08'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.08', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 923, 0, 39936, 0, 'megatron-bridge-26.08/qwen3-30b-a3b/8x/mxfp8/26.08'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4928, 0, 'megatron-bridge-26.06.01/deepseekv3/256x/mxfp8/26.06.01'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 18304, 0, 'megatron-bridge-26.06.01/gpt-oss-120b/64x/mxfp8/26.06.01'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 937, 0, 40960, 0, 'megatron-bridge-26.06.01/qwen3-30b-a3b/8x/mxfp8/26.06.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2129, 0, 843, 0, 'megatron-bridge-26.06/llama3.1-405b/256x/fp8/26.06'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 1976, 0, 783, 0, 'megatron-bridge-26.06/llama3.1-405b/256x/mxfp8/26.06'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 2944, 0, 1166, 0, 'megatron-bridge-26.06/llama3.1-405b/256x/nvfp4/26.06'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 1536, 1, 8, 0, 822, 0, 326, 0, 'megatron-bridge-26.06/llama3.1-405b/1024x/fp8/26.06'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4969, 0, 'megatron-bridge-26.06/deepseekv3/256x/mxfp8/26.06'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 8, 1, 8, 4096, 2, 1, 0, 0, 0, 3541, 0, 'megatron-bridge-26.06/deepseekv3/256x/mxfp8/26.06/2'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 28947, 0, 'megatron-bridge-26.06/gpt-oss-120b/64x/mxfp8/26.06'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 18534, 0, 'megatron-bridge-26.06/gpt-oss-120b/64x/mxfp8/26.06/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 936, 0, 40706, 0, 'megatron-bridge-26.06/qwen3-30b-a3b/8x/mxfp8/26.06'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 8, 1, 0, 938, 0, 40769, 0, 'megatron-bridge-26.06/qwen3-30b-a3b/8x/mxfp8/26.06/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [16, 1, 1, 1, 16, 1024, 1, 1, 0, 203, 0, 8826, 0, 'megatron-bridge-26.06/qwen3-30b-a3b/16x/fp8/26.06'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [32, 1, 8, 1, 1, 32, 1, 10, 0, 1671, 0, 3864, 0, 'megatron-bridge-26.06/llama3-70b/32x/fp8/26.06-sft'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [32, 1, 8, 1, 1, 32, 1, 10, 0, 1553, 0, 3593, 0, 'megatron-bridge-26.06/llama3-70b/32x/mxfp8/26.06-sft'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [32, 4, 4, 1, 1, 32, 1, 5, 0, 710, 0, 1638, 0, 'megatron-bridge-26.06/llama3-70b/32x/fp8/26.06-sft/2'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [8, 1, 2, 1, 1, 32, 1, 20, 0, 0, 0, 6206, 0, 'megatron-bridge-26.06/llama3-70b/8x/fp8/26.06-lora'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.06', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [8, 1, 4, 1, 1, 32, 1, 20, 0, 0, 0, 5958, 0, 'megatron-bridge-26.06/llama3-70b/8x/mxfp8/26.06-lora'],
  ] },
  { name: 'LLAMA3_70B', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096 }, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.06', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [8, 2, 4, 1, 1, 32, 1, 20, 0, 0, 0, 2643, 0, 'megatron-bridge-26.06/llama3-70b/8x/fp8/26.06-lora/2'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 256, 2, 1, 0, 1892, 0, 4224, 0, 'megatron-bridge-26.04.01/llama3-70b/64x/fp8/26.04.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 1664, 0, 3712, 0, 'megatron-bridge-26.04.01/llama3-70b/64x/mxfp8/26.04.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 2202, 0, 4864, 0, 'megatron-bridge-26.04.01/llama3-70b/64x/nvfp4/26.04.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 256, 1, 5, 0, 731, 0, 1664, 0, 'megatron-bridge-26.04.01/llama3-70b/64x/fp8/26.04.01/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2144, 0, 864, 0, 'megatron-bridge-26.04.01/llama3.1-405b/256x/fp8/26.04.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 1994, 0, 800, 0, 'megatron-bridge-26.04.01/llama3.1-405b/256x/mxfp8/26.04.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 2960, 0, 1184, 0, 'megatron-bridge-26.04.01/llama3.1-405b/256x/nvfp4/26.04.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 1536, 1, 8, 0, 827, 0, 328, 0, 'megatron-bridge-26.04.01/llama3.1-405b/1024x/fp8/26.04.01'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4256, 0, 'megatron-bridge-26.04.01/deepseekv3/256x/mxfp8/26.04.01'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 8, 1, 8, 4096, 2, 1, 0, 0, 0, 3456, 0, 'megatron-bridge-26.04.01/deepseekv3/256x/mxfp8/26.04.01/2'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 8, 1, 32, 4096, 1, 2, 0, 0, 0, 3328, 0, 'megatron-bridge-26.04.01/deepseekv3/256x/mxfp8/26.04.01/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 16640, 0, 'megatron-bridge-26.04.01/gpt-oss-120b/64x/bf16/26.04.01'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 15232, 0, 'megatron-bridge-26.04.01/gpt-oss-120b/64x/bf16/26.04.01/2'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 13568, 0, 'megatron-bridge-26.04.01/gpt-oss-120b/64x/bf16/26.04.01/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 4, 1, 8, 1280, 1, 1, 0, 0, 0, 5824, 0, 'megatron-bridge-26.04.01/gpt-oss-120b/64x/bf16/26.04.01/4'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 599, 0, 26112, 0, 'megatron-bridge-26.04.01/qwen3-30b-a3b/8x/mxfp8/26.04.01'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 8, 1, 0, 704, 0, 30720, 0, 'megatron-bridge-26.04.01/qwen3-30b-a3b/8x/mxfp8/26.04.01/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 619, 0, 27136, 0, 'megatron-bridge-26.04.01/qwen3-30b-a3b/8x/mxfp8/26.04.01/3'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [16, 1, 1, 1, 16, 1024, 1, 1, 0, 206, 0, 8960, 0, 'megatron-bridge-26.04.01/qwen3-30b-a3b/16x/fp8/26.04.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 2201, 0, 4898, 0, 'megatron-bridge-26.04/llama3-70b/64x/nvfp4/26.04'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 1721, 0, 3828, 0, 'megatron-bridge-26.04/llama3-70b/64x/mxfp8/26.04'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 256, 2, 1, 0, 1861, 0, 4143, 0, 'megatron-bridge-26.04/llama3-70b/64x/fp8/26.04'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 256, 1, 5, 0, 734, 0, 1633, 0, 'megatron-bridge-26.04/llama3-70b/64x/fp8/26.04/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 2866, 0, 1136, 0, 'megatron-bridge-26.04/llama3.1-405b/256x/nvfp4/26.04'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 2002, 0, 793, 0, 'megatron-bridge-26.04/llama3.1-405b/256x/mxfp8/26.04'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2126, 0, 842, 0, 'megatron-bridge-26.04/llama3.1-405b/256x/fp8/26.04'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4193, 0, 'megatron-bridge-26.04/deepseekv3/256x/mxfp8/26.04'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 3131, 0, 'megatron-bridge-26.04/deepseekv3/256x/mxfp8/26.04/2'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 2815, 0, 'megatron-bridge-26.04/deepseekv3/256x/mxfp8/26.04/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 15938, 0, 'megatron-bridge-26.04/gpt-oss-120b/64x/bf16/26.04'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 15114, 0, 'megatron-bridge-26.04/gpt-oss-120b/64x/bf16/26.04/2'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 13045, 0, 'megatron-bridge-26.04/gpt-oss-120b/64x/bf16/26.04/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 4, 1, 8, 1280, 1, 1, 0, 0, 0, 5810, 0, 'megatron-bridge-26.04/gpt-oss-120b/64x/bf16/26.04/4'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 599, 0, 26032, 0, 'megatron-bridge-26.04/qwen3-30b-a3b/8x/mxfp8/26.04'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 8, 1, 0, 703, 0, 30553, 0, 'megatron-bridge-26.04/qwen3-30b-a3b/8x/mxfp8/26.04/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.04', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 618, 0, 26859, 0, 'megatron-bridge-26.04/qwen3-30b-a3b/8x/mxfp8/26.04/3'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.04', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [16, 1, 1, 1, 16, 1024, 1, 1, 0, 205, 0, 8901, 0, 'megatron-bridge-26.04/qwen3-30b-a3b/16x/fp8/26.04'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 2047, 0, 4557, 0, 'megatron-bridge-26.02.01/llama3-70b/64x/nvfp4/26.02.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 1724, 0, 3837, 0, 'megatron-bridge-26.02.01/llama3-70b/64x/mxfp8/26.02.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 256, 2, 1, 0, 1956, 0, 4357, 0, 'megatron-bridge-26.02.01/llama3-70b/64x/fp8/26.02.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 256, 1, 5, 0, 736, 0, 1639, 0, 'megatron-bridge-26.02.01/llama3-70b/64x/fp8/26.02.01/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2734, 0, 1083, 0, 'megatron-bridge-26.02.01/llama3.1-405b/256x/nvfp4/26.02.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 1957, 0, 775, 0, 'megatron-bridge-26.02.01/llama3.1-405b/256x/mxfp8/26.02.01'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2063, 0, 818, 0, 'megatron-bridge-26.02.01/llama3.1-405b/256x/fp8/26.02.01'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 4021, 0, 'megatron-bridge-26.02.01/deepseekv3/256x/mxfp8/26.02.01'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 3099, 0, 'megatron-bridge-26.02.01/deepseekv3/256x/mxfp8/26.02.01/2'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 2790, 0, 'megatron-bridge-26.02.01/deepseekv3/256x/mxfp8/26.02.01/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 15754, 0, 'megatron-bridge-26.02.01/gpt-oss-120b/64x/bf16/26.02.01'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 15031, 0, 'megatron-bridge-26.02.01/gpt-oss-120b/64x/bf16/26.02.01/2'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 1280, 4, 1, 0, 0, 0, 13722, 0, 'megatron-bridge-26.02.01/gpt-oss-120b/64x/bf16/26.02.01/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02.01', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 4, 1, 8, 1280, 1, 1, 0, 0, 0, 5984, 0, 'megatron-bridge-26.02.01/gpt-oss-120b/64x/bf16/26.02.01/4'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 607, 0, 26373, 0, 'megatron-bridge-26.02.01/qwen3-30b-a3b/8x/mxfp8/26.02.01'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 8, 1, 0, 678, 0, 29454, 0, 'megatron-bridge-26.02.01/qwen3-30b-a3b/8x/mxfp8/26.02.01/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02.01', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 614, 0, 26695, 0, 'megatron-bridge-26.02.01/qwen3-30b-a3b/8x/mxfp8/26.02.01/3'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02.01', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [16, 1, 2, 1, 8, 1024, 1, 12, 0, 208, 0, 9058, 0, 'megatron-bridge-26.02.01/qwen3-30b-a3b/16x/fp8/26.02.01'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 2004, 0, 4458, 0, 'megatron-bridge-26.02/llama3-70b/64x/nvfp4/26.02'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 256, 1, 5, 0, 1623, 0, 3613, 0, 'megatron-bridge-26.02/llama3-70b/64x/mxfp8/26.02'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 256, 2, 1, 0, 1815, 0, 4040, 0, 'megatron-bridge-26.02/llama3-70b/64x/fp8/26.02'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 256, 1, 5, 0, 728, 0, 1621, 0, 'megatron-bridge-26.02/llama3-70b/64x/fp8/26.02/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 2716, 0, 1076, 0, 'megatron-bridge-26.02/llama3.1-405b/256x/nvfp4/26.02'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 8, 0, 1983, 0, 786, 0, 'megatron-bridge-26.02/llama3.1-405b/256x/mxfp8/26.02'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2004, 0, 793, 0, 'megatron-bridge-26.02/llama3.1-405b/256x/fp8/26.02'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 1536, 1, 8, 0, 784, 0, 311, 0, 'megatron-bridge-26.02/llama3.1-405b/1024x/fp8/26.02'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 0, 0, 3955, 0, 'megatron-bridge-26.02/deepseekv3/256x/mxfp8/26.02'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 2983, 0, 'megatron-bridge-26.02/deepseekv3/256x/mxfp8/26.02/2'],
  ] },
  { name: 'DeepSeekV3', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 4096, 1, 1, 0, 0, 0, 2689, 0, 'megatron-bridge-26.02/deepseekv3/256x/mxfp8/26.02/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 15784, 0, 'megatron-bridge-26.02/gpt-oss-120b/64x/bf16/26.02'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 8359, 0, 'megatron-bridge-26.02/gpt-oss-120b/64x/bf16/26.02/2'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 4, 1, 0, 0, 0, 8047, 0, 'megatron-bridge-26.02/gpt-oss-120b/64x/bf16/26.02/3'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [64, 1, 4, 1, 8, 1280, 1, 1, 0, 0, 0, 5993, 0, 'megatron-bridge-26.02/gpt-oss-120b/64x/bf16/26.02/4'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 600, 0, 26084, 0, 'megatron-bridge-26.02/qwen3-30b-a3b/8x/mxfp8/26.02'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b300-sxm', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 8, 1, 0, 679, 0, 29521, 0, 'megatron-bridge-26.02/qwen3-30b-a3b/8x/mxfp8/26.02/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-26.02', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 1, 1, 0, 223, 0, 9691, 0, 'megatron-bridge-26.02/qwen3-30b-a3b/8x/mxfp8/26.02/3'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-26.02', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', year: 2026, assumed: 'recompute expertTensor', rows: [
    [16, 1, 2, 1, 8, 1024, 1, 12, 0, 118, 0, 5113, 0, 'megatron-bridge-26.02/qwen3-30b-a3b/16x/fp8/26.02'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1622, 0, 31508, 0, 'megatron-bridge-25.11/llama3-8b/8x/fp8/25.11'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1533, 0, 29789, 0, 'megatron-bridge-25.11/llama3-8b/8x/mxfp8/25.11'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 256, 2, 1, 0, 1937, 0, 4312, 0, 'megatron-bridge-25.11/llama3-70b/64x/fp8/25.11'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [256, 4, 16, 1, 1, 1536, 1, 4, 0, 2053, 0, 813, 0, 'megatron-bridge-25.11/llama3.1-405b/256x/fp8/25.11'],
  ] },
  { name: 'DeepSeekV3 (w/o MTP)', model: modelShapes['deepseek-v3'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [256, 1, 4, 1, 64, 4096, 1, 4, 0, 782, 0, 3139, 0, 'megatron-bridge-25.11/deepseekv3-w-o-mtp/256x/bf16/25.11'],
  ] },
  { name: 'DeepSeekV3 (w/o MTP)', model: modelShapes['deepseek-v3'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [256, 1, 8, 1, 32, 4096, 1, 4, 0, 1003, 0, 4018, 0, 'megatron-bridge-25.11/deepseekv3-w-o-mtp/256x/mxfp8/25.11'],
  ] },
  { name: 'GPT OSS 120B', model: { ...modelShapes['gpt-oss-120b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 64, 1280, 1, 1, 0, 0, 0, 15876, 0, 'megatron-bridge-25.11/gpt-oss-120b/64x/bf16/25.11'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 547, 0, 23766, 0, 'megatron-bridge-25.11/qwen3-30b-a3b/8x/mxfp8/25.11'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1576, 0, 30624, 0, 'megatron-bridge-25.11/llama3-8b/8x/fp8/25.11/2'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1519, 0, 29521, 0, 'megatron-bridge-25.11/llama3-8b/8x/mxfp8/25.11/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 4, 8, 2, 1, 64, 1, 8, 0, 1667, 0, 661, 0, 'megatron-bridge-25.11/llama3.1-405b/128x/fp8/25.11'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 4, 8, 2, 1, 64, 1, 8, 0, 1576, 0, 624, 0, 'megatron-bridge-25.11/llama3.1-405b/128x/mxfp8/25.11'],
  ] },
  { name: 'DeepSeekV3 (w/ MTP)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 2048, 1, 1, 0, 0, 0, 2139, 0, 'megatron-bridge-25.11/deepseekv3-w-mtp/256x/mxfp8/25.11'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [64, 1, 1, 1, 8, 512, 4, 1, 0, 0, 0, 8213, 0, 'megatron-bridge-25.11/gpt-oss-120b/64x/bf16/25.11/2'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.11', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 1, 1, 0, 214, 0, 9299, 0, 'megatron-bridge-25.11/qwen3-30b-a3b/8x/mxfp8/25.11/2'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 1, 1, 0, 744, 0, 14451, 0, 'megatron-bridge-25.11/llama3-8b/8x/fp8/25.11/3'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 128, 1, 5, 0, 719, 0, 1602, 0, 'megatron-bridge-25.11/llama3-70b/64x/fp8/25.11/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 512, 1, 8, 0, 737, 0, 292, 0, 'megatron-bridge-25.11/llama3.1-405b/1024x/fp8/25.11'],
  ] },
  { name: 'GPT OSS 120B', model: modelShapes['gpt-oss-120b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.11', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [64, 1, 4, 1, 8, 512, 4, 1, 0, 0, 0, 5630, 0, 'megatron-bridge-25.11/gpt-oss-120b/64x/bf16/25.11/3'],
  ] },
  { name: 'Qwen3_30B_a3B', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.11', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [16, 1, 2, 1, 8, 512, 2, 24, 0, 121, 0, 5275, 0, 'megatron-bridge-25.11/qwen3-30b-a3b/16x/fp8/25.11'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1614, 0, 31357, 0, 'megatron-bridge-25.09/llama3-8b/8x/fp8/25.09'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1540, 0, 29925, 0, 'megatron-bridge-25.09/llama3-8b/8x/mxfp8/25.09'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 1, 1, 1, 1, 128, 2, 1, 0, 1791, 0, 3986, 0, 'megatron-bridge-25.09/llama3-70b/64x/fp8/25.09'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 2, 4, 1, 1, 128, 2, 5, 0, 1593, 0, 3546, 0, 'megatron-bridge-25.09/llama3-70b/64x/mxfp8/25.09'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 2, 1, 1, 1, 64, 1, 1, 0, 1840, 0, 729, 0, 'megatron-bridge-25.09/llama3.1-405b/128x/fp8/25.09'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 4, 8, 2, 1, 64, 1, 8, 0, 1458, 0, 578, 0, 'megatron-bridge-25.09/llama3.1-405b/128x/mxfp8/25.09'],
  ] },
  { name: 'DeepSeekV3 (tokendrop)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 4, 1, 64, 2048, 1, 4, 0, 0, 0, 3454, 0, 'megatron-bridge-25.09/deepseekv3-tokendrop/256x/fp8/25.09-tokendrop'],
  ] },
  { name: 'DeepSeekV3 (tokendrop)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 8, 1, 64, 2048, 1, 2, 0, 0, 0, 2835, 0, 'megatron-bridge-25.09/deepseekv3-tokendrop/256x/mxfp8/25.09-tokendrop'],
  ] },
  { name: 'Qwen3_30B_a3B (tokendrop)', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 524, 0, 22775, 0, 'megatron-bridge-25.09/qwen3-30b-a3b-tokendrop/8x/fp8/25.09-tokendrop'],
  ] },
  { name: 'Qwen3_30B_a3B (tokendrop)', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'gb200-nvl72', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 4, 1, 0, 546, 0, 23723, 0, 'megatron-bridge-25.09/qwen3-30b-a3b-tokendrop/8x/mxfp8/25.09-tokendrop'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1544, 0, 29994, 0, 'megatron-bridge-25.09/llama3-8b/8x/fp8/25.09/2'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 1513, 0, 29388, 0, 'megatron-bridge-25.09/llama3-8b/8x/mxfp8/25.09/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 4, 8, 2, 1, 64, 1, 8, 0, 1676, 0, 664, 0, 'megatron-bridge-25.09/llama3.1-405b/128x/fp8/25.09/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [128, 4, 8, 2, 1, 64, 1, 8, 0, 1569, 0, 622, 0, 'megatron-bridge-25.09/llama3.1-405b/128x/mxfp8/25.09/2'],
  ] },
  { name: 'DeepSeekV3 (tokendrop)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 2048, 1, 1, 0, 0, 0, 2265, 0, 'megatron-bridge-25.09/deepseekv3-tokendrop/256x/fp8/25.09-tokendrop/2'],
  ] },
  { name: 'DeepSeekV3 (tokendrop)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'mxfp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [256, 1, 16, 1, 8, 2048, 1, 1, 0, 0, 0, 2159, 0, 'megatron-bridge-25.09/deepseekv3-tokendrop/256x/mxfp8/25.09-tokendrop/2'],
  ] },
  { name: 'Qwen3_30B_a3B (tokendrop)', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'b200-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [8, 1, 1, 1, 8, 512, 1, 1, 0, 416, 0, 18066, 0, 'megatron-bridge-25.09/qwen3-30b-a3b-tokendrop/8x/fp8/25.09-tokendrop/2'],
  ] },
  { name: 'LLAMA3_8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 1, 1, 128, 1, 1, 0, 725, 0, 14079, 0, 'megatron-bridge-25.09/llama3-8b/8x/fp8/25.09/3'],
  ] },
  { name: 'LLAMA3_70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 128, 1, 5, 0, 727, 0, 1619, 0, 'megatron-bridge-25.09/llama3-70b/64x/fp8/25.09/2'],
  ] },
  { name: 'LLAMA3.1_405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 512, 1, 8, 0, 763, 0, 302, 0, 'megatron-bridge-25.09/llama3.1-405b/1024x/fp8/25.09'],
  ] },
  { name: 'DeepSeekV3 (dropless)', model: { ...modelShapes['deepseek-v3'].shape, layers: 62 }, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor layers', rows: [
    [1024, 2, 8, 1, 64, 8192, 1, 4, 0, 0, 0, 1297, 0, 'megatron-bridge-25.09/deepseekv3-dropless/1024x/fp8/25.09-dropless'],
  ] },
  { name: 'Qwen3_30B_a3B (tokendrop)', model: modelShapes['qwen3-30b-a3b'].shape, accelerator: 'h100-sxm', stack: 'megatron-bridge-25.09', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'causal', 0], source: 'megatron-bridge-summary', assumed: 'recompute expertTensor', rows: [
    [16, 1, 2, 1, 8, 512, 2, 24, 0, 241, 0, 10494, 0, 'megatron-bridge-25.09/qwen3-30b-a3b-tokendrop/16x/fp8/25.09-tokendrop'],
  ] },
  { name: 'LLAMA3-8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [8, 1, 1, 2, 1, 128, 1, 1, 0, 800, 0, 13812, 0, 'nemo-2025/llama3-8b/8x/fp8/megatron-lm-examples-llama'],
  ] },
  { name: 'LLAMA3-70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [64, 4, 8, 1, 1, 128, 1, 5, 0, 780, 0, 1621, 0, 'nemo-2025/llama3-70b/64x/fp8/megatron-lm-examples-llama'],
  ] },
  { name: 'LLAMA3-405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'megatron-bridge-summary', assumed: 'recompute', rows: [
    [1024, 8, 8, 2, 1, 512, 1, 8, 0, 834, 0, 315, 0, 'nemo-2025/llama3-405b/1024x/fp8/megatron-lm-examples-llama'],
  ] },
]);
