/**
 * Packs the golden cases that the page can answer into the one file it carries: `node test/support/pack-golden.mjs`. Cases
 * are taken as they stand; a list in CSV becomes one of the same form.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ id: string; fn: string; args: object; expected: unknown; tolerance: number | null; source: string }} Case
 */

/** @param {string} name */
const shared = (name) => readFileSync(new URL(`../../../shared/golden/${name}`, import.meta.url), 'utf8');
/** @param {string} name @returns {Case[]} */
const listOf = (name) =>
  /** @type {{ cases: (Case & { abs_tol: number | null })[] }} */ (JSON.parse(shared(name))).cases.map(
    ({ id, fn, args, expected, abs_tol, source }) => ({
      id,
      fn,
      args,
      expected,
      tolerance: abs_tol,
      source,
    }),
  );

/**
 * `fn,params,expected,abs_tol,formula,source`: parameters as `name=value;name=value`.
 * @param {string} name
 * @returns {Case[]}
 */
function readRows(name) {
  const [, ...lines] = shared(name).trim().split(/\r?\n/);
  return lines.map((line, place) => {
    const cells = [...line.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'),
    );
    const [fn = '', params = '', expected, tolerance, formula = '', source] = cells;
    const args = Object.fromEntries(
      params
        .split(';')
        .filter((one) => one.includes('='))
        .map((one) => one.split('=').map((part) => part.trim()))
        .map(([key = '', value = '']) => [key, Number.isFinite(Number(value)) ? Number(value) : value]),
    );
    const id = `${fn}-${String(place + 1)}`;
    return { id, fn, args, expected: Number(expected), tolerance: Number(tolerance), source: source || formula };
  });
}

const { ahp } = JSON.parse(shared('multiobjective.json'));
const { matrix, ...expected } = ahp;
const pairs = { id: 'pairs', fn: 'ahp', args: { matrix }, expected, tolerance: 1e-12, source: 'computed apart' };
/** Nobody on the page answers these: no input is spread so. A test fails where one is carried all the same. */
/** @type {Readonly<Record<string, readonly string[]>>} */
const unanswered = { risk: ['exponential_inv', 'weibull_inv'] };
/** Cases of the finance table that other rooms answer. */
const ofRisk = ['var_cvar', 'tornado', 'breakeven'];
const ofOthers = [...ofRisk, 'mc_npv', 'weighted_roi'];

const finance = listOf('finance.json');
const chance = JSON.parse(shared('distributions_rng.json'));
/** @type {Case[]} */
const quantiles = chance.quantiles.map(
  (
    /** @type {{ fn: string; params: object; p: number; expected: number; rel_tol: number }} */ row,
    /** @type {number} */ place,
  ) => ({
    id: `${row.fn}-${String(place + 1)}`,
    fn: row.fn,
    args: { ...row.params, p: row.p },
    expected: row.expected,
    tolerance: row.rel_tol * Math.max(Math.abs(row.expected), 1e-3),
    source: 'computed apart',
  }),
);
/** @type {Case[]} */
const philox = chance.philox4x32_10.map(
  (
    /** @type {{ counter: string[]; key: string[]; output: string[] }} */ { counter, key, output },
    /** @type {number} */ place,
  ) => ({
    id: `philox-${String(place + 1)}`,
    fn: 'philox',
    args: { counter, key },
    expected: output.map((word) => Number.parseInt(word, 16)),
    tolerance: 0,
    source: 'known answers of Random123',
  }),
);
const even = JSON.parse(shared('low_discrepancy.json'));
const points = even.sobol_d8_first16;
/** @type {(id: string, fn: string, args: object, expected: unknown, tolerance?: number, source?: string) => Case} */
const exact = (id, fn, args, expected, tolerance = 0, source = 'exact fractions') => ({
  ...{ id, fn, args, expected, tolerance, source },
});
/** @type {Case[]} */
const sequence = [
  exact('sobol-16-points', 'sobol', { points: points.length, dimensions: points[0].length }, points),
  ...[512, 1023].map((place) => {
    const expected = even[`sobol_d21_point_${String(place)}`];
    return exact(`sobol-point-${String(place)}`, 'sobol_point', { place, dimensions: expected.length }, expected);
  }),
  ...even.integrals.flatMap(
    (
      /** @type {{ id: string; d: number; exact: number; unscrambled_sobol_abs_err: { N: number; abs_err: number }[] }} */ one,
    ) =>
      one.unscrambled_sobol_abs_err.map(({ N, abs_err }) =>
        exact(
          `${one.id} over ${String(N)} points`,
          'sobol_integral',
          { factor: one.id.includes('|') ? '|4x-2|' : '2x', dimensions: one.d, points: N },
          one.exact,
          // The error of these very points: another sequence would err otherwise.
          abs_err * (1 + 1e-9),
          'analytic; error of the sequence computed apart',
        ),
      ),
  ),
];
const links = exact('cholesky', 'cholesky', { matrix: chance.cholesky.R }, chance.cholesky.L, 1e-12, 'computed apart');

