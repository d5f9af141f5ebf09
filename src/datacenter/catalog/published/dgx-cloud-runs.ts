/** DGX Cloud recipes on H100. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const dgxCloudRuns = expandRuns([
  { name: 'Nemotron4 15B', model: modelShapes['nemotron4-15b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [16, 4, 1, 1, 1, 64, 4, 1, 2.812, 0, 0, 5826.438, 0, 'nemo-2025/nemotron4-15b/16x/bf16'],
    [32, 4, 1, 1, 1, 128, 4, 1, 2.824, 0, 0, 5801.688, 0, 'nemo-2025/nemotron4-15b/32x/bf16'],
    [64, 4, 1, 1, 1, 256, 4, 1, 2.845, 0, 0, 5758.875, 0, 'nemo-2025/nemotron4-15b/64x/bf16'],
    [128, 4, 1, 1, 1, 512, 4, 1, 2.859, 0, 0, 5730.672, 0, 'nemo-2025/nemotron4-15b/128x/bf16'],
    [256, 4, 1, 1, 1, 1024, 4, 1, 2.852, 0, 0, 5744.742, 0, 'nemo-2025/nemotron4-15b/256x/bf16'],
    [512, 4, 1, 1, 1, 2048, 4, 1, 2.875, 0, 0, 5698.783, 0, 'nemo-2025/nemotron4-15b/512x/bf16'],
    [1024, 4, 1, 1, 1, 4096, 4, 1, 2.895, 0, 0, 5659.413, 0, 'nemo-2025/nemotron4-15b/1024x/bf16'],
    [2048, 4, 1, 1, 1, 8192, 4, 1, 2.887, 0, 0, 5675.095, 0, 'nemo-2025/nemotron4-15b/2048x/bf16'],
  ] },
  { name: 'Nemotron4 15B', model: modelShapes['nemotron4-15b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [16, 4, 1, 1, 1, 64, 4, 1, 2.039, 0, 0, 8035.313, 0, 'nemo-2025/nemotron4-15b/16x/fp8'],
    [32, 4, 1, 1, 1, 128, 4, 1, 2.046, 0, 0, 8007.813, 0, 'nemo-2025/nemotron4-15b/32x/fp8'],
    [64, 4, 1, 1, 1, 256, 4, 1, 2.048, 0, 0, 8000, 0, 'nemo-2025/nemotron4-15b/64x/fp8'],
    [128, 4, 1, 1, 1, 512, 4, 1, 2.059, 0, 0, 7957.258, 0, 'nemo-2025/nemotron4-15b/128x/fp8'],
    [256, 4, 1, 1, 1, 1024, 4, 1, 2.075, 0, 0, 7895.902, 0, 'nemo-2025/nemotron4-15b/256x/fp8'],
    [512, 4, 1, 1, 1, 2048, 4, 1, 2.12, 0, 0, 7728.303, 0, 'nemo-2025/nemotron4-15b/512x/fp8'],
    [1024, 4, 1, 1, 1, 4096, 4, 1, 2.094, 0, 0, 7824.26, 0, 'nemo-2025/nemotron4-15b/1024x/fp8'],
    [2048, 4, 1, 1, 1, 8192, 4, 1, 2.12, 0, 0, 7728.302, 0, 'nemo-2025/nemotron4-15b/2048x/fp8'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 2, 1, 128, 1, 1, 12.78, 0, 59.99, 10253.5, 0, 'nemo-2025/llama-3.1-8b/8x/bf16'],
    [16, 1, 1, 2, 1, 256, 1, 1, 12.99, 0, 59.03, 10090.19, 0, 'nemo-2025/llama-3.1-8b/16x/bf16'],
    [32, 1, 1, 2, 1, 512, 1, 1, 13, 0, 58.99, 10082.44, 0, 'nemo-2025/llama-3.1-8b/32x/bf16'],
    [64, 1, 1, 2, 1, 1024, 1, 1, 13, 0, 58.99, 10082.45, 0, 'nemo-2025/llama-3.1-8b/64x/bf16'],
    [128, 1, 1, 2, 1, 2048, 1, 1, 13.16, 0, 58.28, 9962.148, 0, 'nemo-2025/llama-3.1-8b/128x/bf16'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 2, 1, 128, 1, 1, 9.44, 0, 40.59, 13881.75, 0, 'nemo-2025/llama-3.1-8b/8x/fp8'],
    [16, 1, 1, 2, 1, 256, 1, 1, 9.47, 0, 40.45, 13834.88, 0, 'nemo-2025/llama-3.1-8b/16x/fp8'],
    [32, 1, 1, 2, 1, 512, 1, 1, 9.6, 0, 39.94, 13659, 0, 'nemo-2025/llama-3.1-8b/32x/fp8'],
    [64, 1, 1, 2, 1, 1024, 1, 1, 9.64, 0, 39.77, 13603.73, 0, 'nemo-2025/llama-3.1-8b/64x/fp8'],
    [128, 1, 1, 2, 1, 2048, 1, 1, 9.73, 0, 39.41, 13477.84, 0, 'nemo-2025/llama-3.1-8b/128x/fp8'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [64, 4, 4, 2, 1, 128, 1, 5, 14.61, 0, 54.52, 1121.188, 0, 'nemo-2025/llama-3.1-70b/64x/bf16'],
    [128, 4, 4, 2, 1, 256, 1, 5, 14.7, 0, 54.2, 1114.555, 0, 'nemo-2025/llama-3.1-70b/128x/bf16'],
    [256, 4, 4, 2, 1, 512, 1, 5, 14.72, 0, 54.12, 1112.816, 0, 'nemo-2025/llama-3.1-70b/256x/bf16'],
    [512, 4, 4, 2, 1, 1024, 1, 5, 14.8, 0, 53.84, 1107.025, 0, 'nemo-2025/llama-3.1-70b/512x/bf16'],
    [1024, 4, 4, 2, 1, 2048, 1, 5, 14.86, 0, 53.63, 1102.779, 0, 'nemo-2025/llama-3.1-70b/1024x/bf16'],
    [2048, 4, 4, 2, 1, 4096, 1, 5, 14.84, 0, 53.68, 1103.82, 0, 'nemo-2025/llama-3.1-70b/2048x/bf16'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [64, 4, 4, 2, 1, 128, 1, 5, 10.46, 0, 38.08, 1566.797, 0, 'nemo-2025/llama-3.1-70b/64x/fp8'],
    [128, 4, 4, 2, 1, 256, 1, 5, 10.52, 0, 37.84, 1556.969, 0, 'nemo-2025/llama-3.1-70b/128x/fp8'],
    [256, 4, 4, 2, 1, 512, 1, 5, 10.75, 0, 37.04, 1524.09, 0, 'nemo-2025/llama-3.1-70b/256x/fp8'],
    [512, 4, 4, 2, 1, 1024, 1, 5, 10.76, 0, 37, 1522.252, 0, 'nemo-2025/llama-3.1-70b/512x/fp8'],
    [1024, 4, 4, 2, 1, 2048, 1, 5, 10.83, 0, 36.77, 1512.834, 0, 'nemo-2025/llama-3.1-70b/1024x/fp8'],
    [2048, 4, 4, 2, 1, 4096, 1, 5, 10.99, 0, 36.23, 1490.81, 0, 'nemo-2025/llama-3.1-70b/2048x/fp8'],
  ] },
  { name: 'Llama 3.1 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [576, 8, 9, 2, 1, 252, 1, 7, 17.5, 0, 54.85, 204.7986, 0, 'nemo-2025/llama-3.1-405b/576x/bf16'],
    [1152, 8, 9, 2, 1, 504, 1, 7, 17.6, 0, 54.54, 203.6363, 0, 'nemo-2025/llama-3.1-405b/1152x/bf16'],
    [2304, 8, 9, 2, 1, 1008, 1, 7, 17.7, 0, 54.23, 202.4857, 0, 'nemo-2025/llama-3.1-405b/2304x/bf16'],
  ] },
  { name: 'Llama 3.1 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [576, 8, 9, 2, 1, 252, 1, 7, 11, 0, 43.61, 325.8177, 0, 'nemo-2025/llama-3.1-405b/576x/fp8'],
    [1152, 8, 9, 2, 1, 504, 1, 7, 11.1, 0, 43.22, 322.8828, 0, 'nemo-2025/llama-3.1-405b/1152x/fp8'],
    [2304, 8, 9, 2, 1, 1008, 1, 7, 11.2, 0, 42.83, 320, 0, 'nemo-2025/llama-3.1-405b/2304x/fp8'],
  ] },
  { name: 'Llama 3 70B (MaxText FSDP)', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [128, 1, 1, 1, 1, 256, 2, 1, 15.563, 0, 51.2, 1052.753, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/128x/bf16'],
    [256, 1, 1, 1, 1, 512, 2, 1, 15.444, 0, 51.59, 1060.865, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/256x/bf16'],
    [512, 1, 1, 1, 1, 1024, 2, 1, 15.519, 0, 51.34, 1055.738, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/512x/bf16'],
    [1024, 1, 1, 1, 1, 2048, 2, 1, 15.603, 0, 51.06, 1050.054, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/1024x/bf16'],
    [2048, 1, 1, 1, 1, 4096, 2, 1, 15.898, 0, 50.12, 1030.57, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/2048x/bf16'],
  ] },
  { name: 'Llama 3 70B (MaxText FSDP)', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm', stack: 'maxtext-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding', rows: [
    [128, 1, 1, 1, 1, 256, 2, 1, 9.074, 0, 43.88, 1805.598, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/128x/fp8'],
    [256, 1, 1, 1, 1, 512, 2, 1, 9.488, 0, 41.97, 1726.813, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/256x/fp8'],
    [512, 1, 1, 1, 1, 1024, 2, 1, 9.244, 0, 43.07, 1772.393, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/512x/fp8'],
    [1024, 1, 1, 1, 1, 2048, 2, 1, 9.483, 0, 41.99, 1727.723, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/1024x/fp8'],
    [2048, 1, 1, 1, 1, 4096, 2, 1, 9.339, 0, 42.64, 1754.363, 0, 'maxtext-2024/llama-3-70b-maxtext-fsdp/2048x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, sequenceLength: 4096, layers: 2 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [8, 4, 1, 1, 2, 1024, 1, 1, 24, 0, 45.4, 21845.25, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/8x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [16, 4, 1, 1, 4, 1024, 1, 1, 21.71, 0, 44.5, 12076.44, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/16x/bf16'],
    [32, 4, 1, 1, 8, 1024, 1, 1, 10.7, 0, 45.1, 12249.72, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/32x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 8 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [64, 4, 1, 2, 8, 1024, 1, 1, 21.42, 0, 42.9, 6118.844, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/64x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 16 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [128, 4, 2, 2, 8, 1024, 1, 8, 20.73, 0, 42.8, 3161.711, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/128x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 32 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [256, 4, 4, 2, 8, 1024, 1, 8, 20.83, 0, 41.8, 1573.266, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/256x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: modelShapes['grok1-314b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 989], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [512, 4, 8, 2, 8, 1024, 1, 8, 21.01, 0, 41.09, 779.6699, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/512x/bf16'],
    [1024, 4, 8, 2, 8, 2048, 1, 8, 21.2, 0, 40.73, 772.8301, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/1024x/bf16'],
    [2048, 4, 8, 2, 8, 4096, 1, 8, 21.29, 0, 40.56, 769.563, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/2048x/bf16'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, sequenceLength: 4096, layers: 2 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [8, 4, 1, 1, 2, 1024, 1, 1, 19.71, 0, 27.7, 26594.63, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/8x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [16, 4, 1, 1, 4, 1024, 1, 1, 17.8, 0, 27.1, 14727.19, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/16x/fp8'],
    [32, 4, 1, 1, 8, 1024, 1, 1, 8.7, 0, 27.7, 15067.47, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/32x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 8 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [64, 4, 1, 2, 8, 1024, 1, 1, 17.53, 0, 26.2, 7477.859, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/64x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 16 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [128, 4, 2, 2, 8, 1024, 1, 8, 16.7, 0, 26.6, 3924.305, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/128x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: { ...modelShapes['grok1-314b'].shape, layers: 32 }, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [256, 4, 4, 2, 8, 1024, 1, 8, 16.75, 0, 26, 1956.063, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/256x/fp8'],
  ] },
  { name: 'Grok-1 314B MoE 8x top2', model: modelShapes['grok1-314b'].shape, accelerator: 'h100-sxm', stack: 'nemo-2025', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', expertTensor: 4, counts: ['model', 'causal', 1979], source: 'dgx-cloud-benchmarking', assumed: 'recompute sharding expertTensor', rows: [
    [512, 4, 8, 2, 8, 1024, 1, 8, 16.9, 0, 25.53, 969.4668, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/512x/fp8'],
    [1024, 4, 8, 2, 8, 2048, 1, 8, 17.01, 0, 25.24, 958.2959, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/1024x/fp8'],
    [2048, 4, 8, 2, 8, 4096, 1, 8, 17.3, 0, 24.94, 947.0518, 0, 'nemo-2025/grok-1-314b-moe-8x-top2/2048x/fp8'],
  ] },
]);
