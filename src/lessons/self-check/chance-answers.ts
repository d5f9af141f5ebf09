/** What the risk room answers to the golden cases of chance: quantiles, the counter-based generator, links, even points. */
import { factorCorrelations } from '#datacenter/risk/correlation.ts';
import { quantileOf, type Distribution } from '#datacenter/risk/distributions.ts';
import { fillSobol } from '#datacenter/risk/low-discrepancy.ts';
import { philox, type Words } from '#datacenter/units/philox.ts';
import { readList, readNumber as read, type Answers } from './golden-case.ts';

const quantile = (share: unknown, distribution: Distribution) => quantileOf(distribution, read(share));
/** Words of 32 bits as they are printed, in hexadecimal. */
const readWords = (words: unknown) =>
  Array.isArray(words) ? words.map((word) => Number.parseInt(String(word), 16)) : [];

export const chanceAnswers: Answers = {
  normal_inv: ({ p, mu, sigma }) => quantile(p, { kind: 'normal', mean: read(mu), deviation: read(sigma) }),
  triangular_inv: ({ p, a, b, c }) => quantile(p, { kind: 'triangular', low: read(a), mode: read(c), high: read(b) }),
  lognormal_inv: ({ p, mu, sigma }) =>
    quantile(p, { kind: 'lognormal', median: Math.exp(read(mu)), sigma: read(sigma) }),
  pert_inv: ({ p, a, b, m }) => quantile(p, { kind: 'pert', low: read(a), mode: read(m), high: read(b) }),
  philox: ({ counter, key }) => {
    const [first = 0, second = 0] = readWords(key);
    return philox(readWords(counter) as unknown as Words, [first, second]);
  },
  cholesky: ({ matrix }) => {
    const factor = factorCorrelations(Array.isArray(matrix) ? matrix.map(readList) : []);
    return 'kind' in factor ? null : factor;
  },
  sobol: ({ points, dimensions }) => {
    const columns = fillPoints(read(points), read(dimensions));
    return Array.from({ length: read(points) }, (_, place) => columns.map((column) => column[place]));
  },
  sobol_point: ({ place, dimensions }) => fillPoints(1024, read(dimensions)).map((column) => column[read(place)]),
  /** The mean over even points of a product of factors, one of each dimension. */
  sobol_integral: ({ factor, points, dimensions }) => {
    const of = String(factor) === '2x' ? (x: number) => 2 * x : (x: number) => Math.abs(4 * x - 2);
    const columns = fillPoints(read(points), read(dimensions));
    let sum = 0;
    for (let row = 0; row < read(points); row += 1) {
      sum += columns.reduce((product, column) => product * of(column[row] ?? NaN), 1);
    }
    return sum / read(points);
  },
};

/** The first points of the sequence, one column for each dimension, without any shift. */
function fillPoints(points: number, dimensions: number): readonly Float64Array[] {
  const columns = Array.from({ length: dimensions }, () => new Float64Array(points));
  fillSobol(columns, points, null);
  return columns;
}
