/** What the risk room answers to the golden cases of chance: quantiles, the counter-based generator, even points. */
import { quantileOf, type Distribution } from '#datacenter/risk/distributions.ts';
import { fillSobol } from '#datacenter/risk/low-discrepancy.ts';
import { philox, type Words } from '#datacenter/risk/philox.ts';
import { readNumber as read, type Answers } from './golden-case.ts';

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
  sobol: ({ points, dimensions }) => {
    const columns = Array.from({ length: read(dimensions) }, () => new Float64Array(read(points)));
    fillSobol(columns, read(points), null);
    return Array.from({ length: read(points) }, (_, place) => columns.map((column) => column[place]));
  },
};
