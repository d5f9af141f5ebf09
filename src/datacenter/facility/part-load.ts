/**
 * PUE at part load, in one line: what a stated PUE becomes when the hall is filled less than it is built for. The parts of
 * the overhead that stay (idle losses, slow fans, lights) and that fall with the square are taken from the full power
 * chain of `power-chain.ts`; a test holds the two together. The corridor uses this one, because it costs nothing.
 */

/** PUE with `fill` (above 0, up to 1) of the designed IT load, where `pue` is that at full load. At 1 it is `pue` itself. */
export function followLoad(pue: number, fill: number): number {
  const overhead = pue - 1;
  const idle = Math.min(overhead / 2, 0.05 + 0.1 * overhead);
  const square = Math.min(overhead / 4, idle, 0.02 + 0.17 * overhead);
  return pue + idle * (1 / fill - 1) - square * (1 - fill);
}
