/**
 * One row of each layout with what it says, and a cell that breaks it. Rows are facts of the sources named in
 * `published-sources.ts`; those of vTrain and MegaScale are made up in their layout.
 */
import type { Job, JobPlan, Measured } from '#datacenter/catalog/job.ts';

export interface ReaderCase {
  readonly layout: string;
  readonly header: string;
  readonly row: string;
  /** Of each job the row becomes: fields that must be so. */
  readonly jobs: readonly (Partial<
    Pick<Job, 'accelerator' | 'accelerators' | 'stack' | 'precision' | 'adaptersOnly'>
  > & {
    readonly plan?: Partial<JobPlan>;
    readonly measured?: Partial<Measured>;
  })[];
  /** A column, what is put into it, and what the message then says of it. */
  readonly broken: readonly [column: string, cell: string, says: string];
}

export const readerCases: readonly ReaderCase[] = [
  {
    layout: 'mlperf_training_llm',
    header:
      'round,submitter,system,benchmark,accelerator,num_accelerators,global_batch,grad_accum,seq_len,tp,pp,cp,dp,vpp,micro_batch,precision,step_time_s,derived_6N_tflops_per_accel',
    row: 'v5.0,IBM+CoreWeave+NVIDIA,carina_ngpu512_ngc25.04_nemo,llama31_405b,NVIDIA Blackwell GPU (GB200),512,896,112.0,8192,4,8,2,8,8,1,fp8,19.3141,1803.7',
    jobs: [
      {
        accelerator: 'gb200-nvl72',
        stack: 'mlperf-5.0-nvidia',
        precision: 'fp8',
        plan: { tensor: 4, pipeline: 8, context: 2, data: 8, virtualStages: 8, schedule: 'interleaved' },
        measured: { stepSeconds: 19.3141, flopPerSecond: 1803.7e12 },
      },
    ],
    broken: ['num_accelerators', '512.5', 'not a whole number'],
  },
  {
    layout: 'nvidia_dgxc_h100',
    header:
      'model,precision,gpus,layers,hidden,heads,kv_heads,seq_len,tp,pp,cp,vpp,ep,fsdp,micro_batch,grad_accum,global_batch,step_time_s,tokens_per_s,mfu_pct,peak_used_tflops',
    row: 'Grok-1 314B MoE 8x top2,BF16,512,64,6144,48,8,8192,4,8,2,8,8,,1,128,1024,21.01,399191,41.09,989',
    jobs: [
      {
        stack: 'nemo-2025',
        precision: 'bf16',
        plan: { tensor: 4, pipeline: 8, context: 2, data: 8, expert: 8, expertTensor: 4, sharding: 'optimizer' },
        measured: { stepSeconds: 21.01, utilization: 41.09 / 100, tokensPerSecondPerAccelerator: 399_191 / 512 },
      },
    ],
    broken: ['step_time_s', 'fast', '“fast” is not a number'],
  },
  {
    layout: 'nvidia_bridge_perf',
    header:
      'release,stage,system,model,gpus,precision,global_batch,micro_batch,seq_len,fsdp,tp,pp,cp,vpp,ep,grad_accum,tokens_per_s_per_gpu,model_tflops_per_gpu',
    row: '25.09,Pre-Training Performance,DGX-GB200,LLAMA3_70B,64,FP8 (BF16 not stated),128,2,8192,64 (0),1 (2),1 (4),1,1 (5),1,1 (16),3986 (3546),1791 (1593)',
    jobs: [
      {
        stack: 'megatron-bridge-25.09',
        precision: 'fp8',
        plan: { tensor: 1, pipeline: 1, virtualStages: 1, sharding: 'all', data: 64 },
        measured: { tokensPerSecondPerAccelerator: 3986, flopPerSecond: 1791e12 },
      },
      {
        precision: 'mxfp8',
        plan: { tensor: 2, pipeline: 4, virtualStages: 5, sharding: 'optimizer', data: 8 },
        measured: { tokensPerSecondPerAccelerator: 3546, flopPerSecond: 1593e12 },
      },
    ],
    broken: ['tp', '1.5', '1.5 is not whole'],
  },
  {
    layout: 'megatron_sc21_table1',
    header: 'model,heads,hidden,layers,tp,pp,gpus,dp,global_batch,seq_len,vocab,recompute,tflops_per_gpu_hw,pct_peak',
    row: '1.7B,24,2304,24,1,1,32,32,512,2048,51200,full,137,44',
    jobs: [
      {
        stack: 'megatron-2021',
        plan: { microBatch: 16, data: 32, recompute: 'full', sharding: 'none' },
        measured: { flopPerSecond: 137e12, utilization: 0.44, stepSeconds: null },
      },
    ],
    broken: ['hidden', '', 'is blank'],
  },
  {
    layout: 'megatron_jan2021_precursor',
    header: 'model,heads,hidden,layers,model_parallel,gpus,global_batch,seq_len,vocab,tflops_per_gpu_hw,pct_peak',
    row: '291B,128,16384,90,144,2160,2430,2048,51200,142,45',
    jobs: [{ stack: 'megatron-2021-january', plan: { tensor: 8, pipeline: 18, data: 15, microBatch: 1 } }],
    broken: ['layers', '-90', 'not a whole number'],
  },
  {
    layout: 'megatron_sc21_table2_ptd_vs_zero3',
    header: 'scheme,params_b,model_parallel,global_batch,gpus,micro_batch,tflops_per_gpu_hw,seq_len',
    row: 'PTD,174.6,96,1536,384,1,153,2048',
    jobs: [{ stack: 'megatron-2021', plan: { tensor: 8, pipeline: 12, data: 4 } }],
    broken: ['tflops_per_gpu_hw', '0', 'not more than 0'],
  },
  {
    layout: 'megatron_core_h100',
    header: 'model,heads,hidden,layers,tp,pp,dp,gpus,global_batch,seq_len,vocab,model_tflops_per_gpu,mfu_pct',
    row: '70B,64,8192,84,8,2,48,768,384,4096,131072,419.7,42',
    jobs: [{ stack: 'megatron-core-2024', plan: { tensor: 8, pipeline: 2, data: 48, virtualStages: 7 } }],
    broken: ['gpus', '7 68', '“7 68” is not a number'],
  },
  {
    layout: 'activation_recompute_2205_05198',
    header:
      'model,heads,hidden,layers,seq_len,tp,pp,gpus,global_batch,micro_batch,vpp,iter_time_full_recompute_s,iter_time_seqpar_selective_s,mfu_pct_seqpar_selective,mem_params_opt_gib,mem_act_baseline_gib,mem_act_seqsel_gib,act_pct_full',
    row: '22B,64,6144,48,2048,8,1,8,4,4,1,1.42,1.1,41.5,45.5625,59.25,9.5625,7.64',
    jobs: [
      { plan: { recompute: 'full', sequenceParallel: false }, measured: { stepSeconds: 1.42, utilization: null } },
      {
        plan: { recompute: 'selective', sequenceParallel: true },
        measured: { stepSeconds: 1.1, utilization: 0.415, memoryBytes: (45.5625 + 9.5625) * 2 ** 30 },
      },
    ],
    broken: ['iter_time_full_recompute_s', '', 'is blank'],
  },
  {
    layout: 'nanotron_best_configs_h100',
    header:
      'params_b,layers,hidden,heads,ffn,vocab,gpus,dp,tp,pp,grad_accum,micro_batch,zero_stage,seq_len,mfu_pct,peak_mem_gb',
    row: '1.34,16,2048,32,8192,131072,256,64,4,1,1,4,0,4096,23.2,19.57',
    jobs: [
      {
        stack: 'nanotron-2025',
        plan: { data: 64, tensor: 4, globalBatch: 256, sharding: 'none' },
        measured: { utilization: 23.2 / 100, memoryBytes: 19.57 * 2 ** 30 },
      },
    ],
    broken: ['zero_stage', '7', '7 is not 0 to 3'],
  },
  {
    layout: 'torchtitan_llama31',
    header:
      'model,gpus,gpu,seq_len,local_batch,global_batch,parallelism,technique,act_ckpt,tokens_per_s_per_gpu,memory_gib',
    row: 'Llama 3.1 405B,512,H100 96GB HBM2e 2.4TB/s (Meta variant),8192,32,256,FSDP 8 TP 8 PP 8,compile+Float8+AsyncTP Interleaved 1F1B,full,128,72.7',
    jobs: [
      {
        accelerator: 'h100-sxm-96',
        precision: 'fp8',
        plan: { tensor: 8, pipeline: 8, data: 8, microBatch: 4, virtualStages: 2, recompute: 'full', sharding: 'all' },
        measured: { tokensPerSecondPerAccelerator: 128 },
      },
    ],
    broken: ['act_ckpt', 'sometimes', 'neither none, selective nor full'],
  },
  {
    layout: 'mosaic_mpt_fsdp',
    header:
      'model,seq_len,gpus,gpu,mfu_pct,hfu_pct,model_tflops_per_gpu,micro_batch,grad_accum,global_batch,tokens_per_s_per_gpu,precision,sharding,act_ckpt,act_cpu_offload',
    row: 'MPT-70b,2048,512,h100_80gb,41.25,55.0,408,8,1,4096,1007,amp_bf16,FULL_SHARD,True,False',
    jobs: [
      {
        stack: 'fsdp-mpt-2023',
        plan: { data: 512, microBatch: 8, recompute: 'full', sharding: 'all' },
        measured: { tokensPerSecondPerAccelerator: 1007, utilization: 0.4125 },
      },
    ],
    broken: ['sharding', 'MAYBE', '“MAYBE” is not known'],
  },
  {
    layout: 'simumax_b200_measured_vs_predicted',
    header: 'case,model,layers,tp,pp,ep,cp,dp,microbatches,seq_len,gpus,measured_ms,measured_alloc_gib',
    row: 'deepseekv3_l4_tp1_ep8_pp1_dp8_mbc4_cef,deepseekv3,4,1,1,8,,8,4,4096 (default; check),8,603.20,104.30',
    jobs: [{ plan: { expert: 8, data: 8, globalBatch: 32 }, measured: { stepSeconds: 603.2 / 1000 } }],
    broken: ['measured_ms', '-3', 'not more than 0'],
  },
  {
    layout: 'maxtext_tpu_gpu',
    header: 'model,hardware,chips,generation,seq_len,tflops_per_chip,mfu_pct,tokens_per_s_per_chip',
    row: '128B,1x v5e-256,256,TPU v5e,,110,56.06,',
    jobs: [{ accelerator: 'tpu-v5e', plan: { tensor: 16, data: 16, globalBatch: 256, microBatch: 16 } }],
    broken: ['chips', 'many', '“many” is not a number'],
  },
  {
    layout: 'llama3_405b',
    header:
      'model,layers,hidden,ffn,heads,kv_heads,vocab,gpus,tp,cp,pp,dp,seq_len,tokens_per_batch,bf16_tflops_per_gpu,mfu_pct',
    row: 'Llama 3 405B,126,16384,53248,128,8,128256,8192,8,1,16,64,8192,16M,430,43',
    jobs: [{ stack: 'llama3-2024', plan: { globalBatch: 2048, data: 64 }, measured: { flopPerSecond: 430e12 } }],
    broken: ['tokens_per_batch', '16.0001M', 'no whole number of sequences'],
  },
  {
    layout: 'megascale_nsdi24',
    header: 'model,system,gpus,global_batch,iter_time_s,mfu_pct',
    row: '175B,Megatron-LM,1024,768,15.0,50.0',
    jobs: [
      {
        stack: 'megascale-baseline-2024',
        plan: { tensor: 8, pipeline: 8, data: 16, virtualStages: 6 },
        measured: { stepSeconds: 15, utilization: 0.5 },
      },
    ],
    broken: ['global_batch', '7.5', 'not a whole number'],
  },
  {
    layout: 'mtnlg_530b',
    header: 'model,layers,hidden,heads,seq_len,tp,pp,dp,gpus,global_batch,iter_time_s,tflops_per_gpu',
    row: 'MT-NLG 530B,105,20480,128,2048,8,35,8,2240,1920,60.1,126',
    jobs: [{ stack: 'mtnlg-2022', plan: { pipeline: 35, data: 8 }, measured: { stepSeconds: 60.1 } }],
    broken: ['pp', '35a', '“35a” is not a number'],
  },
  {
    layout: 'vtrain_multi_node',
    header: 'params_b,gpus,global_batch,micro_batch,hidden,heads,layers,seq_len,tp,dp,pp,iter_time_ms',
    row: '5.1,32,256,2,4096,32,24,2048,4,4,2,5000',
    jobs: [{ stack: 'vtrain-2023', plan: { recompute: 'full', data: 4 }, measured: { stepSeconds: 5 } }],
    broken: ['dp', '0', 'not a whole number'],
  },
  {
    layout: 'vtrain_single_node',
    header: 'gpus,global_batch,micro_batch,hidden,heads,layers,seq_len,tp,dp,pp,iter_time_ms',
    row: '4,16,2,1024,16,8,1024,2,2,1,100',
    jobs: [{ accelerators: 4, plan: { tensor: 2 }, measured: { stepSeconds: 0.1 } }],
    broken: ['iter_time_ms', '1e', '“1e” is not a number'],
  },
  {
    layout: 'published_training_runs',
    header:
      'model,params_b,tokens_b,accelerator,chips,tp,pp,dp,micro_batch,global_batch,seq_len,iter_time_s,tflops_per_chip,mfu_pct,accel_hours,tco2',
    row: 'BLOOM-176B,176,366,A100-80GB,384,4,12,8,2,2048,2048,105,,,,',
    jobs: [{ plan: { tensor: 4, pipeline: 12, data: 8, microBatch: 2 }, measured: { stepSeconds: 105 } }],
    broken: ['iter_time_s', '1m45s', '“1m45s” is not a number'],
  },
];
