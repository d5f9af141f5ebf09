/** Known models cut to a few layers on eight B200, with memory. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { cutLayers, modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const simumaxRuns = expandRuns([
  { name: 'llama3_70b_l12_tp1_pp2_dp4_mbc4_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 16, 1, 1, 0.843, 0, 0, 0, 66.55, 'simumax-2025/llama3-70b-l12-tp1-pp2-dp4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_tp2_pp1_dp4_l12_mbc4_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 16, 1, 1, 0.7255, 0, 0, 0, 60.68, 'simumax-2025/llama3-70b-tp2-pp1-dp4-l12-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp4_pp1_dp2_mbc4_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 8, 1, 1, 0.4098, 0, 0, 0, 39.07, 'simumax-2025/llama3-70b-l12-tp4-pp1-dp2-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp8_pp1_dp1_mbc4_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 4, 1, 1, 0.2809, 0, 0, 0, 28.29, 'simumax-2025/llama3-70b-l12-tp8-pp1-dp1-mbc4-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep8_pp1_dp8_l4_mbc4_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 32, 1, 1, 0.3666, 0, 0, 0, 45.63, 'simumax-2025/deepseekv2-tp1-ep8-pp1-dp8-l4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep4_pp2_dp4_l4_mbc4_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 16, 1, 1, 0.2821, 0, 0, 0, 44.7, 'simumax-2025/deepseekv2-tp1-ep4-pp2-dp4-l4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep8_pp1_dp8_mbc4_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 32, 1, 1, 0.6032, 0, 0, 0, 104.3, 'simumax-2025/deepseekv3-l4-tp1-ep8-pp1-dp8-mbc4-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep4_pp2_dp4_mbc4_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 16, 1, 1, 0.4522, 0, 0, 0, 114, 'simumax-2025/deepseekv3-l4-tp1-ep4-pp2-dp4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp1_pp2_dp4_mbc8_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 32, 1, 1, 1.4768, 0, 0, 0, 66.55, 'simumax-2025/llama3-70b-l12-tp1-pp2-dp4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_tp2_pp1_dp4_l12_mbc8_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 32, 1, 1, 1.387, 0, 0, 0, 60.68, 'simumax-2025/llama3-70b-tp2-pp1-dp4-l12-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp4_pp1_dp2_mbc8_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 16, 1, 1, 0.7656, 0, 0, 0, 39.07, 'simumax-2025/llama3-70b-l12-tp4-pp1-dp2-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp8_pp1_dp1_mbc8_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 8, 1, 1, 0.5567, 0, 0, 0, 28.29, 'simumax-2025/llama3-70b-l12-tp8-pp1-dp1-mbc8-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep8_pp1_dp8_l4_mbc8_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 64, 1, 1, 0.6762, 0, 0, 0, 45.63, 'simumax-2025/deepseekv2-tp1-ep8-pp1-dp8-l4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep4_pp2_dp4_l4_mbc8_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 32, 1, 1, 0.4926, 0, 0, 0, 44.7, 'simumax-2025/deepseekv2-tp1-ep4-pp2-dp4-l4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep8_pp1_dp8_mbc8_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 64, 1, 1, 1.1017, 0, 0, 0, 104.3, 'simumax-2025/deepseekv3-l4-tp1-ep8-pp1-dp8-mbc8-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep4_pp2_dp4_mbc8_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 32, 1, 1, 0.7716, 0, 0, 0, 114, 'simumax-2025/deepseekv3-l4-tp1-ep4-pp2-dp4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp1_pp2_dp4_mbc32_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 128, 1, 1, 5.4365, 0, 0, 0, 66.55, 'simumax-2025/llama3-70b-l12-tp1-pp2-dp4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_tp2_pp1_dp4_l12_mbc32_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 128, 1, 1, 5.3765, 0, 0, 0, 60.68, 'simumax-2025/llama3-70b-tp2-pp1-dp4-l12-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp4_pp1_dp2_mbc32_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 64, 1, 1, 2.9646, 0, 0, 0, 39.07, 'simumax-2025/llama3-70b-l12-tp4-pp1-dp2-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_70b_l12_tp8_pp1_dp1_mbc32_cef', model: { ...modelShapes['llama3-70b'].shape, sequenceLength: 4096, layers: 12 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 32, 1, 1, 2.0737, 0, 0, 0, 28.29, 'simumax-2025/llama3-70b-l12-tp8-pp1-dp1-mbc32-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep8_pp1_dp8_l4_mbc32_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 256, 1, 1, 2.7213, 0, 0, 0, 45.63, 'simumax-2025/deepseekv2-tp1-ep8-pp1-dp8-l4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'deepseekv2_tp1_ep4_pp2_dp4_l4_mbc32_cef', model: { ...modelShapes['deepseek-v2'].shape, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 128, 1, 1, 1.7277, 0, 0, 0, 44.7, 'simumax-2025/deepseekv2-tp1-ep4-pp2-dp4-l4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep8_pp1_dp8_mbc32_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 1, 1, 8, 256, 1, 1, 4.1412, 0, 0, 0, 104.3, 'simumax-2025/deepseekv3-l4-tp1-ep8-pp1-dp8-mbc32-cef/8x/bf16'],
  ] },
  { name: 'deepseekv3_l4_tp1_ep4_pp2_dp4_mbc32_cef', model: cutLayers(modelShapes['deepseek-v3'].shape, 4), accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 4, 128, 1, 1, 2.7186, 0, 0, 0, 114, 'simumax-2025/deepseekv3-l4-tp1-ep4-pp2-dp4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp1_pp2_dp4_mbc4_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 16, 1, 1, 1.0746, 0, 0, 0, 87.08, 'simumax-2025/llama3-405b-l4-tp1-pp2-dp4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp2_pp1_dp4_mbc4_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 16, 1, 1, 0.9073, 0, 0, 0, 81.59, 'simumax-2025/llama3-405b-l4-tp2-pp1-dp4-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp4_pp1_dp2_mbc4_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 8, 1, 1, 0.476, 0, 0, 0, 52.89, 'simumax-2025/llama3-405b-l4-tp4-pp1-dp2-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp8_pp1_dp1_mbc4_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 4, 1, 1, 0.2588, 0, 0, 0, 38.57, 'simumax-2025/llama3-405b-l4-tp8-pp1-dp1-mbc4-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp1_pp2_dp4_mbc8_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 32, 1, 1, 1.9354, 0, 0, 0, 87.08, 'simumax-2025/llama3-405b-l4-tp1-pp2-dp4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp2_pp1_dp4_mbc8_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 32, 1, 1, 1.7168, 0, 0, 0, 81.59, 'simumax-2025/llama3-405b-l4-tp2-pp1-dp4-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp4_pp1_dp2_mbc8_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 16, 1, 1, 0.8996, 0, 0, 0, 52.89, 'simumax-2025/llama3-405b-l4-tp4-pp1-dp2-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp8_pp1_dp1_mbc8_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 8, 1, 1, 0.4881, 0, 0, 0, 38.57, 'simumax-2025/llama3-405b-l4-tp8-pp1-dp1-mbc8-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp1_pp2_dp4_mbc32_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 1, 2, 1, 1, 128, 1, 1, 7.0464, 0, 0, 0, 87.08, 'simumax-2025/llama3-405b-l4-tp1-pp2-dp4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp2_pp1_dp4_mbc32_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 2, 1, 1, 1, 128, 1, 1, 6.6041, 0, 0, 0, 81.59, 'simumax-2025/llama3-405b-l4-tp2-pp1-dp4-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp4_pp1_dp2_mbc32_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 4, 1, 1, 1, 64, 1, 1, 3.4554, 0, 0, 0, 52.89, 'simumax-2025/llama3-405b-l4-tp4-pp1-dp2-mbc32-cef/8x/bf16'],
  ] },
  { name: 'llama3_405b_l4_tp8_pp1_dp1_mbc32_cef', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 4096, layers: 4 }, accelerator: 'b200-sxm', stack: 'simumax-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 0], source: 'simumax-b200', assumed: 'microBatch sequenceLength recompute sharding', rows: [
    [8, 8, 1, 1, 1, 32, 1, 1, 1.9018, 0, 0, 0, 38.57, 'simumax-2025/llama3-405b-l4-tp8-pp1-dp1-mbc32-cef/8x/bf16'],
  ] },
]);