/**
 * The project with one lognormal price, as one case for each thing that can be asked of so many drawn paths; each may be
 * off by four standard errors of that many draws.
 * @returns {Case[]}
 */
function drawnProject() {
  const given = finance.find(({ fn }) => fn === 'mc_npv');
  if (!given) throw new Error('no such case: mc_npv');
  const paths = 65_536;
  const args = /** @type {{ capex: number }} */ (given.args);
  const expected = /** @type {Record<string, number>} */ (given.expected);
  const { mean = NaN, sd = NaN, prob_negative = NaN, p05 = NaN, p95 = NaN } = expected;
  const sigma = 0.3;
  // The value is worth x price - capex, and the price lognormal around 1.
  const worth = (mean + args.capex) / Math.exp(sigma ** 2 / 2);
  const root = Math.sqrt(paths);
  /** @param {number} value */
  const densityAt = (value) => {
    const z = Math.log((value + args.capex) / worth) / sigma;
    return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / sigma / (value + args.capex);
  };
  const kurtosis = [4, 3, 2].reduce((sum, power, place) => {
    return sum + (place + 1) * Math.exp(power * sigma ** 2);
  }, -3);
  // The worst twentieth: shortfalls below the percentile, squared, summed over their density.
  const steps = 4000;
  const width = (p05 + args.capex) / steps;
  const squares = Array.from({ length: steps }, (_, step) => (step + 0.5) * width).reduce(
    (sum, off) => sum + off ** 2 * densityAt(p05 - off) * width,
    0,
  );
  /** @type {Record<string, number>} */
  const errors = {
    mean: sd / root,
    sd: (sd * Math.sqrt((kurtosis - 1) / 4)) / root,
    prob_negative: Math.sqrt(prob_negative * (1 - prob_negative)) / root,
    p05: Math.sqrt(0.05 * 0.95) / densityAt(p05) / root,
    p95: Math.sqrt(0.05 * 0.95) / densityAt(p95) / root,
    cvar05_mean_of_worst_5pct: Math.sqrt(squares) / 0.05 / root,
  };
  return Object.entries(errors).map(([answer, error]) => ({
    ...{ id: `${given.id} ${answer}`, fn: 'mc_npv', args: { ...given.args, sigma, paths, answer } },
    ...{ expected: expected[answer], tolerance: 4 * error, source: `${given.source}; four standard errors` },
  }));
}
/** @type {Case[]} */
const moments = chance.moments
  .filter((/** @type {{ dist: string }} */ { dist }) => !['uniform', 'weibull'].includes(dist))
  .map((/** @type {{ dist: string; params: object; mean: number; sd: number }} */ { dist, params, mean, sd }) =>
    exact(`moments of ${dist}`, 'moments', { dist, ...params, count: 16_384 }, { mean, sd }, 1e-3 * sd, 'closed form'),
  );
// What the acceptance of the table asks of so many points.
/** @type {Case[]} */
const indices = JSON.parse(shared('sobol_indices.json')).functions.flatMap(
  (/** @type {{ id: string; source: string; exact: { S1: unknown; ST: unknown } }} */ { id, source, exact: known }) => {
    const [S1, ST] = Array.isArray(known.S1) ? [known.S1, known.ST] : [Array(2).fill(0), Array(2).fill(0)];
    const args = { id, points: id.startsWith('ishigami') ? 2 ** 14 : 2 ** 12 };
    return exact(`sobol-${id}`, 'sobol_indices', args, { S1, ST }, args.points > 4096 ? 0.003 : 0.015, source);
  },
);
const groups = [
  { id: 'finance', cases: finance.filter(({ fn }) => !ofOthers.includes(fn)) },
  { id: 'score', cases: [...finance.filter(({ fn }) => fn === 'weighted_roi'), pairs] },
  { id: 'energy', cases: listOf('energy_carbon.json') },
  { id: 'failures', cases: readRows('availability.csv') },
  { id: 'risk', cases: [...quantiles, ...philox, links, ...sequence] },
  {
    id: 'futures',
    cases: [...drawnProject(), ...moments, ...finance.filter(({ fn }) => ofRisk.includes(fn)), ...indices],
  },
].map(({ id, cases }) => ({
  id,
  cases: cases.filter(({ fn, tolerance }) => !unanswered[id]?.includes(fn) && typeof tolerance === 'number'),
}));
const lines = groups.map(
  ({ id, cases }) => `{"id":"${id}","cases":[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]}`,
);
writeFileSync(
  new URL('../../public/data/golden/cases.json', import.meta.url),
  `{"groups":[\n${lines.join(',\n')}\n]}\n`,
);
console.log(groups.map(({ id, cases }) => `${id}: ${String(cases.length)}`).join(', '));
