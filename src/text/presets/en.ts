/** English: what the presets are called. */
export const en = {
  default: 'A large training cluster',
  'neocloud-h100': 'A cloud that rents out H100s',
  'west-china-hub': 'A computing hub in Inner Mongolia',
  'university-room': 'Four servers in a university room',
  'gpt3-replay': 'GPT-3 as the Megatron paper planned it',
  'my-classroom': 'A classroom of your own machine',
  'neocloud-2026': 'The cloud of 2026, on H200s',
  'my-gpu-1000': 'Your GPU, a thousand times (1,024)',
};
