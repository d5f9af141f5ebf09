/**
 * Functions whose Sobol indices are known exactly, by the names that the golden cases give them: of shares between 0 and 1,
 * one for each input. `test/datacenter/risk` asks them with many seeds, the self-check with one.
 */
import { normalQuantile } from '#datacenter/risk/normal.ts';
import type { SobolOrder } from '#datacenter/risk/sobol-indices.ts';

interface KnownFunction {
  readonly inputs: number;
  readonly evaluate: SobolOrder['evaluate'];
}

/** `f` of one row of shares, over all rows. */
const over = (inputs: number, f: (shares: readonly number[]) => number): KnownFunction => ({
  inputs,
  evaluate: (columns, count, answers) => {
    for (let row = 0; row < count; row += 1) answers[row] = f(columns.map((column) => column[row] ?? 0.5));
  },
});
const angle = (share: number) => Math.PI * (2 * share - 1);

export const knownFunctions: Readonly<Record<string, KnownFunction>> = {
  'ishigami-7-0.1': over(3, ([x = 0, y = 0, z = 0]) => {
    return Math.sin(angle(x)) + 7 * Math.sin(angle(y)) ** 2 + 0.1 * angle(z) ** 4 * Math.sin(angle(x));
  }),
  'sobol-g-3-strong': over(3, (shares) => shares.reduce((product, share) => product * Math.abs(4 * share - 2), 1)),
  'linear-5': over(5, (shares) => shares.reduce((sum, share) => sum + share, 0)),
  'linear-weights': over(3, (shares) => shares.reduce((sum, share, i) => sum + (i + 1) * normalQuantile(share), 0)),
  'product-2': over(2, (shares) => shares.reduce((product, share) => product * (1 + 0.5 * normalQuantile(share)), 1)),
  constant: over(2, () => 7),
};
