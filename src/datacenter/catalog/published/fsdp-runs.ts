/** Fully sharded runs: LLM Foundry, torchtitan and MaxText; and nanotron. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { gptShape, modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const fsdpRuns = expandRuns([
  { name: 'MPT-70b', model: gptShape(80, 8192, 64, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 4096, 8, 1, 0, 408, 41.25, 1007, 0, 'fsdp-mpt-2023/mpt-70b/512x/bf16/2048-sxm-m8'],
    [256, 1, 1, 1, 1, 2048, 8, 1, 0, 419, 42.42, 1035, 0, 'fsdp-mpt-2023/mpt-70b/256x/bf16/2048-sxm-m8'],
    [128, 1, 1, 1, 1, 1024, 8, 1, 0, 428, 43.36, 1058, 0, 'fsdp-mpt-2023/mpt-70b/128x/bf16/2048-sxm-m8'],
    [64, 1, 1, 1, 1, 2048, 8, 1, 0, 421, 42.57, 1039, 0, 'fsdp-mpt-2023/mpt-70b/64x/bf16/2048-sxm-m8'],
    [32, 1, 1, 1, 1, 1024, 2, 1, 0, 357, 36.15, 882, 0, 'fsdp-mpt-2023/mpt-70b/32x/bf16/2048-sxm-m2'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 4096, 8, 1, 0, 398, 40.27, 2115, 0, 'fsdp-mpt-2023/mpt-30b/512x/bf16/2048-sxm-m8'],
    [256, 1, 1, 1, 1, 2048, 8, 1, 0, 404, 40.89, 2148, 0, 'fsdp-mpt-2023/mpt-30b/256x/bf16/2048-sxm-m8'],
    [128, 1, 1, 1, 1, 1024, 8, 1, 0, 414, 41.85, 2199, 0, 'fsdp-mpt-2023/mpt-30b/128x/bf16/2048-sxm-m8'],
    [32, 1, 1, 1, 1, 1344, 14, 1, 0, 434, 43.92, 2308, 0, 'fsdp-mpt-2023/mpt-30b/32x/bf16/2048-sxm-m14'],
    [16, 1, 1, 1, 1, 480, 10, 1, 0, 426, 43.07, 2263, 0, 'fsdp-mpt-2023/mpt-30b/16x/bf16/2048-sxm-m10'],
    [8, 1, 1, 1, 1, 504, 3, 1, 0, 377, 38.11, 2002, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/2048-sxm-m3'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 8192, 16, 1, 0, 406, 41.12, 4952, 0, 'fsdp-mpt-2023/mpt-13b/512x/bf16/2048-sxm-m16'],
    [256, 1, 1, 1, 1, 4096, 16, 1, 0, 409, 41.42, 4989, 0, 'fsdp-mpt-2023/mpt-13b/256x/bf16/2048-sxm-m16'],
    [128, 1, 1, 1, 1, 2048, 16, 1, 0, 417, 42.18, 5080, 0, 'fsdp-mpt-2023/mpt-13b/128x/bf16/2048-sxm-m16'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 3072, 6, 1, 0, 417, 42.2, 9670, 0, 'fsdp-mpt-2023/mpt-7b/512x/bf16/2048-sxm-m6'],
    [256, 1, 1, 1, 1, 1536, 6, 1, 0, 436, 44.15, 10119, 0, 'fsdp-mpt-2023/mpt-7b/256x/bf16/2048-sxm-m6'],
    [128, 1, 1, 1, 1, 768, 6, 1, 0, 452, 45.71, 10475, 0, 'fsdp-mpt-2023/mpt-7b/128x/bf16/2048-sxm-m6'],
    [8, 1, 1, 1, 1, 48, 6, 1, 0, 459, 46.44, 10643, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/2048-sxm-m6'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'gradients', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 4096, 8, 1, 0, 388, 39.24, 21664, 0, 'fsdp-mpt-2023/mpt-3b/512x/bf16/2048-sxm-m8'],
    [256, 1, 1, 1, 1, 2048, 8, 1, 0, 408, 41.25, 22772, 0, 'fsdp-mpt-2023/mpt-3b/256x/bf16/2048-sxm-m8'],
    [128, 1, 1, 1, 1, 1024, 8, 1, 0, 419, 42.43, 23422, 0, 'fsdp-mpt-2023/mpt-3b/128x/bf16/2048-sxm-m8'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'gradients', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [512, 1, 1, 1, 1, 6144, 12, 1, 0, 362, 36.65, 39837, 0, 'fsdp-mpt-2023/mpt-1b/512x/bf16/2048-sxm-m12'],
    [256, 1, 1, 1, 1, 3072, 12, 1, 0, 387, 39.15, 42555, 0, 'fsdp-mpt-2023/mpt-1b/256x/bf16/2048-sxm-m12'],
    [128, 1, 1, 1, 1, 1536, 12, 1, 0, 401, 40.6, 44123, 0, 'fsdp-mpt-2023/mpt-1b/128x/bf16/2048-sxm-m12'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 168, 1, 1, 0, 296, 29.92, 1384, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/8192-sxm-m1'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 168, 1, 1, 0, 354, 35.86, 1802, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/4096-sxm-m1'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1008, 6, 1, 0, 383, 38.76, 2084, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/1024-sxm-m6'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 24, 1, 1, 0, 313, 31.68, 1976, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/32768-sxm-m1'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 16384), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 72, 3, 1, 0, 351, 35.55, 2985, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/16384-sxm-m3'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 240, 10, 1, 0, 411, 41.6, 4717, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/4096-sxm-m10'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [64, 1, 1, 1, 1, 128, 2, 1, 0, 394, 39.86, 4800, 0, 'fsdp-mpt-2023/mpt-13b/64x/bf16/2048-sxm-m2'],
    [32, 1, 1, 1, 1, 64, 2, 1, 0, 395, 39.95, 4811, 0, 'fsdp-mpt-2023/mpt-13b/32x/bf16/2048-sxm-m2'],
    [16, 1, 1, 1, 1, 32, 2, 1, 0, 391, 39.58, 4767, 0, 'fsdp-mpt-2023/mpt-13b/16x/bf16/2048-sxm-m2'],
    [8, 1, 1, 1, 1, 16, 2, 1, 0, 393, 39.79, 4792, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/2048-sxm-m2'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 960, 40, 1, 0, 438, 44.27, 5502, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/1024-sxm-m40'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 65536), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 282, 28.59, 1956, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/65536-sxm-m1'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 0, 306, 30.94, 3318, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/32768-sxm-m2'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 8, 1, 0, 367, 37.14, 6935, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/8192-sxm-m8'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 16, 1, 0, 399, 40.42, 8611, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/4096-sxm-m16'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 64, 1, 0, 423, 42.83, 10203, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/1024-sxm-m64'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 65536), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 265, 26.81, 3262, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/65536-sxm-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 285, 28.84, 5873, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/32768-sxm-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 16384), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 1, 1, 0, 359, 36.34, 11152, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/16384-sxm-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 398, 40.31, 16578, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/8192-sxm-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 240, 5, 1, 0, 418, 42.31, 20964, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/4096-sxm-m5'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [64, 1, 1, 1, 1, 1152, 6, 1, 0, 403, 40.8, 22525, 0, 'fsdp-mpt-2023/mpt-3b/64x/bf16/2048-sxm-m6'],
    [32, 1, 1, 1, 1, 576, 6, 1, 0, 412, 41.7, 23021, 0, 'fsdp-mpt-2023/mpt-3b/32x/bf16/2048-sxm-m6'],
    [16, 1, 1, 1, 1, 480, 10, 1, 0, 432, 43.73, 24142, 0, 'fsdp-mpt-2023/mpt-3b/16x/bf16/2048-sxm-m10'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 960, 20, 1, 0, 457, 46.2, 27046, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/1024-sxm-m20'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 512), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1920, 40, 1, 0, 458, 46.32, 27965, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/512-sxm-m40'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 65536), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 260, 26.34, 5506, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/65536-sxm-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 331, 33.54, 12025, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/32768-sxm-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 16384), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 2, 1, 0, 348, 35.22, 19649, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/16384-sxm-m2'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 3, 1, 0, 373, 37.73, 29157, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/8192-sxm-m3'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 224, 7, 1, 0, 398, 40.26, 38535, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/4096-sxm-m7'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [64, 1, 1, 1, 1, 1280, 20, 1, 0, 404, 40.85, 44402, 0, 'fsdp-mpt-2023/mpt-1b/64x/bf16/2048-sxm-m20'],
    [32, 1, 1, 1, 1, 640, 20, 1, 0, 410, 41.52, 45130, 0, 'fsdp-mpt-2023/mpt-1b/32x/bf16/2048-sxm-m20'],
    [16, 1, 1, 1, 1, 320, 20, 1, 0, 419, 42.36, 46037, 0, 'fsdp-mpt-2023/mpt-1b/16x/bf16/2048-sxm-m20'],
    [8, 1, 1, 1, 1, 112, 14, 1, 0, 413, 41.82, 45455, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/2048-sxm-m14'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 576, 18, 1, 0, 415, 41.95, 48910, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/1024-sxm-m18'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 512), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1792, 56, 1, 0, 427, 43.21, 52275, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/512-sxm-m56'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 315, 31.84, 16291, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/32768-sxm-m1'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 16384), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 3, 1, 0, 332, 33.57, 27815, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/16384-sxm-m3'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 6, 1, 0, 344, 34.84, 41825, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/8192-sxm-m6'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 4096), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 192, 12, 1, 0, 354, 35.83, 55459, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/4096-sxm-m12'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [32, 1, 1, 1, 1, 768, 24, 1, 0, 371, 37.57, 67971, 0, 'fsdp-mpt-2023/mpt-760m/32x/bf16/2048-sxm-m24'],
    [16, 1, 1, 1, 1, 384, 24, 1, 0, 374, 37.89, 68551, 0, 'fsdp-mpt-2023/mpt-760m/16x/bf16/2048-sxm-m24'],
    [8, 1, 1, 1, 1, 384, 24, 1, 0, 345, 34.9, 63147, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/2048-sxm-m24'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 1024), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 768, 48, 1, 0, 393, 39.76, 78581, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/1024-sxm-m48'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 512), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1536, 96, 1, 0, 399, 40.42, 83749, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/512-sxm-m96'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 284, 14.38, 5856, 0, 'fsdp-mpt-2023/mpt-3b/8x/fp8/32768-sxm-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 460, 23.28, 19146, 0, 'fsdp-mpt-2023/mpt-3b/8x/fp8/8192-sxm-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 2048), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 480, 10, 1, 0, 548, 27.7, 30586, 0, 'fsdp-mpt-2023/mpt-3b/8x/fp8/2048-sxm-m10'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 512), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1920, 40, 1, 0, 598, 30.25, 36527, 0, 'fsdp-mpt-2023/mpt-3b/8x/fp8/512-sxm-m40'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 32768), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 347, 17.55, 12580, 0, 'fsdp-mpt-2023/mpt-1b/8x/fp8/32768-sxm-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 8192), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 2, 1, 0, 409, 20.71, 32010, 0, 'fsdp-mpt-2023/mpt-1b/8x/fp8/8192-sxm-m2'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 512), accelerator: 'h100-sxm', stack: 'fsdp-mpt-2023', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1792, 56, 1, 0, 575, 29.06, 70315, 0, 'fsdp-mpt-2023/mpt-1b/8x/fp8/512-sxm-m56'],
  ] },
  { name: 'MPT-70b', model: gptShape(80, 8192, 64, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [64, 1, 1, 1, 1, 2048, 8, 1, 0, 166, 53.33, 410, 0, 'fsdp-mpt-2023/mpt-70b/64x/bf16/2048-sxm-80-m8'],
    [32, 1, 1, 1, 1, 1024, 2, 1, 0, 151, 48.56, 373, 0, 'fsdp-mpt-2023/mpt-70b/32x/bf16/2048-sxm-80-m2'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 168, 1, 1, 0, 122, 39.38, 574, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/8192-sxm-80-m1'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 168, 1, 1, 0, 160, 51.37, 814, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/4096-sxm-80-m1'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 504, 3, 1, 0, 172, 55.3, 916, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/2048-sxm-80-m3'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1008, 6, 1, 0, 174, 55.82, 946, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/1024-sxm-80-m6'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2016, 12, 1, 0, 175, 56.4, 967, 0, 'fsdp-mpt-2023/mpt-30b/8x/bf16/512-sxm-80-m12'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 24, 1, 1, 0, 161, 51.69, 1016, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/32768-sxm-80-m1'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 72, 3, 1, 0, 168, 54.07, 1431, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/16384-sxm-80-m3'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 120, 5, 1, 0, 174, 56.07, 1795, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/8192-sxm-80-m5'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 240, 10, 1, 0, 179, 57.62, 2060, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/4096-sxm-80-m10'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 2, 1, 0, 185, 59.57, 2262, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/2048-sxm-80-m2'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 960, 40, 1, 0, 185, 59.48, 2330, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/1024-sxm-80-m40'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 146, 46.97, 1013, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 0, 154, 49.46, 1672, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/32768-sxm-80-m2'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 4, 1, 0, 162, 51.96, 2453, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/16384-sxm-80-m4'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 8, 1, 0, 169, 54.47, 3206, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/8192-sxm-80-m8'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 16, 1, 0, 171, 54.84, 3684, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/4096-sxm-80-m16'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 6, 1, 0, 200, 64.23, 4641, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/2048-sxm-80-m6'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 64, 1, 0, 180, 58.01, 4357, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/1024-sxm-80-m64'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 143, 46.05, 1767, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 147, 47.18, 3029, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/32768-sxm-80-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 1, 1, 0, 178, 57.13, 5529, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/16384-sxm-80-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 144, 3, 1, 0, 185, 59.34, 7695, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/8192-sxm-80-m3'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 240, 5, 1, 0, 188, 60.53, 9457, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/4096-sxm-80-m5'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 160, 10, 1, 0, 193, 62.11, 10811, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/2048-sxm-80-m10'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 960, 20, 1, 0, 195, 62.73, 11580, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/1024-sxm-80-m20'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1920, 40, 1, 0, 198, 63.71, 12127, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/512-sxm-80-m40'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 144, 46.18, 3044, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 173, 55.52, 6275, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/32768-sxm-80-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 2, 1, 0, 176, 56.6, 9956, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/16384-sxm-80-m2'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 3, 1, 0, 176, 56.69, 13814, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/8192-sxm-80-m3'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 224, 7, 1, 0, 184, 59, 17807, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/4096-sxm-80-m7'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 448, 14, 1, 0, 186, 59.86, 20513, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/2048-sxm-80-m14'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 576, 18, 1, 0, 187, 60.15, 22112, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/1024-sxm-80-m18'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1792, 56, 1, 0, 189, 60.68, 23148, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/512-sxm-80-m56'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 141, 45.34, 4143, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 170, 54.57, 8802, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/32768-sxm-80-m1'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 3, 1, 0, 170, 54.64, 14274, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/16384-sxm-80-m3'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 6, 1, 0, 172, 55.31, 20933, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/8192-sxm-80-m6'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 192, 12, 1, 0, 174, 56.05, 27351, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/4096-sxm-80-m12'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 384, 24, 1, 0, 177, 56.85, 32434, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/2048-sxm-80-m24'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 768, 48, 1, 0, 149, 47.76, 29765, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/1024-sxm-80-m48'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1536, 96, 1, 0, 140, 45.07, 29446, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/512-sxm-80-m96'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 164, 52.7, 7524, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 0, 163, 52.46, 13652, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/32768-sxm-80-m2'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 4, 1, 0, 166, 53.28, 23559, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/16384-sxm-80-m4'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 8, 1, 0, 167, 53.8, 36569, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/8192-sxm-80-m8'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 16, 1, 0, 166, 53.31, 49555, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/4096-sxm-80-m16'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 512, 32, 1, 0, 161, 51.62, 58782, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/2048-sxm-80-m32'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 64, 1, 0, 157, 50.51, 64813, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/1024-sxm-80-m64'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2048, 128, 1, 0, 157, 50.61, 69330, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/512-sxm-80-m128'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 65536), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 1, 1, 0, 168, 54.13, 20368, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/65536-sxm-80-m1'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 32768), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 0, 164, 52.71, 36407, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/32768-sxm-80-m2'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 16384), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 4, 1, 0, 157, 50.61, 60040, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/16384-sxm-80-m4'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 8192), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 8, 1, 0, 152, 48.85, 90392, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/8192-sxm-80-m8'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 4096), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 16, 1, 0, 143, 46.08, 118396, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/4096-sxm-80-m16'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 2048), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 640, 40, 1, 0, 139, 44.79, 142830, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/2048-sxm-80-m40'],
    [8, 1, 1, 1, 1, 512, 32, 1, 0, 138, 44.45, 141737, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/2048-sxm-80-m32'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 1024), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 64, 1, 0, 134, 43.15, 156468, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/1024-sxm-80-m64'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 512), accelerator: 'a100-sxm-80', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2048, 128, 1, 0, 132, 42.56, 165681, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/512-sxm-80-m128'],
  ] },
  { name: 'MPT-70b', model: gptShape(80, 8192, 64, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 512, 4, 1, 0, 152, 48.91, 376, 0, 'fsdp-mpt-2023/mpt-70b/128x/bf16/2048-sxm-40-m4'],
    [64, 1, 1, 1, 1, 128, 2, 1, 0, 111, 35.87, 276, 0, 'fsdp-mpt-2023/mpt-70b/64x/bf16/2048-sxm-40-m2'],
  ] },
  { name: 'MPT-30b', model: gptShape(48, 7168, 56, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 768, 6, 1, 0, 163, 52.25, 865, 0, 'fsdp-mpt-2023/mpt-30b/128x/bf16/2048-sxm-40-m6'],
    [32, 1, 1, 1, 1, 128, 4, 1, 0, 161, 51.74, 857, 0, 'fsdp-mpt-2023/mpt-30b/32x/bf16/2048-sxm-40-m4'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 1, 1, 0, 137, 43.95, 1407, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/8192-sxm-40-m1'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 2, 1, 0, 139, 44.85, 1603, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/4096-sxm-40-m2'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 2048, 16, 1, 0, 162, 51.93, 1972, 0, 'fsdp-mpt-2023/mpt-13b/128x/bf16/2048-sxm-40-m16'],
    [64, 1, 1, 1, 1, 1024, 16, 1, 0, 162, 52.04, 1976, 0, 'fsdp-mpt-2023/mpt-13b/64x/bf16/2048-sxm-40-m16'],
    [32, 1, 1, 1, 1, 448, 14, 1, 0, 164, 52.62, 1998, 0, 'fsdp-mpt-2023/mpt-13b/32x/bf16/2048-sxm-40-m14'],
    [16, 1, 1, 1, 1, 160, 10, 1, 0, 163, 52.5, 1993, 0, 'fsdp-mpt-2023/mpt-13b/16x/bf16/2048-sxm-40-m10'],
    [8, 1, 1, 1, 1, 512, 4, 1, 0, 137, 43.94, 1668, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/2048-sxm-40-m4'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 8, 1, 0, 137, 44.07, 1727, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/1024-sxm-40-m8'],
  ] },
  { name: 'MPT-13b', model: gptShape(40, 5120, 40, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2048, 16, 1, 0, 138, 44.28, 1763, 0, 'fsdp-mpt-2023/mpt-13b/8x/bf16/512-sxm-40-m16'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 148, 47.65, 2249, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/16384-sxm-40-m1'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 3, 1, 0, 153, 49.04, 2887, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/8192-sxm-40-m3'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 192, 6, 1, 0, 156, 50.11, 3366, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/4096-sxm-40-m6'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 2304, 18, 1, 0, 156, 50.14, 3623, 0, 'fsdp-mpt-2023/mpt-7b/128x/bf16/2048-sxm-40-m18'],
    [64, 1, 1, 1, 1, 1152, 18, 1, 0, 158, 50.73, 3665, 0, 'fsdp-mpt-2023/mpt-7b/64x/bf16/2048-sxm-40-m18'],
    [32, 1, 1, 1, 1, 576, 18, 1, 0, 160, 51.55, 3725, 0, 'fsdp-mpt-2023/mpt-7b/32x/bf16/2048-sxm-40-m18'],
    [16, 1, 1, 1, 1, 256, 16, 1, 0, 157, 50.44, 3645, 0, 'fsdp-mpt-2023/mpt-7b/16x/bf16/2048-sxm-40-m16'],
    [8, 1, 1, 1, 1, 384, 12, 1, 0, 158, 50.92, 3679, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/2048-sxm-40-m12'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 768, 24, 1, 0, 160, 51.31, 3854, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/1024-sxm-40-m24'],
  ] },
  { name: 'MPT-7b', model: gptShape(32, 4096, 32, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1536, 48, 1, 0, 158, 50.85, 3895, 0, 'fsdp-mpt-2023/mpt-7b/8x/bf16/512-sxm-40-m48'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 32768), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 143, 46.03, 2955, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/32768-sxm-40-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 143, 46.14, 4465, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/16384-sxm-40-m2'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 1, 1, 0, 172, 55.13, 7149, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/8192-sxm-40-m1'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 175, 56.18, 8777, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/4096-sxm-40-m2'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 768, 6, 1, 0, 170, 54.8, 9538, 0, 'fsdp-mpt-2023/mpt-3b/128x/bf16/2048-sxm-40-m6'],
    [64, 1, 1, 1, 1, 384, 6, 1, 0, 174, 55.94, 9736, 0, 'fsdp-mpt-2023/mpt-3b/64x/bf16/2048-sxm-40-m6'],
    [32, 1, 1, 1, 1, 192, 6, 1, 0, 177, 56.96, 9914, 0, 'fsdp-mpt-2023/mpt-3b/32x/bf16/2048-sxm-40-m6'],
    [16, 1, 1, 1, 1, 80, 5, 1, 0, 174, 56.02, 9750, 0, 'fsdp-mpt-2023/mpt-3b/16x/bf16/2048-sxm-40-m5'],
    [8, 1, 1, 1, 1, 320, 5, 1, 0, 180, 57.82, 10065, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/2048-sxm-40-m5'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 640, 10, 1, 0, 181, 58.14, 10731, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/1024-sxm-40-m10'],
  ] },
  { name: 'MPT-3b', model: gptShape(32, 2560, 20, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1280, 20, 1, 0, 185, 59.49, 11324, 0, 'fsdp-mpt-2023/mpt-3b/8x/bf16/512-sxm-40-m20'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 32768), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 140, 45.07, 5095, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/32768-sxm-40-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 1, 1, 0, 172, 55.23, 9715, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/16384-sxm-40-m1'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 2, 1, 0, 172, 55.29, 13474, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/8192-sxm-40-m2'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 4, 1, 0, 174, 55.85, 16856, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/4096-sxm-40-m4'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 1280, 10, 1, 0, 169, 54.41, 18647, 0, 'fsdp-mpt-2023/mpt-1b/128x/bf16/2048-sxm-40-m10'],
    [64, 1, 1, 1, 1, 640, 10, 1, 0, 172, 55.44, 19001, 0, 'fsdp-mpt-2023/mpt-1b/64x/bf16/2048-sxm-40-m10'],
    [32, 1, 1, 1, 1, 320, 10, 1, 0, 141, 45.39, 15555, 0, 'fsdp-mpt-2023/mpt-1b/32x/bf16/2048-sxm-40-m10'],
    [16, 1, 1, 1, 1, 128, 8, 1, 0, 173, 55.69, 19085, 0, 'fsdp-mpt-2023/mpt-1b/16x/bf16/2048-sxm-40-m8'],
    [8, 1, 1, 1, 1, 512, 8, 1, 0, 175, 56.23, 19271, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/2048-sxm-40-m8'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 16, 1, 0, 177, 57.02, 20959, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/1024-sxm-40-m16'],
  ] },
  { name: 'MPT-1b', model: gptShape(24, 2048, 16, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2048, 32, 1, 0, 178, 57.1, 21782, 0, 'fsdp-mpt-2023/mpt-1b/8x/bf16/512-sxm-40-m32'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 32768), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 138, 44.53, 7183, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/32768-sxm-40-m1'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 166, 53.26, 13914, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/16384-sxm-40-m1'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 96, 3, 1, 0, 165, 53.12, 20106, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/8192-sxm-40-m3'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 192, 6, 1, 0, 165, 53, 25863, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/4096-sxm-40-m6'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 1536, 12, 1, 0, 158, 50.73, 28940, 0, 'fsdp-mpt-2023/mpt-760m/128x/bf16/2048-sxm-40-m12'],
    [64, 1, 1, 1, 1, 768, 12, 1, 0, 160, 51.44, 29344, 0, 'fsdp-mpt-2023/mpt-760m/64x/bf16/2048-sxm-40-m12'],
    [32, 1, 1, 1, 1, 384, 12, 1, 0, 162, 51.97, 29648, 0, 'fsdp-mpt-2023/mpt-760m/32x/bf16/2048-sxm-40-m12'],
    [16, 1, 1, 1, 1, 192, 12, 1, 0, 161, 51.9, 29607, 0, 'fsdp-mpt-2023/mpt-760m/16x/bf16/2048-sxm-40-m12'],
    [8, 1, 1, 1, 1, 384, 12, 1, 0, 165, 52.89, 30173, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/2048-sxm-40-m12'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 768, 24, 1, 0, 167, 53.63, 33422, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/1024-sxm-40-m24'],
  ] },
  { name: 'MPT-760m', model: gptShape(24, 1536, 12, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1536, 48, 1, 0, 166, 53.47, 34938, 0, 'fsdp-mpt-2023/mpt-760m/8x/bf16/512-sxm-40-m48'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 32768), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 160, 51.55, 13416, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/32768-sxm-40-m1'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 64, 2, 1, 0, 161, 51.78, 22896, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/16384-sxm-40-m2'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 128, 4, 1, 0, 160, 51.39, 34933, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/8192-sxm-40-m4'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 256, 8, 1, 0, 157, 50.38, 46833, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/4096-sxm-40-m8'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 2304, 18, 1, 0, 142, 45.61, 51934, 0, 'fsdp-mpt-2023/mpt-350m/128x/bf16/2048-sxm-40-m18'],
    [64, 1, 1, 1, 1, 1152, 18, 1, 0, 144, 46.27, 52689, 0, 'fsdp-mpt-2023/mpt-350m/64x/bf16/2048-sxm-40-m18'],
    [32, 1, 1, 1, 1, 576, 18, 1, 0, 147, 47.26, 53811, 0, 'fsdp-mpt-2023/mpt-350m/32x/bf16/2048-sxm-40-m18'],
    [16, 1, 1, 1, 1, 288, 18, 1, 0, 151, 48.66, 55413, 0, 'fsdp-mpt-2023/mpt-350m/16x/bf16/2048-sxm-40-m18'],
    [8, 1, 1, 1, 1, 512, 16, 1, 0, 153, 49.17, 55995, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/2048-sxm-40-m16'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1024, 32, 1, 0, 152, 48.73, 62523, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/1024-sxm-40-m32'],
  ] },
  { name: 'MPT-350m', model: gptShape(24, 1024, 16, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2048, 64, 1, 0, 150, 48.39, 66284, 0, 'fsdp-mpt-2023/mpt-350m/8x/bf16/512-sxm-40-m64'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 32768), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 32, 1, 1, 0, 147, 47.27, 32651, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/32768-sxm-40-m1'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 16384), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 48, 2, 1, 0, 145, 46.77, 55484, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/16384-sxm-40-m2'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 8192), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 120, 5, 1, 0, 146, 46.94, 86858, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/8192-sxm-40-m5'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 4096), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 312, 13, 1, 0, 139, 44.82, 115162, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/4096-sxm-40-m13'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 2048), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [128, 1, 1, 1, 1, 3328, 26, 1, 0, 121, 38.86, 123936, 0, 'fsdp-mpt-2023/mpt-125m/128x/bf16/2048-sxm-40-m26'],
    [64, 1, 1, 1, 1, 1664, 26, 1, 0, 122, 39.27, 125234, 0, 'fsdp-mpt-2023/mpt-125m/64x/bf16/2048-sxm-40-m26'],
    [32, 1, 1, 1, 1, 832, 26, 1, 0, 124, 39.86, 127122, 0, 'fsdp-mpt-2023/mpt-125m/32x/bf16/2048-sxm-40-m26'],
    [16, 1, 1, 1, 1, 416, 26, 1, 0, 127, 40.93, 130535, 0, 'fsdp-mpt-2023/mpt-125m/16x/bf16/2048-sxm-40-m26'],
    [8, 1, 1, 1, 1, 624, 26, 1, 0, 133, 42.75, 136334, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/2048-sxm-40-m26'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 1024), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 1248, 52, 1, 0, 127, 40.89, 148289, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/1024-sxm-40-m52'],
  ] },
  { name: 'MPT-125m', model: gptShape(12, 768, 12, 50368, 512), accelerator: 'a100-sxm-40', stack: 'fsdp-mpt-2023', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 312], source: 'llm-foundry', assumed: '', rows: [
    [8, 1, 1, 1, 1, 2496, 104, 1, 0, 125, 40.26, 156735, 0, 'fsdp-mpt-2023/mpt-125m/8x/bf16/512-sxm-40-m104'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-eager', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0, 0, 0, 5762, 82.4, 'torchtitan-2024-eager/llama-3.1-8b/8x/bf16/8192-fsdp'],
    [128, 1, 1, 1, 1, 256, 2, 1, 0, 0, 0, 5605, 67, 'torchtitan-2024-eager/llama-3.1-8b/128x/bf16/8192-fsdp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0, 0, 0, 6667, 77, 'torchtitan-2024/llama-3.1-8b/8x/bf16/8192-fsdp-compile'],
    [128, 1, 1, 1, 1, 256, 2, 1, 0, 0, 0, 6514, 62, 'torchtitan-2024/llama-3.1-8b/128x/bf16/8192-fsdp-compile'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0, 0, 0, 8532, 76.8, 'torchtitan-2024/llama-3.1-8b/8x/fp8/8192-fsdp-compile-float8'],
    [128, 1, 1, 1, 1, 256, 2, 1, 0, 0, 0, 8380, 61.8, 'torchtitan-2024/llama-3.1-8b/128x/fp8/8192-fsdp-compile-float8'],
  ] },
  { name: 'Llama 3.1 8B', model: { ...modelShapes['llama3-8b'].shape, sequenceLength: 32768 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 0, 0, 0, 3890, 83.9, 'torchtitan-2024/llama-3.1-8b/8x/fp8/32768-compile-float8'],
  ] },
  { name: 'Llama 3.1 8B', model: { ...modelShapes['llama3-8b'].shape, sequenceLength: 65536 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 2, 1, 4, 1, 1, 0, 0, 0, 2540, 84.2, 'torchtitan-2024/llama-3.1-8b/8x/fp8/65536-compile-float8'],
  ] },
  { name: 'Llama 3.1 8B', model: { ...modelShapes['llama3-8b'].shape, sequenceLength: 131072 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [8, 1, 1, 4, 1, 2, 1, 1, 0, 0, 0, 1071, 84, 'torchtitan-2024/llama-3.1-8b/8x/fp8/131072-compile-float8'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 829, 71.9, 'torchtitan-2024/llama-3.1-70b/256x/fp8/8192-compile-float8'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: '', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 876, 67.6, 'torchtitan-2024-async/llama-3.1-70b/256x/fp8/8192-compile-float8-asynctp'],
  ] },
  { name: 'Llama 3.1 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'microBatch', rows: [
    [512, 8, 8, 1, 1, 256, 4, 1, 0, 0, 0, 100, 82.5, 'torchtitan-2024-async/llama-3.1-405b/512x/fp8/8192-compile-float8-asynctp-1f1b'],
  ] },
  { name: 'Llama 3.1 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'microBatch virtualStages', rows: [
    [512, 8, 8, 1, 1, 256, 4, 2, 0, 0, 0, 128, 72.7, 'torchtitan-2024-async/llama-3.1-405b/512x/fp8/8192-compile-float8-asynctp-interleaved-1f1b'],
  ] },
  { name: 'Llama 3.1 405B', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 32768 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'microBatch', rows: [
    [512, 8, 8, 1, 1, 64, 1, 1, 0, 0, 0, 76, 75.3, 'torchtitan-2024-async/llama-3.1-405b/512x/fp8/32768-compile-float8-asynctp-1f1b'],
  ] },
  { name: 'Llama 3.1 405B', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 65536 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'microBatch', rows: [
    [512, 8, 8, 2, 1, 32, 1, 1, 0, 0, 0, 47, 75.9, 'torchtitan-2024-async/llama-3.1-405b/512x/fp8/65536-compile-float8-asynctp-1f1b'],
  ] },
  { name: 'Llama 3.1 405B', model: { ...modelShapes['llama3-405b'].shape, sequenceLength: 131072 }, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'microBatch', rows: [
    [512, 8, 8, 4, 1, 16, 1, 1, 0, 0, 0, 31, 77.1, 'torchtitan-2024-async/llama-3.1-405b/512x/fp8/131072-compile-float8-asynctp-1f1b'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 597.3, 0, 'torchtitan-2024/llama-3.1-70b/256x/bf16/8192-bf16-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 652.4, 0, 'torchtitan-2024-async/llama-3.1-70b/256x/bf16/8192-bf16-async-tp'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 809.8, 0, 'torchtitan-2024/llama-3.1-70b/256x/fp8/8192-float8-tensorwise-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 942.4, 0, 'torchtitan-2024-async/llama-3.1-70b/256x/fp8/8192-float8-tensorwise-async-tp'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-row', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 599.6, 0, 'torchtitan-2024-row/llama-3.1-70b/256x/fp8/8192-float8-rowwise-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 70B', model: modelShapes['llama3-70b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-row-async', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [256, 8, 1, 1, 1, 512, 16, 1, 0, 0, 0, 624.8, 0, 'torchtitan-2024-row-async/llama-3.1-70b/256x/fp8/8192-float8-rowwise-async-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 4378, 0, 'torchtitan-2024/llama-3.1-8b/64x/bf16/8192-bf16-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 4809.4, 0, 'torchtitan-2024-async/llama-3.1-8b/64x/bf16/8192-bf16-async-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 5078.1, 0, 'torchtitan-2024/llama-3.1-8b/64x/fp8/8192-float8-tensorwise-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-async', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 5570.1, 0, 'torchtitan-2024-async/llama-3.1-8b/64x/fp8/8192-float8-tensorwise-async-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-row', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 3708.5, 0, 'torchtitan-2024-row/llama-3.1-8b/64x/fp8/8192-float8-rowwise-vanilla-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm-96', stack: 'torchtitan-2024-row-async', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'sequenceLength', rows: [
    [64, 8, 1, 1, 1, 96, 12, 1, 0, 0, 0, 3914.9, 0, 'torchtitan-2024-row-async/llama-3.1-8b/64x/fp8/8192-float8-rowwise-async-tp'],
  ] },
  { name: 'Llama 3.1 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h200-sxm', stack: 'torchtitan-2024', precision: 'fp8', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 0], source: 'torchtitan-benchmarks', assumed: 'globalBatch recompute sequenceLength', rows: [
    [32, 1, 1, 1, 1, 64, 2, 1, 0, 0, 0, 10938, 47.96, 'torchtitan-2024/llama-3.1-8b/32x/fp8/8192-see-source'],
    [64, 1, 1, 1, 1, 128, 2, 1, 0, 0, 0, 10753, 46.97, 'torchtitan-2024/llama-3.1-8b/64x/fp8/8192-see-source'],
  ] },
  { name: 'MaxText 22B', model: gptShape(48, 6144, 24, 32000, 1024), accelerator: 'tpu-v4', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 275], source: 'maxtext-readme', assumed: 'sequenceLength', rows: [
    [64, 1, 1, 1, 1, 1024, 16, 1, 0, 156, 56.7, 0, 0, 'maxtext-2024/maxtext-22b/64x/bf16/1x-v4-128'],
    [128, 1, 1, 1, 1, 2048, 16, 1, 0, 152, 55.2, 0, 0, 'maxtext-2024/maxtext-22b/128x/bf16/2x-v4-128'],
    [256, 1, 1, 1, 1, 4096, 16, 1, 0, 149, 54.3, 0, 0, 'maxtext-2024/maxtext-22b/256x/bf16/4x-v4-128'],
    [512, 1, 1, 1, 1, 8192, 16, 1, 0, 146, 53.2, 0, 0, 'maxtext-2024/maxtext-22b/512x/bf16/8x-v4-128'],
  ] },
  { name: 'MaxText 52B', model: {kvHeads: 32,headSize: 256,isGated: false,isTied: true,hasBiasesAndPositions: true,layers: 32,hidden: 12288,heads: 32,mlpHidden: 49152,vocabulary: 32000,sequenceLength: 1024}, accelerator: 'tpu-v4', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 275], source: 'maxtext-readme', assumed: 'sequenceLength', rows: [
    [192, 1, 1, 1, 1, 1920, 10, 1, 0, 154, 56, 0, 0, 'maxtext-2024/maxtext-52b/192x/bf16/1x-v4-384'],
    [384, 1, 1, 1, 1, 3840, 10, 1, 0, 162, 58.9, 0, 0, 'maxtext-2024/maxtext-52b/384x/bf16/2x-v4-384'],
  ] },
  { name: 'MaxText 16B', model: {kvHeads: 64,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 32,hidden: 4096,heads: 64,mlpHidden: 28672,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5e', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 197], source: 'maxtext-readme', assumed: '', rows: [
    [256, 1, 1, 1, 1, 1536, 6, 1, 0, 120, 61.1, 0, 0, 'maxtext-2024/maxtext-16b/256x/bf16/1x-v5e-256'],
    [512, 1, 1, 1, 1, 3072, 6, 1, 0, 117, 59.37, 0, 0, 'maxtext-2024/maxtext-16b/512x/bf16/2x-v5e-256'],
    [1024, 1, 1, 1, 1, 6144, 6, 1, 0, 117, 59.14, 0, 0, 'maxtext-2024/maxtext-16b/1024x/bf16/4x-v5e-256'],
    [2048, 1, 1, 1, 1, 12288, 6, 1, 0, 115, 58.27, 0, 0, 'maxtext-2024/maxtext-16b/2048x/bf16/8x-v5e-256'],
    [4096, 1, 1, 1, 1, 24576, 6, 1, 0, 111, 56.56, 0, 0, 'maxtext-2024/maxtext-16b/4096x/bf16/16x-v5e-256'],
    [8192, 1, 1, 1, 1, 49152, 6, 1, 0, 108, 54.65, 0, 0, 'maxtext-2024/maxtext-16b/8192x/bf16/32x-v5e-256'],
  ] },
  { name: 'MaxText 32B', model: {kvHeads: 64,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 32,hidden: 8192,heads: 64,mlpHidden: 28672,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5e', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 197], source: 'maxtext-readme', assumed: '', rows: [
    [256, 1, 1, 1, 1, 1024, 4, 1, 0, 132, 66.86, 0, 0, 'maxtext-2024/maxtext-32b/256x/bf16/1x-v5e-256'],
    [512, 1, 1, 1, 1, 2048, 4, 1, 0, 128, 64.81, 0, 0, 'maxtext-2024/maxtext-32b/512x/bf16/2x-v5e-256'],
    [1024, 1, 1, 1, 1, 4096, 4, 1, 0, 126, 64.1, 0, 0, 'maxtext-2024/maxtext-32b/1024x/bf16/4x-v5e-256'],
    [2048, 1, 1, 1, 1, 8192, 4, 1, 0, 125, 63.67, 0, 0, 'maxtext-2024/maxtext-32b/2048x/bf16/8x-v5e-256'],
    [4096, 1, 1, 1, 1, 16384, 4, 1, 0, 123, 62.26, 0, 0, 'maxtext-2024/maxtext-32b/4096x/bf16/16x-v5e-256'],
    [8192, 1, 1, 1, 1, 32768, 4, 1, 0, 119, 60.4, 0, 0, 'maxtext-2024/maxtext-32b/8192x/bf16/32x-v5e-256'],
  ] },
  { name: 'MaxText 64B', model: {kvHeads: 64,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 64,hidden: 8192,heads: 64,mlpHidden: 28672,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5e', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 197], source: 'maxtext-readme', assumed: '', rows: [
    [256, 1, 1, 1, 1, 512, 2, 1, 0, 118, 59.9, 0, 0, 'maxtext-2024/maxtext-64b/256x/bf16/1x-v5e-256'],
    [512, 1, 1, 1, 1, 1024, 2, 1, 0, 112, 56.66, 0, 0, 'maxtext-2024/maxtext-64b/512x/bf16/2x-v5e-256'],
    [1024, 1, 1, 1, 1, 2048, 2, 1, 0, 110, 55.85, 0, 0, 'maxtext-2024/maxtext-64b/1024x/bf16/4x-v5e-256'],
    [2048, 1, 1, 1, 1, 4096, 2, 1, 0, 108, 54.96, 0, 0, 'maxtext-2024/maxtext-64b/2048x/bf16/8x-v5e-256'],
    [4096, 1, 1, 1, 1, 8192, 2, 1, 0, 105, 53.29, 0, 0, 'maxtext-2024/maxtext-64b/4096x/bf16/16x-v5e-256'],
    [8192, 1, 1, 1, 1, 16384, 2, 1, 0, 99, 50.18, 0, 0, 'maxtext-2024/maxtext-64b/8192x/bf16/32x-v5e-256'],
  ] },
  { name: 'MaxText 128B', model: {kvHeads: 128,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 64,hidden: 8192,heads: 128,mlpHidden: 57344,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5e', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 197], source: 'maxtext-readme', assumed: '', rows: [
    [256, 16, 1, 1, 1, 256, 16, 1, 0, 110, 56.06, 0, 0, 'maxtext-2024/maxtext-128b/256x/bf16/1x-v5e-256'],
    [512, 16, 1, 1, 1, 512, 16, 1, 0, 110, 55.82, 0, 0, 'maxtext-2024/maxtext-128b/512x/bf16/2x-v5e-256'],
    [1024, 16, 1, 1, 1, 1024, 16, 1, 0, 108, 54.93, 0, 0, 'maxtext-2024/maxtext-128b/1024x/bf16/4x-v5e-256'],
    [2048, 16, 1, 1, 1, 2048, 16, 1, 0, 104, 52.93, 0, 0, 'maxtext-2024/maxtext-128b/2048x/bf16/8x-v5e-256'],
    [4096, 16, 1, 1, 1, 4096, 16, 1, 0, 100, 50.86, 0, 0, 'maxtext-2024/maxtext-128b/4096x/bf16/16x-v5e-256'],
    [8192, 16, 1, 1, 1, 8192, 16, 1, 0, 91, 46.25, 0, 0, 'maxtext-2024/maxtext-128b/8192x/bf16/32x-v5e-256'],
  ] },
  { name: 'MaxText 32B', model: {kvHeads: 64,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 32,hidden: 8192,heads: 64,mlpHidden: 28672,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [64, 4, 1, 1, 1, 448, 28, 1, 0, 328, 71.47, 0, 0, 'maxtext-2024/maxtext-32b/64x/bf16/1x-v5p-128'],
    [128, 4, 1, 1, 1, 896, 28, 1, 0, 319, 69.43, 0, 0, 'maxtext-2024/maxtext-32b/128x/bf16/2x-v5p-128'],
  ] },
  { name: 'MaxText 64B', model: {kvHeads: 64,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 64,hidden: 8192,heads: 64,mlpHidden: 28672,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [64, 4, 1, 1, 1, 192, 12, 1, 0, 323, 70.31, 0, 0, 'maxtext-2024/maxtext-64b/64x/bf16/1x-v5p-128'],
    [128, 4, 1, 1, 1, 384, 12, 1, 0, 309, 67.26, 0, 0, 'maxtext-2024/maxtext-64b/128x/bf16/2x-v5p-128'],
  ] },
  { name: 'MaxText 128B', model: {kvHeads: 128,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 64,hidden: 8192,heads: 128,mlpHidden: 57344,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [128, 8, 1, 1, 1, 128, 8, 1, 0, 315, 68.68, 0, 0, 'maxtext-2024/maxtext-128b/128x/bf16/1x-v5p-256'],
    [256, 8, 1, 1, 1, 256, 8, 1, 0, 305, 66.34, 0, 0, 'maxtext-2024/maxtext-128b/256x/bf16/2x-v5p-256'],
    [256, 8, 1, 1, 1, 256, 8, 1, 0, 316, 68.83, 0, 0, 'maxtext-2024/maxtext-128b/256x/bf16/1x-v5p-512'],
    [512, 8, 1, 1, 1, 512, 8, 1, 0, 274, 59.66, 0, 0, 'maxtext-2024/maxtext-128b/512x/bf16/2x-v5p-512'],
  ] },
  { name: 'MaxText 256B', model: {kvHeads: 128,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 64,hidden: 16384,heads: 128,mlpHidden: 57344,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [512, 8, 1, 1, 1, 512, 8, 1, 0, 308, 67.09, 0, 0, 'maxtext-2024/maxtext-256b/512x/bf16/1x-v5p-1024'],
    [1024, 8, 1, 1, 1, 1024, 8, 1, 0, 289, 62.99, 0, 0, 'maxtext-2024/maxtext-256b/1024x/bf16/2x-v5p-1024'],
  ] },
  { name: 'MaxText 512B', model: {kvHeads: 128,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 128,hidden: 16384,heads: 128,mlpHidden: 57344,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [512, 8, 1, 1, 1, 1024, 16, 1, 0, 294, 63.99, 0, 0, 'maxtext-2024/maxtext-512b/512x/bf16/1x-v5p-1024'],
    [1024, 8, 1, 1, 1, 2048, 16, 1, 0, 282, 61.45, 0, 0, 'maxtext-2024/maxtext-512b/1024x/bf16/2x-v5p-1024'],
  ] },
  { name: 'MaxText 1024B', model: {kvHeads: 256,headSize: 128,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 128,hidden: 16384,heads: 256,mlpHidden: 114688,vocabulary: 32000,sequenceLength: 2048}, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'full', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: '', rows: [
    [1024, 8, 1, 1, 1, 2048, 16, 1, 0, 254, 55.35, 0, 0, 'maxtext-2024/maxtext-1024b/1024x/bf16/1x-v5p-2048'],
    [2048, 8, 1, 1, 1, 4096, 16, 1, 0, 237, 51.55, 0, 0, 'maxtext-2024/maxtext-1024b/2048x/bf16/2x-v5p-2048'],
    [2048, 8, 1, 1, 1, 4096, 16, 1, 0, 297, 64.8, 0, 0, 'maxtext-2024/maxtext-1024b/2048x/bf16/1x-v5p-4096'],
    [4096, 8, 1, 1, 1, 8192, 16, 1, 0, 279, 60.83, 0, 0, 'maxtext-2024/maxtext-1024b/4096x/bf16/2x-v5p-4096'],
  ] },
  { name: 'MaxText Llama2-7B', model: { ...modelShapes['llama-7b'].shape, sequenceLength: 4096 }, accelerator: 'h100-sxm', stack: 'maxtext-a3-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 989], source: 'maxtext-readme', assumed: 'globalBatch recompute', rows: [
    [8, 1, 1, 1, 1, 32, 4, 1, 0, 492, 49.7, 0, 0, 'maxtext-a3-2024/maxtext-llama2-7b/8x/bf16/1x-a3-8x-h100-80gb'],
    [16, 1, 1, 1, 1, 64, 4, 1, 0, 422, 42.7, 0, 0, 'maxtext-a3-2024/maxtext-llama2-7b/16x/bf16/2x-a3-8x-h100-80gb'],
    [32, 1, 1, 1, 1, 128, 4, 1, 0, 407, 41.2, 0, 0, 'maxtext-a3-2024/maxtext-llama2-7b/32x/bf16/4x-a3-8x-h100-80gb'],
    [64, 1, 1, 1, 1, 256, 4, 1, 0, 409, 41.4, 0, 0, 'maxtext-a3-2024/maxtext-llama2-7b/64x/bf16/8x-a3-8x-h100-80gb'],
    [128, 1, 1, 1, 1, 512, 4, 1, 0, 375, 37.9, 0, 0, 'maxtext-a3-2024/maxtext-llama2-7b/128x/bf16/16x-a3-8x-h100-80gb'],
  ] },
  { name: 'MaxText Llama 2 70B', model: modelShapes['llama2-70b'].shape, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: 'globalBatch recompute', rows: [
    [512, 1, 1, 1, 1, 2048, 4, 1, 0, 0, 65.4, 692, 0, 'maxtext-2024/maxtext-llama-2-70b/512x/bf16/512-chips-tpu-v5p'],
  ] },
  { name: 'MaxText Mixtral 8x7B', model: modelShapes['mixtral-8x7b'].shape, accelerator: 'tpu-v5p', stack: 'maxtext-2024', precision: 'bf16', recompute: 'selective', sharding: 'all', counts: ['model', 'full', 459], source: 'maxtext-readme', assumed: 'globalBatch recompute', rows: [
    [256, 1, 1, 1, 1, 1024, 4, 1, 0, 0, 52.56, 2909, 0, 'maxtext-2024/maxtext-mixtral-8x7b/256x/bf16/256-chips-tpu-v5p'],
  ] },
  { name: 'Llama-like 1.34B', model: {kvHeads: 32,headSize: 64,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 16,hidden: 2048,heads: 32,mlpHidden: 8192,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [8, 1, 2, 1, 1, 256, 4, 1, 0, 0, 44.32, 0, 41.76, 'nanotron-2025/llama-like-1.34b/8x/bf16'],
    [16, 1, 2, 1, 1, 256, 1, 1, 0, 0, 41.59, 0, 19.45, 'nanotron-2025/llama-like-1.34b/16x/bf16'],
    [32, 1, 2, 1, 1, 256, 1, 1, 0, 0, 38.38, 0, 16.39, 'nanotron-2025/llama-like-1.34b/32x/bf16'],
    [64, 1, 2, 1, 1, 256, 1, 1, 0, 0, 32.47, 0, 16.27, 'nanotron-2025/llama-like-1.34b/64x/bf16'],
  ] },
  { name: 'Llama-like 1.34B', model: {kvHeads: 32,headSize: 64,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 16,hidden: 2048,heads: 32,mlpHidden: 8192,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [128, 2, 1, 1, 1, 256, 4, 1, 0, 0, 29.46, 0, 38.84, 'nanotron-2025/llama-like-1.34b/128x/bf16'],
    [256, 4, 1, 1, 1, 256, 4, 1, 0, 0, 23.2, 0, 19.57, 'nanotron-2025/llama-like-1.34b/256x/bf16'],
  ] },
  { name: 'Llama-like 3.57B', model: {kvHeads: 32,headSize: 96,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 28,hidden: 3072,heads: 32,mlpHidden: 8192,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [8, 1, 2, 1, 1, 256, 2, 1, 0, 0, 46.68, 0, 56.87, 'nanotron-2025/llama-like-3.57b/8x/bf16'],
    [16, 1, 2, 1, 1, 256, 2, 1, 0, 0, 43.77, 0, 54.31, 'nanotron-2025/llama-like-3.57b/16x/bf16'],
    [32, 1, 2, 1, 1, 256, 2, 1, 0, 0, 40.39, 0, 53.33, 'nanotron-2025/llama-like-3.57b/32x/bf16'],
    [64, 1, 2, 1, 1, 256, 1, 1, 0, 0, 35.53, 0, 36.73, 'nanotron-2025/llama-like-3.57b/64x/bf16'],
  ] },
  { name: 'Llama-like 3.57B', model: {kvHeads: 32,headSize: 96,isGated: true,isTied: true,hasBiasesAndPositions: false,layers: 28,hidden: 3072,heads: 32,mlpHidden: 8192,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [128, 4, 1, 1, 1, 256, 8, 1, 0, 0, 34.59, 0, 66.2, 'nanotron-2025/llama-like-3.57b/128x/bf16'],
    [256, 4, 1, 1, 1, 256, 4, 1, 0, 0, 26.77, 0, 38.98, 'nanotron-2025/llama-like-3.57b/256x/bf16'],
  ] },
  { name: 'Llama-like 8.86B', model: {kvHeads: 32,headSize: 128,isGated: true,isTied: false,hasBiasesAndPositions: false,layers: 32,hidden: 4096,heads: 32,mlpHidden: 14336,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [8, 1, 4, 1, 1, 256, 1, 1, 0, 0, 45.22, 0, 63.07, 'nanotron-2025/llama-like-8.86b/8x/bf16'],
    [16, 4, 1, 1, 1, 256, 4, 1, 0, 0, 43.94, 0, 58.34, 'nanotron-2025/llama-like-8.86b/16x/bf16'],
    [32, 1, 2, 1, 1, 256, 1, 1, 0, 0, 43.31, 0, 61.1, 'nanotron-2025/llama-like-8.86b/32x/bf16'],
    [64, 1, 2, 1, 1, 256, 1, 1, 0, 0, 39.5, 0, 59.09, 'nanotron-2025/llama-like-8.86b/64x/bf16'],
  ] },
  { name: 'Llama-like 8.86B', model: {kvHeads: 32,headSize: 128,isGated: true,isTied: false,hasBiasesAndPositions: false,layers: 32,hidden: 4096,heads: 32,mlpHidden: 14336,vocabulary: 131072,sequenceLength: 4096}, accelerator: 'h100-sxm', stack: 'nanotron-2025', precision: 'bf16', recompute: 'selective', sharding: 'none', counts: ['model', 'full', 989], source: 'nanotron-benchmark', assumed: 'recompute', rows: [
    [128, 8, 1, 1, 1, 256, 8, 1, 0, 0, 36.33, 0, 66.88, 'nanotron-2025/llama-like-8.86b/128x/bf16'],
    [256, 8, 1, 1, 1, 256, 8, 1, 0, 0, 32.71, 0, 63.39, 'nanotron-2025/llama-like-8.86b/256x/bf16'],
  ] },
]);
