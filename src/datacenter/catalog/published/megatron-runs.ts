/** Megatron-LM and Megatron-Core from 2021 to 2024, with MT-NLG 530B, and reports of single large runs. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { gptShape, modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const megatronRuns = expandRuns([
  { name: 'GPT 1.7B', model: gptShape(24, 2304, 24, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [32, 1, 1, 1, 1, 512, 16, 1, 0, 137, 44, 0, 0, 'megatron-2021/gpt-1.7b/32x/fp16'],
  ] },
  { name: 'GPT 3.6B', model: gptShape(30, 3072, 32, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [64, 2, 1, 1, 1, 512, 16, 1, 0, 138, 44, 0, 0, 'megatron-2021/gpt-3.6b/64x/fp16'],
  ] },
  { name: 'GPT 7.5B', model: gptShape(36, 4096, 32, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [128, 4, 1, 1, 1, 512, 16, 1, 0, 142, 46, 0, 0, 'megatron-2021/gpt-7.5b/128x/fp16'],
  ] },
  { name: 'GPT 18B', model: gptShape(40, 6144, 48, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [256, 8, 1, 1, 1, 1024, 8, 1, 0, 135, 43, 0, 0, 'megatron-2021/gpt-18b/256x/fp16'],
  ] },
  { name: 'GPT 39B', model: gptShape(48, 8192, 64, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [512, 8, 2, 1, 1, 1536, 4, 1, 0, 138, 44, 0, 0, 'megatron-2021/gpt-39b/512x/fp16'],
  ] },
  { name: 'GPT 76B', model: gptShape(60, 10240, 80, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [1024, 8, 4, 1, 1, 1792, 2, 3, 0, 140, 45, 0, 0, 'megatron-2021/gpt-76b/1024x/fp16'],
  ] },
  { name: 'GPT 145B', model: { ...modelShapes['gpt3-175b'].shape, layers: 80 }, accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [1536, 8, 8, 1, 1, 2304, 2, 2, 0, 148, 47, 0, 0, 'megatron-2021/gpt-145b/1536x/fp16'],
  ] },
  { name: 'GPT 310B', model: gptShape(96, 16384, 128, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [1920, 8, 16, 1, 1, 2160, 1, 2, 0, 155, 50, 0, 0, 'megatron-2021/gpt-310b/1920x/fp16'],
  ] },
  { name: 'GPT 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [2520, 8, 35, 1, 1, 2520, 1, 3, 0, 163, 52, 0, 0, 'megatron-2021/gpt-530b/2520x/fp16'],
  ] },
  { name: 'GPT 1T', model: gptShape(128, 25600, 160, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-1', assumed: '', rows: [
    [3072, 8, 64, 1, 1, 3072, 1, 1, 0, 163, 52, 0, 0, 'megatron-2021/gpt-1t/3072x/fp16'],
  ] },
  { name: 'GPT 1.7B', model: gptShape(24, 2304, 24, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [32, 1, 1, 1, 1, 512, 16, 1, 0, 137, 44, 0, 0, 'megatron-2021-january/gpt-1.7b/32x/fp16'],
  ] },
  { name: 'GPT 3.6B', model: gptShape(30, 3072, 32, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [64, 2, 1, 1, 1, 512, 16, 1, 0, 131, 42, 0, 0, 'megatron-2021-january/gpt-3.6b/64x/fp16'],
  ] },
  { name: 'GPT 7.5B', model: gptShape(36, 4096, 32, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [128, 4, 1, 1, 1, 512, 16, 1, 0, 128, 41, 0, 0, 'megatron-2021-january/gpt-7.5b/128x/fp16'],
  ] },
  { name: 'GPT 18B', model: gptShape(40, 6144, 48, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [256, 8, 1, 1, 1, 1024, 8, 1, 0, 127, 41, 0, 0, 'megatron-2021-january/gpt-18b/256x/fp16'],
  ] },
  { name: 'GPT 39B', model: gptShape(48, 8192, 64, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [512, 8, 2, 1, 1, 1536, 4, 1, 0, 128, 41, 0, 0, 'megatron-2021-january/gpt-39b/512x/fp16'],
  ] },
  { name: 'GPT 76B', model: gptShape(60, 10240, 80, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [1024, 8, 4, 1, 1, 1792, 2, 1, 0, 133, 43, 0, 0, 'megatron-2021-january/gpt-76b/1024x/fp16'],
  ] },
  { name: 'GPT 145B', model: { ...modelShapes['gpt3-175b'].shape, layers: 80 }, accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [1536, 8, 8, 1, 1, 2304, 2, 1, 0, 136, 44, 0, 0, 'megatron-2021-january/gpt-145b/1536x/fp16'],
  ] },
  { name: 'GPT 291B', model: gptShape(90, 16384, 128, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [2160, 8, 18, 1, 1, 2430, 1, 1, 0, 142, 45, 0, 0, 'megatron-2021-january/gpt-291b/2160x/fp16'],
  ] },
  { name: 'GPT 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [2520, 8, 35, 1, 1, 2520, 1, 1, 0, 152, 49, 0, 0, 'megatron-2021-january/gpt-530b/2520x/fp16'],
  ] },
  { name: 'GPT 1T', model: gptShape(128, 25600, 160, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-2021-january', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-january-2021', assumed: 'tensor pipeline microBatch virtualStages recompute', rows: [
    [3072, 8, 64, 1, 1, 3072, 1, 1, 0, 154, 49, 0, 0, 'megatron-2021-january/gpt-1t/3072x/fp16'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-2', assumed: 'tensor virtualStages recompute', rows: [
    [384, 8, 12, 1, 1, 1536, 1, 2, 0, 153, 0, 0, 0, 'megatron-2021/gpt-3-175b/384x/fp16/table-2'],
    [768, 8, 12, 1, 1, 1536, 1, 2, 0, 149, 0, 0, 0, 'megatron-2021/gpt-3-175b/768x/fp16/table-2'],
    [1536, 8, 12, 1, 1, 1536, 1, 2, 0, 141, 0, 0, 0, 'megatron-2021/gpt-3-175b/1536x/fp16/table-2'],
  ] },
  { name: 'GPT 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-2021', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'megatron-sc21-table-2', assumed: 'tensor virtualStages recompute', rows: [
    [560, 8, 35, 1, 1, 2240, 1, 3, 0, 171, 0, 0, 0, 'megatron-2021/gpt-530b/560x/fp16/table-2'],
    [1120, 8, 35, 1, 1, 2240, 1, 3, 0, 167, 0, 0, 0, 'megatron-2021/gpt-530b/1120x/fp16/table-2'],
    [2240, 8, 35, 1, 1, 2240, 1, 3, 0, 159, 0, 0, 0, 'megatron-2021/gpt-530b/2240x/fp16/table-2'],
  ] },
  { name: 'GPT 22B', model: gptShape(48, 6144, 64, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [8, 8, 1, 1, 1, 4, 4, 1, 1.42, 0, 0, 0, 50.0892, 'megatron-selective-2022/gpt-22b/8x/fp16/full'],
  ] },
  { name: 'GPT 22B', model: gptShape(48, 6144, 64, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [8, 8, 1, 1, 1, 4, 4, 1, 1.1, 0, 41.5, 0, 55.125, 'megatron-selective-2022/gpt-22b/8x/fp16/selective'],
  ] },
  { name: 'GPT 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [64, 8, 8, 1, 1, 64, 1, 3, 18.13, 0, 0, 0, 51.38459, 'megatron-selective-2022/gpt-175b/64x/fp16/full'],
  ] },
  { name: 'GPT 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [64, 8, 8, 1, 1, 64, 1, 3, 13.75, 0, 51.4, 0, 57.91406, 'megatron-selective-2022/gpt-175b/64x/fp16/selective'],
  ] },
  { name: 'GPT 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [280, 8, 35, 1, 1, 280, 1, 3, 49.05, 0, 0, 0, 42.38163, 'megatron-selective-2022/gpt-530b/280x/fp16/full'],
  ] },
  { name: 'GPT 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [280, 8, 35, 1, 1, 280, 1, 3, 37.83, 0, 56, 0, 54.7168, 'megatron-selective-2022/gpt-530b/280x/fp16/selective'],
  ] },
  { name: 'GPT 1T', model: gptShape(128, 25600, 160, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [512, 8, 64, 1, 1, 512, 1, 1, 94.42, 0, 0, 0, 45.32273, 'megatron-selective-2022/gpt-1t/512x/fp16/full'],
  ] },
  { name: 'GPT 1T', model: gptShape(128, 25600, 160, 51200, 2048), accelerator: 'a100-sxm-80', stack: 'megatron-selective-2022', precision: 'fp16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 312], source: 'recompute-paper-table-5', assumed: 'vocabulary', rows: [
    [512, 8, 64, 1, 1, 512, 1, 1, 71.49, 0, 56.3, 0, 59.52148, 'megatron-selective-2022/gpt-1t/512x/fp16/selective'],
  ] },
  { name: 'MT-NLG 530B', model: modelShapes['mt-nlg-530b'].shape, accelerator: 'a100-sxm-80', stack: 'mtnlg-2022', precision: 'bf16', recompute: 'full', sharding: 'none', sequenceParallel: false, counts: ['hardware', 'full', 312], source: 'mt-nlg-paper', assumed: 'accelerator microBatch recompute sharding vocabulary', rows: [
    [2240, 8, 35, 1, 1, 1920, 1, 1, 60.1, 126, 0, 0, 0, 'mtnlg-2022/mt-nlg-530b/2240x/bf16'],
    [2800, 8, 35, 1, 1, 1920, 1, 1, 50.2, 121, 0, 0, 0, 'mtnlg-2022/mt-nlg-530b/2800x/bf16'],
    [3360, 8, 35, 1, 1, 1920, 1, 1, 44.4, 113, 0, 0, 0, 'mtnlg-2022/mt-nlg-530b/3360x/bf16'],
  ] },
  { name: 'GPT 1.7B', model: gptShape(24, 2048, 16, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [48, 1, 1, 1, 1, 192, 4, 1, 0, 408.8, 41, 0, 0, 'megatron-core-2024/gpt-1.7b/48x/bf16'],
  ] },
  { name: 'GPT 7.1B', model: gptShape(30, 4096, 32, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [96, 2, 1, 1, 1, 192, 4, 1, 0, 465.9, 47, 0, 0, 'megatron-core-2024/gpt-7.1b/96x/bf16'],
  ] },
  { name: 'GPT 16B', model: gptShape(32, 6144, 48, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [192, 4, 1, 1, 1, 192, 4, 1, 0, 489.1, 49, 0, 0, 'megatron-core-2024/gpt-16b/192x/bf16'],
  ] },
  { name: 'GPT 32B', model: gptShape(48, 7168, 56, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [384, 8, 1, 1, 1, 192, 4, 1, 0, 459.6, 46, 0, 0, 'megatron-core-2024/gpt-32b/384x/bf16'],
  ] },
  { name: 'GPT 70B', model: gptShape(84, 8192, 64, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [768, 8, 2, 1, 1, 384, 1, 7, 0, 419.7, 42, 0, 0, 'megatron-core-2024/gpt-70b/768x/bf16'],
  ] },
  { name: 'GPT 119B', model: gptShape(92, 10240, 80, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [1536, 8, 4, 1, 1, 768, 1, 1, 0, 420.5, 43, 0, 0, 'megatron-core-2024/gpt-119b/1536x/bf16'],
  ] },
  { name: 'GPT 177B', model: gptShape(96, 12288, 96, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [2304, 8, 6, 1, 1, 1152, 1, 8, 0, 432.8, 44, 0, 0, 'megatron-core-2024/gpt-177b/2304x/bf16'],
  ] },
  { name: 'GPT 314B', model: gptShape(96, 16384, 128, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [3072, 8, 8, 1, 1, 1536, 1, 6, 0, 474.4, 48, 0, 0, 'megatron-core-2024/gpt-314b/3072x/bf16'],
  ] },
  { name: 'GPT 462B', model: gptShape(112, 18432, 144, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'microBatch virtualStages recompute sharding', rows: [
    [6144, 8, 16, 1, 1, 3072, 1, 7, 0, 459.9, 47, 0, 0, 'megatron-core-2024/gpt-462b/6144x/bf16'],
  ] },
  { name: 'GPT 177B', model: gptShape(96, 12288, 96, 131072, 4096), accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'megatron-core-table', assumed: 'tensor pipeline microBatch virtualStages recompute sharding', rows: [
    [96, 8, 6, 1, 1, 1152, 1, 8, 0, 0, 47, 0, 0, 'megatron-core-2024/gpt-177b/96x/bf16'],
    [4608, 8, 6, 1, 1, 1152, 1, 8, 0, 0, 42, 0, 0, 'megatron-core-2024/gpt-177b/4608x/bf16'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'llama3-2024', precision: 'bf16', recompute: 'selective', sharding: 'gradients', counts: ['model', 'causal', 989], source: 'llama3-table-4', assumed: 'data sequenceLength microBatch virtualStages convention', rows: [
    [8192, 8, 16, 1, 1, 2048, 1, 4, 0, 430, 43, 0, 0, 'llama3-2024/llama-3-405b/8192x/bf16'],
    [16384, 8, 16, 1, 1, 2048, 1, 4, 0, 400, 41, 0, 0, 'llama3-2024/llama-3-405b/16384x/bf16'],
  ] },
  { name: 'BLOOM-176B', model: modelShapes['bloom-176b'].shape, accelerator: 'a100-sxm-80', stack: 'mtnlg-2022', precision: 'bf16', recompute: 'full', sharding: 'optimizer', counts: ['model', 'full', 312], source: 'training-reports', assumed: 'virtualStages recompute sharding', rows: [
    [384, 4, 12, 1, 1, 2048, 2, 1, 105, 0, 0, 0, 0, 'mtnlg-2022/bloom-176b/384x/bf16'],
  ] },
  { name: 'Nemotron-4 340B', model: modelShapes['nemotron4-340b'].shape, accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'training-reports', confidence: 'recalled', assumed: 'virtualStages recompute sharding microBatch', rows: [
    [1536, 8, 12, 1, 1, 768, 1, 8, 10.3, 0, 42.4, 0, 0, 'megatron-core-2024/nemotron-4-340b/1536x/bf16'],
    [3072, 8, 12, 1, 1, 1536, 1, 8, 10.3, 0, 42.3, 0, 0, 'megatron-core-2024/nemotron-4-340b/3072x/bf16'],
  ] },
  { name: 'Nemotron-4 340B', model: modelShapes['nemotron4-340b'].shape, accelerator: 'h100-sxm', stack: 'megatron-core-2024', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'training-reports', assumed: 'virtualStages recompute sharding microBatch', rows: [
    [6144, 8, 12, 1, 1, 2304, 1, 8, 8, 0, 41, 0, 0, 'megatron-core-2024/nemotron-4-340b/6144x/bf16'],
  ] },
]);
