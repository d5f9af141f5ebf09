/** Ids of the presets, for `?preset=`: apart, so that an address is read without the scenarios behind them. */
export const presetIds = [
  'neocloud-h100',
  'west-china-hub',
  'university-room',
  'gpt3-replay',
  'my-classroom',
  'neocloud-2026',
  'my-gpu-1000',
] as const satisfies readonly string[];

export type PresetId = (typeof presetIds)[number];
