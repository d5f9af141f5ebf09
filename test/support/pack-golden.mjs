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
/** Nobody on the page answers these; a test fails where one is carried all the same. */
/** @type {Readonly<Record<string, readonly string[]>>} */
const unanswered = {
  finance: ['mc_npv', 'var_cvar', 'tornado', 'breakeven', 'weighted_roi'],
  failures: ['gpu_failure_rate_per_gpu_year'],
  risk: ['exponential_inv', 'weibull_inv'],
};

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
const points = JSON.parse(shared('low_discrepancy.json')).sobol_d8_first16;
/** @type {Case} */
const sobol = {
  id: 'sobol-16-points',
  fn: 'sobol',
  args: { points: points.length, dimensions: points[0].length },
  expected: points,
  tolerance: 0,
  source: 'exact fractions',
};
const groups = [
  { id: 'finance', cases: finance },
  { id: 'score', cases: [...finance.filter(({ fn }) => fn === 'weighted_roi'), pairs] },
  { id: 'energy', cases: listOf('energy_carbon.json') },
  { id: 'failures', cases: readRows('availability.csv') },
  { id: 'risk', cases: [...quantiles, ...philox, sobol] },
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
