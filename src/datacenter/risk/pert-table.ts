/**
 * A PERT distribution as a table of quantiles, to about 1e-6 of its width: the density of its beta distribution is summed
 * once over a fine grid and read backwards, a hundred times faster than asking for each.
 */
import { shapesOfPert } from './beta.ts';
import type { Triangle } from './triangular.ts';

const cells = 4096;
const steps = 4 * cells;

/** The values below which 0, 1/4,096, 2/4,096 ... of the distribution lie. */
export function tabulatePert({ low, mode, high }: Triangle): Float64Array {
  const width = high - low;
  if (width === 0) return new Float64Array(cells + 1).fill(low);
  const [a, b] = shapesOfPert(low, mode, high);
  const below = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i += 1) {
    const x = (i + 0.5) / steps;
    below[i + 1] = (below[i] ?? 0) + x ** (a - 1) * (1 - x) ** (b - 1);
  }
  const all = below[steps] ?? 1;
  let i = 0;
  return Float64Array.from({ length: cells + 1 }, (_, cell) => {
    const wanted = (all * cell) / cells;
    while (i < steps - 1 && (below[i + 1] ?? 0) < wanted) i += 1;
    const [less = 0, more = 1] = [below[i], below[i + 1]];
    return low + (width * (i + Math.min(1, Math.max(0, (wanted - less) / (more - less))))) / steps;
  });
}
