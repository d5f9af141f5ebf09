/**
 * The rows of `stack-profiles.ts` that speak for the stacks and chips of the page, as they stand there, and which of them
 * speaks for which; what is not listed has none. A test says what both have to be, and holds that they answer as the whole table does.
 */
export const offeredProfiles = `
megatron-core-2024 h100-sxm 16 0.731 0.63 0.44 8 1 1.4 14 1.5 460 48 6144 4096 4096
megatron-2021 a100-sxm-80 16 0.813 0.68 0.96 11 0.84 1.4 16 1.7 1000 32 3072 2048 2048
mlperf-3.0-intel gaudi-2 16 0.488 0.65 0.7 8 0.8 1.4 2 170 170 256 384 2048 2048
mlperf-5.0-amd mi300x 8L 0.661 0.6 0.72 8 0.8 1.4 5 69 69 8 32 8192 8192
fsdp-mpt-2023 h100-sxm 16 0.856 0.27 0.33 8.1 0.41 1.4 70 0.76 65 8 512 512 65536
fsdp-mpt-2023 a100-sxm-80 16 0.905 0.4 0.45 8.1 0.41 1.4 61 0.12 65 8 64 512 65536
fsdp-mpt-2023 a100-sxm-40 16 0.849 0.42 0.55 8.1 0.38 1.4 78 0.12 65 8 128 512 32768
nanotron-2025 h100-sxm 16 0.771 0.74 0.73 6.9 0.19 1.4 18 1.3 8.9 8 256 4096 4096
megatron-bridge-25.11 gb200-nvl72 16 0.883 0.7 0.71 8 0.51 2.2 2 120 670 64 256 4096 8192
nemo-2025 h100-sxm 16 0.805 0.7 0.72 8 0.8 1.2 31 8 410 8 2304 4096 8192
simumax-2025 b200-sxm 16 0.582 0.46 0.46 8 0.8 1 36 12 37 8 8 4096 4096
torchtitan-2024 h200-sxm 8 0.928 0.36 0.41 8 0.76 1.4 2 8 8 32 64 8192 8192
`;

/** Stack, then for each chip how near the row is (own, same stack, same chip, data sheet) and its number from 0. */
export const offeredAnswers: readonly (readonly [stack: string, answers: string])[] = [
  [
    'megatron-2021',
    'v100-sxm:s1 a100-sxm-40:s1 a100-sxm-80:o1 h100-sxm:s1 h200-sxm:s1 b200-sxm:s1 gb200-nvl72:s1 mi300x:c3 gaudi-3:d2',
  ],
  [
    'fsdp-mpt-2023',
    'v100-sxm:s5 a100-sxm-40:o6 a100-sxm-80:o5 h100-sxm:o4 h200-sxm:s4 b200-sxm:s4 gb200-nvl72:s4 mi300x:c3 gaudi-3:d2',
  ],
  [
    'megatron-core-2024',
    'v100-sxm:s0 a100-sxm-40:s0 a100-sxm-80:s0 h100-sxm:o0 h200-sxm:s0 b200-sxm:s0 gb200-nvl72:s0 mi300x:c3 gaudi-3:d2',
  ],
  [
    'nanotron-2025',
    'v100-sxm:s7 a100-sxm-40:s7 a100-sxm-80:s7 h100-sxm:o7 h200-sxm:s7 b200-sxm:s7 gb200-nvl72:s7 mi300x:c3 gaudi-3:d2',
  ],
  [
    'nemo-2025',
    'v100-sxm:s9 a100-sxm-40:s9 a100-sxm-80:s9 h100-sxm:o9 h200-sxm:s9 b200-sxm:s9 gb200-nvl72:s9 mi300x:c3 gaudi-3:d2',
  ],
  [
    'measured-share',
    'v100-sxm:d5 a100-sxm-40:c6 a100-sxm-80:c5 h100-sxm:c4 h200-sxm:c11 b200-sxm:c10 gb200-nvl72:c8 mi300x:c3 gaudi-3:d2',
  ],
];
