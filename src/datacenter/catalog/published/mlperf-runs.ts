/** MLPerf Training from round 3.0 to 5.1, language models. Columns: see `RunRow`. Written by `test/published/carry-runs.ts`. */
import { modelShapes } from './model-shapes.ts';
import { expandRuns } from './run-table.ts';

// prettier-ignore
export const mlperfRuns = expandRuns([
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'gaudi-2', stack: 'mlperf-3.0-intel', precision: 'bf16', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'tensor pipeline context microBatch virtualStages precision recompute sharding', rows: [
    [256, 8, 8, 1, 1, 1536, 1, 6, 71.9904, 179.2, 0, 0, 0, 'mlperf-3.0-intel/gpt-3-175b/256x/bf16/intel-habanalabs-hls-gaudi2-n32-pt'],
    [384, 8, 8, 1, 1, 1536, 1, 6, 48.706, 176.6, 0, 0, 0, 'mlperf-3.0-intel/gpt-3-175b/384x/bf16/intel-habanalabs-hls-gaudi2-n48-pt'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-3.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'virtualStages recompute sharding', rows: [
    [512, 4, 8, 1, 1, 2048, 1, 6, 12.0769, 712.2, 0, 0, 0, 'mlperf-3.0-nvidia/gpt-3-175b/512x/fp8/nvidia-dgxh100-n64-nemo'],
    [768, 4, 8, 1, 1, 3072, 1, 6, 12.1261, 709.3, 0, 0, 0, 'mlperf-3.0-nvidia/gpt-3-175b/768x/fp8/nvidia-dgxh100-n96-nemo'],
    [1536, 4, 8, 1, 1, 3072, 1, 6, 6.3376, 678.6, 0, 0, 0, 'mlperf-3.0-nvidia/gpt-3-175b/1536x/fp8/nvidia-coreweave-coreweave-hgxh100-n192-ngc23.04-pytorch'],
    [3584, 4, 8, 1, 1, 2688, 1, 6, 2.5976, 620.9, 0, 0, 0, 'mlperf-3.0-nvidia/gpt-3-175b/3584x/fp8/nvidia-coreweave-coreweave-hgxh100-n448-ngc23.04-pytorch'],
    [768, 4, 8, 1, 1, 3072, 1, 6, 12.2993, 699.4, 0, 0, 0, 'mlperf-3.0-nvidia/gpt-3-175b/768x/fp8/nvidia-coreweave-coreweave-hgxh100-n96-ngc23.04-pytorch'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'tpu-v5e', stack: 'mlperf-3.1-google', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [4096, 16, 1, 1, 1, 2048, 8, 1, 9.0856, 118.3, 0, 0, 0, 'mlperf-3.1-google/gpt-3-175b/4096x/fp8/google-cloud-tpu-v5e-4096-pax'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'gaudi-2', stack: 'mlperf-3.1-intel', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'tensor pipeline context microBatch virtualStages precision recompute sharding', rows: [
    [256, 8, 4, 1, 1, 2048, 1, 1, 46.6232, 369, 0, 0, 0, 'mlperf-3.1-intel/gpt-3-175b/256x/fp8/intel-habanalabs-hls-gaudi2-n32-pt'],
    [384, 8, 3, 1, 1, 2048, 1, 1, 31.9811, 358.6, 0, 0, 0, 'mlperf-3.1-intel/gpt-3-175b/384x/fp8/intel-habanalabs-hls-gaudi2-n48-pt'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-3.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'virtualStages recompute sharding', rows: [
    [4096, 4, 8, 1, 1, 2048, 1, 6, 1.6087, 668.4, 0, 0, 0, 'mlperf-3.1-nvidia/gpt-3-175b/4096x/fp8/nvidia-eos-dfw-n512-ngc23.09-nemo'],
    [6144, 4, 8, 1, 1, 3072, 1, 6, 1.6153, 665.6, 0, 0, 0, 'mlperf-3.1-nvidia/gpt-3-175b/6144x/fp8/nvidia-eos-dfw-n768-ngc23.09-nemo'],
    [768, 4, 8, 1, 1, 3072, 1, 6, 11.075, 776.7, 0, 0, 0, 'mlperf-3.1-nvidia/gpt-3-175b/768x/fp8/nvidia-eos-n96-ngc23.09-nemo'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-3.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2023, assumed: 'tensor pipeline context microBatch virtualStages precision recompute sharding', rows: [
    [512, 4, 8, 1, 1, 2048, 1, 6, 11.052, 778.3, 0, 0, 0, 'mlperf-3.1-nvidia/gpt-3-175b/512x/fp8/nvidia-eos-n64-ngc23.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 4, 1, 1, 1, 8, 1, 1, 4.0648, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/asustek-esc-n8a-e12'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8749, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/gigacomputing-g593-sd1-pytorch'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.9073, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/quanta-cloud-technology-d74h-7u'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8406, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/smc-1xsmc-h100-sxm-80gb'],
    [512, 4, 1, 2, 1, 64, 1, 1, 0.692, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/512x/fp8/smc-64xsmc-h100-sxm-80gb'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.665, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/smc-8xsmc-h100-sxm-80gb'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8406, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/smc-ac-power-1xsmc-h100-sxm-80gb'],
    [512, 4, 1, 2, 1, 64, 1, 1, 0.7152, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/512x/fp8/smc-ac-power-64xsmc-h100-sxm-80gb'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.6511, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/smc-ac-power-8xsmc-h100-sxm-80gb'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8406, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/smc-dc-power-1xsmc-h100-sxm-80gb'],
    [512, 4, 1, 2, 1, 64, 1, 1, 0.7152, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/512x/fp8/smc-dc-power-64xsmc-h100-sxm-80gb'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.6511, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/smc-dc-power-8xsmc-h100-sxm-80gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [8, 4, 1, 1, 1, 8, 1, 1, 4.0757, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/dell-xe9680x8h100-sxm-80gb'],
    [4, 4, 1, 1, 1, 8, 1, 1, 8.1583, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/4x/fp8/fujitsu-gx2560m7-h100-sxm-80gbx4'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8559, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/hpe-hpe-cray-xd670-gen11-h100-sxm5-80gb-n1-pytorch-24.04'],
    [16, 4, 1, 2, 1, 8, 1, 1, 2.6442, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/16x/fp8/hpe-hpe-cray-xd670-gen11-h100-sxm5-80gb-n2-pytorch-24.04'],
    [1024, 4, 1, 2, 1, 128, 1, 1, 0.6823, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/1024x/fp8/nvidia-eos-n128-ngc24.04-nemo'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.6387, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/nvidia-eos-n8-ngc24.04-nemo'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.7155, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/nvidia-eos-ngc24.04-nemo'],
    [8, 4, 1, 1, 1, 8, 1, 1, 4.1628, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/red-hat-as-8125gs-tnhr-rhel9.4'],
    [8, 4, 1, 1, 1, 8, 1, 1, 4.1215, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-8125gs-tnhr-8-h100-sxm-80gb'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.8198, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-421ge-tnhr2-lcc-1'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.6333, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/supermicro-sys-421ge-tnhr2-lcc-8'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'tpu-v5p', stack: 'mlperf-4.0-google', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [512, 8, 1, 1, 1, 2048, 32, 1, 23.8148, 361.2, 0, 0, 0, 'mlperf-4.0-google/gpt-3-175b/512x/fp8/google-cloud-tpu-v5p-1024-maxtext'],
    [6144, 8, 1, 1, 1, 6144, 8, 1, 5.9675, 360.4, 0, 0, 0, 'mlperf-4.0-google/gpt-3-175b/6144x/fp8/google-cloud-tpu-v5p-12288-maxtext'],
    [1024, 8, 1, 1, 1, 2048, 16, 1, 11.8137, 364.1, 0, 0, 0, 'mlperf-4.0-google/gpt-3-175b/1024x/fp8/google-cloud-tpu-v5p-2048-maxtext'],
    [1536, 8, 1, 1, 1, 3072, 16, 1, 11.952, 359.8, 0, 0, 0, 'mlperf-4.0-google/gpt-3-175b/1536x/fp8/google-cloud-tpu-v5p-3072-maxtext'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'gaudi-2', stack: 'mlperf-4.0-intel', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch virtualStages precision recompute sharding', rows: [
    [1024, 8, 4, 1, 1, 2048, 1, 1, 13.4142, 320.6, 0, 0, 0, 'mlperf-4.0-intel/gpt-3-175b/1024x/fp8/intel-habanalabs-hls-gaudi2-n128-pt'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.0-nvidia', precision: 'bf16', recompute: 'full', sharding: 'all', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 9.001, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/bf16/junipernetworks-h100-n1-ngc24.1-pytorch-deepspeed'],
    [32, 1, 1, 1, 1, 32, 1, 1, 7.4496, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/32x/bf16/junipernetworks-h100-n4-ngc24.1-pytorch-deepspeed'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-4.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch virtualStages precision recompute sharding', rows: [
    [512, 4, 8, 1, 1, 2304, 2, 6, 10.98, 881.3, 0, 0, 0, 'mlperf-4.0-nvidia/gpt-3-175b/512x/fp8/nvidia-eos-n64-ngc24.04-nemo'],
    [512, 4, 8, 1, 1, 2048, 2, 6, 10.7626, 799.2, 0, 0, 0, 'mlperf-4.0-nvidia/gpt-3-175b/512x/fp8/smc-64xsmc-h100-sxm-80gb'],
    [512, 4, 8, 1, 1, 2048, 2, 6, 10.7626, 799.2, 0, 0, 0, 'mlperf-4.0-nvidia/gpt-3-175b/512x/fp8/smc-ac-power-64xsmc-h100-sxm-80gb'],
    [512, 4, 8, 1, 1, 2048, 2, 6, 10.7626, 799.2, 0, 0, 0, 'mlperf-4.0-nvidia/gpt-3-175b/512x/fp8/smc-dc-power-64xsmc-h100-sxm-80gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-4.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [8, 2, 1, 1, 1, 8, 1, 1, 3.235, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/8x/fp8/nvidia-h200-ngc24.04-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'l40s', stack: 'mlperf-4.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [64, 4, 1, 2, 1, 8, 1, 1, 2.9435, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/64x/fp8/nvidia-l40s-n16-ngc24.04-nemo'],
    [384, 4, 1, 2, 1, 48, 1, 1, 2.9271, 0, 0, 0, 0, 'mlperf-4.0-nvidia/llama-2-70b-lora/384x/fp8/nvidia-l40s-n96-ngc24.04-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [8, 2, 1, 1, 1, 8, 1, 1, 3.4272, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/asustek-esc-n8-e11'],
    [512, 4, 1, 2, 1, 64, 1, 1, 0.5718, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/512x/fp8/azure-nd-h200-v5-n64-nemo'],
    [8, 2, 1, 1, 1, 8, 1, 1, 3.1435, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/dell-xe9680x8h200-sxm-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.0937, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr680av3-8xh200-sxm-141gb-700w'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1054, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr685av3-8xh200-sxm-141gb-700w'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1317, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr780av3-8xh200-sxm-141gb-700w'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [16, 4, 1, 2, 1, 8, 1, 1, 2.1926, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/16x/fp8/dell-2xxe9680x8h100-sxm-80gb'],
    [32, 4, 1, 2, 1, 8, 1, 1, 1.0758, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/32x/fp8/dell-4xxe9680x8h100-sxm-80gb'],
    [4, 4, 1, 1, 1, 8, 1, 1, 7.8527, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/4x/fp8/dell-xe8640x4h100-sxm-80gb'],
    [4, 4, 1, 1, 1, 8, 1, 1, 7.8718, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/4x/fp8/dell-xe9640x4h100-sxm-80gb'],
    [4, 4, 1, 1, 1, 8, 1, 1, 7.8357, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/4x/fp8/fujitsu-gx2560m7-h100-sxm-80gbx4'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.7144, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/quanta-cloud-technology-d74h-7u'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [64, 4, 1, 2, 1, 8, 1, 1, 0.5532, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/64x/fp8/dell-8xxe9680x8h100-sxm-80gb'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.5532, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/64x/fp8/dell-8xxe9680x8h100-sxm-80gb-power'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.6891, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/dell-xe9680x8h100-sxm-80gb'],
    [16, 4, 1, 1, 1, 8, 1, 1, 1.9494, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/16x/fp8/lambda-lambda-1cc-n2-h100-sxm-80gb-ngc24.04-nemo'],
    [32, 4, 1, 1, 1, 8, 1, 1, 0.9609, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/32x/fp8/lambda-lambda-1cc-n4-h100-sxm-80gb-ngc24.04-nemo'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.7979, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-4125gs-tnhr2-lcc-1'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.6803, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-8125gs-tnhr-1'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.7258, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-821ge-tnhr-1'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1797, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/gigacomputing-g593-zd1-pytorch'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'tpu-v6e', stack: 'mlperf-4.1-google', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch recompute sharding', rows: [
    [1024, 8, 1, 1, 1, 2048, 16, 1, 10.7342, 400.7, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/1024x/fp8/google-cloud-tpu-trillium-1024-maxtext'],
    [2048, 8, 1, 1, 1, 4096, 16, 1, 10.748, 400.1, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/2048x/fp8/google-cloud-tpu-trillium-2048-maxtext'],
    [3072, 8, 1, 1, 1, 6144, 16, 1, 10.809, 397.9, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/3072x/fp8/google-cloud-tpu-trillium-3072-maxtext'],
    [512, 8, 1, 1, 1, 1536, 24, 1, 15.885, 406.1, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/512x/fp8/google-cloud-tpu-trillium-512-maxtext'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'tpu-v5p', stack: 'mlperf-4.1-google', precision: 'fp8', recompute: 'full', sharding: 'all', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'tensor pipeline context microBatch recompute sharding', rows: [
    [6144, 8, 1, 1, 1, 6144, 8, 1, 5.991, 358.9, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/6144x/fp8/google-cloud-tpu-v5p-12288-maxtext'],
    [2048, 8, 1, 1, 1, 4096, 16, 1, 11.2491, 382.3, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/2048x/fp8/google-cloud-tpu-v5p-4096-maxtext'],
    [4096, 8, 1, 1, 1, 4096, 8, 1, 6.177, 348.1, 0, 0, 0, 'mlperf-4.1-google/gpt-3-175b/4096x/fp8/google-cloud-tpu-v5p-8192-maxtext'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [64, 4, 8, 1, 1, 2048, 2, 6, 36.2551, 1898, 0, 0, 0, 'mlperf-4.1-nvidia/gpt-3-175b/64x/fp8/nvidia-b200-n8-preview-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 1.7061, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/nvidia-b200-preview-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'precision recompute sharding', rows: [
    [1024, 4, 1, 2, 1, 128, 1, 1, 0.5473, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/1024x/fp8/nvidia-eos-n128-ngc24.09-nemo'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.5418, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/64x/fp8/nvidia-eos-n8-ngc24.09-nemo'],
    [8, 4, 1, 1, 1, 8, 1, 1, 3.6694, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/nvidia-eos-ngc24.09-nemo'],
  ] },
  { name: 'GPT-3 175B', model: modelShapes['gpt3-175b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', year: 2024, assumed: 'recompute sharding', rows: [
    [256, 4, 8, 1, 1, 2048, 2, 6, 18.4102, 934.4, 0, 0, 0, 'mlperf-4.1-nvidia/gpt-3-175b/256x/fp8/nvidia-eos-n32-ngc24.09-nemo'],
    [512, 4, 8, 1, 1, 2048, 2, 6, 9.5417, 901.5, 0, 0, 0, 'mlperf-4.1-nvidia/gpt-3-175b/512x/fp8/nvidia-eos-n64-ngc24.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-4.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', year: 2024, assumed: 'precision recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 3.2368, 0, 0, 0, 0, 'mlperf-4.1-nvidia/llama-2-70b-lora/8x/fp8/nvidia-h200-ngc24.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi300x', stack: 'mlperf-5.0-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 3.9468, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/amd-mi300x-epyc-9575f-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 3.8903, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/dell-1xxe9680x8mi300x'],
    [8, 1, 1, 1, 1, 8, 1, 1, 3.9557, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/mangoboost-mi300x-llmboost-gpuboost-1node'],
    [16, 1, 1, 2, 1, 8, 1, 1, 2.1466, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/16x/fp8/mangoboost-mi300x-llmboost-gpuboost-2node'],
    [32, 1, 1, 4, 1, 8, 1, 1, 1.4115, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/32x/fp8/mangoboost-mi300x-llmboost-gpuboost-4node'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi325x', stack: 'mlperf-5.0-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 2.93, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/amd-mi325x-epyc-9575f-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.9308, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/gigacomputing-g893-zx1-aax2-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8164, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/supermicro-8xmi325x-2xepyc-9575f'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [16, 1, 1, 2, 1, 8, 1, 1, 1.7491, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/16x/fp8/asustek-esc-n8-e11-n2'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.151, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/dell-1xxe9680lx8h200-sxm-141gb'],
    [16, 1, 1, 2, 1, 8, 1, 1, 1.7388, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/16x/fp8/dell-2xxe9680lx8h200-sxm-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1314, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/dell-xe9680x8h200-sxm-141gb'],
    [16, 1, 1, 4, 1, 8, 1, 1, 1.8046, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/16x/fp8/hpe-hpe-cray-xd670-h200-sxm5-141gb-n2-24.09'],
    [32, 1, 1, 4, 1, 16, 1, 1, 1.8114, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/32x/fp8/hpe-hpe-cray-xd670-h200-sxm5-141gb-n4-24.09'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1841, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/qct-d74h-7u'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [64, 1, 1, 8, 1, 8, 1, 1, 0.2402, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/64x/fp8/dell-16xxe9712x4gb200'],
    [16, 1, 1, 2, 1, 8, 1, 1, 0.8327, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/16x/fp8/dell-4xxe9712x4gb200'],
    [32, 1, 1, 4, 1, 8, 1, 1, 0.4159, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/32x/fp8/dell-8xxe9712x4gb200'],
    [36, 1, 1, 4, 1, 9, 1, 1, 0.4341, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/36x/fp8/dell-9xxe9712x4gb200'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-nvl', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [4, 1, 1, 2, 1, 8, 1, 1, 6.9013, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/4x/fp8/dell-1xxe7745x4h200-nvl-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.4587, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/dell-xe7740x8h200-nvl-141gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5166, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/dell-1xxe9680lx8b200-sxm-180gb'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5201, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/gigacomputing-g893-sd1-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5216, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/lambda-1cc-b200-n1-ngc25.04-nemo'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5252, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr780av3-8xb200-sxm-180gb'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5117, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/nvidia-nyx-n1-ngc25.04-nemo'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5387, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-4126gs-nbr-lcc-n1'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5097, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-a126gs-tnbr'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5152, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-a126gs-tnbr-n1'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5112, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-422ga-nbrt-lcc'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.5173, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-a21ge-nbrt'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [8, 2, 1, 1, 1, 8, 1, 1, 3.4833, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/hpe-hpe-cray-xd670-h200-sxm5-141gb-n1-24.09'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [512, 4, 8, 2, 1, 896, 1, 8, 19.3141, 1803.7, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/512x/fp8/ibm-coreweave-nvidia-carina-ngpu512-ngc25.04-nemo'],
    [256, 4, 8, 2, 1, 448, 1, 8, 19.1439, 1819.7, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/256x/fp8/nvidia-tyche-ngpu256-ngc25.04-nemo'],
    [512, 4, 8, 2, 1, 896, 1, 8, 19.4742, 1788.9, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/512x/fp8/nvidia-tyche-ngpu512-ngc25.04-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [32, 4, 1, 1, 1, 8, 1, 1, 0.9057, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/32x/fp8/lenovo-4xsr680ax8h200-sxm-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.0976, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-4125gs-tnhr2-lcc'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1653, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-821ge-tnhr'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [2048, 8, 8, 2, 1, 1152, 1, 8, 14.2201, 787.4, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/2048x/fp8/nvidia-eos-dfw-n256-ngc25.01-nemo'],
    [2432, 8, 8, 2, 1, 1216, 1, 8, 12.7281, 782, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/2432x/fp8/nvidia-eos-dfw-n304-ngc25.01-nemo'],
    [2560, 8, 8, 2, 1, 1120, 1, 8, 11.1742, 779.4, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/2560x/fp8/nvidia-eos-dfw-n320-ngc25.01-nemo'],
    [512, 8, 8, 2, 1, 1152, 1, 8, 55.1338, 812.4, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/512x/fp8/nvidia-eos-dfw-n64-ngc25.01-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [144, 1, 1, 8, 1, 18, 1, 1, 0.244, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/144x/fp8/nvidia-tyche-ngpu144-ngc25.04-nemo'],
    [512, 1, 1, 8, 1, 64, 1, 1, 0.2577, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/512x/fp8/nvidia-tyche-ngpu512-ngc25.04-nemo'],
    [72, 1, 1, 8, 1, 9, 1, 1, 0.2382, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/72x/fp8/nvidia-tyche-ngpu72-ngc25.04-nemo'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.4868, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/8x/fp8/nvidia-tyche-ngpu8-ngc25.04-nemo'],
    [72, 1, 1, 8, 1, 9, 1, 1, 0.2296, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/72x/fp8/supermicro-ars-121gl-nbo-18'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [1024, 4, 8, 2, 1, 1152, 1, 8, 25.3561, 883.2, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/1024x/fp8/nebius-nebius-soperator-8xh200-n128-ngc25.01-nemo'],
    [512, 4, 8, 2, 1, 1152, 1, 8, 50.0138, 895.5, 0, 0, 0, 'mlperf-5.0-nvidia/llama-3-405b/512x/fp8/nebius-nebius-soperator-8xh200-n64-ngc25.01-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi325x', stack: 'mlperf-5.0-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 2.9844, 0, 0, 0, 0, 'mlperf-5.0-amd/llama-2-70b-lora/8x/fp8/qct-d75t-7u'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [64, 4, 1, 2, 1, 8, 1, 1, 0.5486, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/64x/fp8/scitix-scitix-n8-ngc24.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.0-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [16, 1, 1, 2, 1, 8, 1, 1, 0.8148, 0, 0, 0, 0, 'mlperf-5.0-nvidia/llama-2-70b-lora/16x/fp8/supermicro-as-4126gs-nbr-lcc-n2'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi300x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 3.7814, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/amd-mi300x-epyc-9575f-pytorch-llama2-70b'],
    [8, 1, 1, 1, 1, 8, 1, 1, 3.9309, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/krai-poweredge-xe9680-mi300x-192gb-n1-v5.0'],
    [8, 1, 1, 1, 1, 8, 1, 1, 3.8394, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/krai-poweredge-xe9680-mi300x-192gb-n1-v5.1'],
    [8, 1, 1, 1, 1, 8, 1, 1, 3.864, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/mangoboost-mi300x-llmboost-gpuboost-1node'],
    [16, 1, 1, 2, 1, 8, 1, 1, 2.0824, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/16x/fp8/mangoboost-mi300x-llmboost-gpuboost-2node'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi325x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8221, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/amd-mi325x-epyc-9575f-pytorch-llama2-70b'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8771, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/asustek-esc-a8a-mi325x'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8668, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/mangoboost-as-8126gs-tnmr'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.7833, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/mangoboost-mi325x-llmboost-gpuboost-1node'],
    [16, 1, 1, 2, 1, 8, 1, 1, 1.7038, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/16x/fp8/mangoboost-mi325x-llmboost-gpuboost-2node'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8198, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/mitac-8xmi325x-2xepyc-9755'],
    [8, 1, 1, 1, 1, 8, 1, 1, 2.8941, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/supermicro-as-8126gs-tnmr-8xmi325x'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi350x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.6368, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/amd-mi350x-epyc-9575f-pytorch'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'mi350x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 1.2853, 1228.3, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/amd-mi350x-epyc-9575f-pytorch'],
    [8, 1, 1, 1, 1, 32, 2, 1, 1.3282, 1188.6, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/cisco-1xc885a-m8-8xmi350x-oam-288gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi355x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3624, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/amd-mi355x-epyc-9575f-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.393, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/gigacomputing-g893-zx1-aax4-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3657, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/supermicro-8xmi355x-2xepyc-9575f'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'mi355x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 32, 2, 1, 1.0432, 1513.4, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/amd-mi355x-epyc-9575f-pytorch'],
    [8, 1, 1, 1, 1, 32, 2, 1, 1.0903, 1448, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/dell-xe9785l-8xmi355x'],
    [8, 1, 1, 1, 1, 32, 2, 1, 1.1, 1435.2, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/gigacomputing-g893-zx1-aax4-pytorch'],
    [8, 1, 1, 1, 1, 32, 2, 1, 1.0773, 1465.5, 0, 0, 0, 'mlperf-5.1-amd/llama-3-8b/8x/fp8/supermicro-8xmi355x-2xepyc-9575f'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1853, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/cisco-1xc885a-m8-8xh200-sxm-141gb'],
    [16, 2, 1, 1, 1, 8, 1, 1, 1.7139, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/16x/fp8/cisco-2xc885a-m8-8xh200-sxm-141gb'],
    [16, 2, 1, 1, 1, 8, 1, 1, 1.6684, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/16x/fp8/krai-cray-xd670-h200-sxm5-141gb-n2-v5.0'],
    [32, 4, 1, 1, 1, 8, 1, 1, 0.8779, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/32x/fp8/krai-cray-xd670-h200-sxm5-141gb-n4-v5.0'],
    [64, 4, 1, 1, 1, 16, 1, 1, 0.8843, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/64x/fp8/krai-cray-xd670-h200-sxm5-141gb-n8-v5.0'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi350x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.6705, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/cisco-1xc885a-m8-8xmi350x-oam-288gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h100-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [128, 4, 1, 2, 1, 16, 1, 1, 0.5449, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/128x/fp8/cisco-hpf-n16'],
    [64, 4, 1, 2, 1, 8, 1, 1, 0.544, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/64x/fp8/cisco-hpf-n8'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h100-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [128, 2, 1, 1, 1, 64, 1, 1, 0.485, 406.9, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/128x/fp8/cisco-hpf-n16'],
    [64, 1, 1, 1, 1, 64, 1, 1, 0.7205, 547.8, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/64x/fp8/cisco-hpf-n8'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 1.2013, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/dell-1xxe9680lx8b200-sxm-180gb'],
    [16, 1, 1, 1, 1, 16, 1, 1, 1.395, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/16x/fp8/dell-2xxe9680lx8b200-sxm-180gb'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.2927, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr680av3-8xb200-sxm-180gb'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.314, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/lenovo-sr780av3-8xb200-sxm-180gb'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4505, 1752.2, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/nvfp4/dell-1xxe9680lx8b200-sxm-180gb'],
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4495, 1756.1, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/nvfp4/supermicro-as-4126gs-nbr-lcc'],
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4507, 1751.5, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/nvfp4/supermicro-sys-422gs-nbrt-lcc'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'h200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1475, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/dell-1xxe9680lx8h200-sxm-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1314, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/dell-1xxe9680x8h200-sxm-141gb'],
    [8, 1, 1, 2, 1, 8, 1, 1, 3.1483, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/quanta-cloud-technology-d74h-7u'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.2949, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/nvfp4/dell-1xxe9685lx8b200-sxm-180gb'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.2956, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/nvfp4/dell-1xxe9780x8b200-sxm-180gb'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [16, 1, 1, 1, 1, 32, 2, 1, 0.5814, 1357.7, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/16x/fp8/dell-2xxe9680lx8b200-sxm-180gb'],
    [16, 1, 1, 1, 1, 32, 2, 1, 0.5749, 1373.1, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/16x/fp8/dell-2xxe9685lx8b200-sxm-180gb'],
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4438, 1778.7, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/fp8/lenovo-sr680av3-8xb200-sxm-180gb'],
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4511, 1749.9, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/fp8/lenovo-sr780av3-8xb200-sxm-180gb'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi355x', stack: 'mlperf-5.1-amd', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3733, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/nvfp4/dell-xe9785l-8xmi355x'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3015, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/gigacomputing-g894-ad1-pytorch'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3113, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-4126gs-nbr-lcc'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3027, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-as-a126gs-tnbr'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.2975, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/supermicro-sys-422gs-nbrt-lcc'],
    [8, 1, 1, 1, 1, 8, 1, 1, 1.3183, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/fp8/university-of-florida-hpg.dgxb200x8.n1'],
    [64, 1, 1, 8, 1, 8, 1, 1, 0.216, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/64x/fp8/university-of-florida-hpg.dgxb200x8.n8'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'h200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [64, 1, 1, 2, 1, 32, 1, 1, 0.353, 559.1, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/64x/fp8/hpe-hpe-cray-xd670-h200-sxm5-141gb-n8-25.09'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [512, 1, 1, 8, 1, 64, 1, 1, 0.2116, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/512x/fp8/nvidia-tyche-ngpu512-ngc25.09-nemo'],
    [72, 1, 1, 8, 1, 9, 1, 1, 0.1994, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/72x/fp8/nvidia-tyche-ngpu72-ngc25.09-nemo'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [512, 4, 8, 2, 1, 1152, 1, 8, 17.2904, 2590.4, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-405b/512x/nvfp4/nvidia-tyche-ngpu512-ngc25.09-nemo'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [512, 2, 1, 4, 1, 64, 1, 1, 0.0889, 555, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/512x/fp8/nvidia-tyche-ngpu512-ngc25.09-nemo'],
    [72, 1, 1, 2, 1, 36, 1, 1, 0.171, 1154.1, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/72x/fp8/nvidia-tyche-ngpu72-ngc25.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 2, 1, 8, 1, 1, 1.2037, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/nvfp4/nvidia-tyche-ngpu8-ngc25.09-nemo'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4057, 1945.7, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/nvfp4/nvidia-tyche-ngpu8-ngc25.09-nemo'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 1.1713, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/8x/nvfp4/nebius-nebius-b200-n1'],
    [16, 1, 1, 2, 1, 8, 1, 1, 0.7126, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/16x/nvfp4/nebius-nebius-b200-n2'],
    [32, 1, 1, 4, 1, 8, 1, 1, 0.4068, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/32x/nvfp4/nebius-nebius-b200-n4'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'nvfp4', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0.4558, 1731.9, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/nvfp4/nebius-nebius-b200-n1'],
    [16, 1, 1, 1, 1, 32, 1, 1, 0.4956, 1592.8, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/16x/nvfp4/nebius-nebius-b200-n2'],
    [32, 1, 1, 1, 1, 32, 1, 1, 0.2679, 1473.3, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/32x/nvfp4/nebius-nebius-b200-n4'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'h200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [1024, 4, 8, 2, 1, 1152, 1, 8, 25.3561, 883.2, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-405b/1024x/fp8/nebius-nebius-h200-n128'],
    [512, 4, 8, 2, 1, 1152, 1, 8, 50.0138, 895.5, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-405b/512x/fp8/nebius-nebius-h200-n64'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'mi325x', stack: 'mlperf-5.1-amd', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [8, 1, 1, 1, 1, 8, 1, 1, 2.9043, 0, 0, 0, 0, 'mlperf-5.1-amd/llama-2-70b-lora/8x/fp8/quanta-cloud-technology-d75t-7u'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'recompute sharding', rows: [
    [8, 1, 1, 1, 1, 16, 2, 1, 0.5443, 1450.3, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/8x/fp8/university-of-florida-hpg.dgxb200x8.n1'],
    [64, 1, 1, 2, 1, 32, 1, 1, 0.1893, 1042.5, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/64x/fp8/university-of-florida-hpg.dgxb200x8.n8'],
    [64, 1, 1, 2, 1, 32, 1, 1, 0.1909, 1033.8, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/64x/fp8/verda-b200-8x8-ngc25.09'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [128, 1, 1, 8, 1, 16, 1, 1, 0.2126, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/128x/fp8/university-of-florida-hpg.dgxb200x8.n16'],
    [16, 1, 1, 1, 1, 16, 1, 1, 1.3229, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/16x/fp8/university-of-florida-hpg.dgxb200x8.n2'],
    [32, 1, 1, 4, 1, 8, 1, 1, 0.379, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/32x/fp8/university-of-florida-hpg.dgxb200x8.n4'],
  ] },
  { name: 'Llama 3 8B', model: modelShapes['llama3-8b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [128, 1, 1, 2, 1, 64, 1, 1, 0.1926, 1024.6, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/128x/fp8/university-of-florida-hpg.dgxb200x8.n16'],
    [16, 1, 1, 1, 1, 32, 2, 1, 0.5742, 1374.7, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/16x/fp8/university-of-florida-hpg.dgxb200x8.n2'],
    [256, 1, 1, 2, 1, 128, 1, 1, 0.221, 893, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/256x/fp8/university-of-florida-hpg.dgxb200x8.n32'],
    [32, 1, 1, 2, 1, 16, 1, 1, 0.1881, 1049.2, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-8b/32x/fp8/university-of-florida-hpg.dgxb200x8.n4'],
  ] },
  { name: 'Llama 3 405B', model: modelShapes['llama3-405b'].shape, accelerator: 'b200-sxm', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', counts: ['6n', 'none', 0], source: 'mlperf-training', assumed: 'precision recompute sharding', rows: [
    [256, 4, 8, 2, 1, 576, 1, 8, 27.6644, 1619, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-405b/256x/fp8/university-of-florida-hpg.dgxb200x8.n32'],
    [448, 4, 8, 2, 1, 1008, 1, 8, 27.9558, 1602.2, 0, 0, 0, 'mlperf-5.1-nvidia/llama-3-405b/448x/fp8/university-of-florida-hpg.dgxb200x8.n56'],
  ] },
  { name: 'Llama 2 70B LoRA', model: { ...modelShapes['llama2-70b'].shape, sequenceLength: 8192 }, accelerator: 'gb200-nvl72', stack: 'mlperf-5.1-nvidia', precision: 'fp8', recompute: 'selective', sharding: 'optimizer', adaptersOnly: true, counts: ['model', 'full', 0], source: 'mlperf-training', assumed: 'tensor pipeline context microBatch precision recompute sharding', rows: [
    [72, 1, 1, 8, 1, 9, 1, 1, 0.1969, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/72x/fp8/wiwynn-1xkinabalux18x4gb200'],
    [576, 1, 1, 8, 1, 72, 1, 1, 0.2168, 0, 0, 0, 0, 'mlperf-5.1-nvidia/llama-2-70b-lora/576x/fp8/wiwynn-8xkinabalux18x4gb200'],
  ] },
]);
