/** From an accelerator as tables print it to its row in the catalog. */

/** First match wins, on the printed name in lower case. */
const names: readonly (readonly [RegExp, string])[] = [
  [/gb300/, 'gb300-nvl72'],
  [/gb200/, 'gb200-nvl72'],
  [/gh200/, 'gh200'],
  [/b300/, 'b300-sxm'],
  [/b200/, 'b200-sxm'],
  [/h200[- ]nvl/, 'h200-nvl'],
  [/h200/, 'h200-sxm'],
  [/h100.*(96 ?gb|hbm2e)/, 'h100-sxm-96'],
  [/h100.*pcie/, 'h100-pcie'],
  [/h100/, 'h100-sxm'],
  [/h800/, 'h800-sxm'],
  [/h20\b/, 'h20'],
  [/a100.*pcie/, 'a100-pcie-80'],
  [/a100.*40 ?gb/, 'a100-sxm-40'],
  [/a100/, 'a100-sxm-80'],
  [/v100/, 'v100-sxm'],
  [/l40s/, 'l40s'],
  [/mi355x/, 'mi355x'],
  [/mi350x/, 'mi350x'],
  [/mi325x/, 'mi325x'],
  [/mi300x/, 'mi300x'],
  [/mi250x?/, 'mi250x'],
  [/gaudi.{0,5}3/, 'gaudi-3'],
  [/gaudi.{0,5}2/, 'gaudi-2'],
  [/trillium|v6e/, 'tpu-v6e'],
  [/v5p/, 'tpu-v5p'],
  [/v5e|v5 ?lite/, 'tpu-v5e'],
  [/tpu.?v4/, 'tpu-v4'],
  [/tpu.?v3/, 'tpu-v3'],
  [/910b/, 'ascend-910b'],
];

/** The id of the accelerator, or null when the catalog has none of that name. */
export function nameAccelerator(printed: string): string | null {
  return names.find(([pattern]) => pattern.test(printed.toLowerCase()))?.[1] ?? null;
}
