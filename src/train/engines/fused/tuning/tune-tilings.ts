/**
 * The tilings of a model's products: by a trial on this device, by what a trial before has found, or by rule. The trial is
 * given the kernels that the step will run, so it knows their epilogues; into how many parts a long sum is cut stays
 * the rule's choice, because it decides which kernels there are. Convolutions and recurrences have no tilings.
 *
 * Two tilings add up the same products in another order, so their sums may differ in the last bits. A run is repeated to
 * the last bit on a machine that remembers its tilings; another machine may have found others.
 */
import type { Gpu } from '#device/gpu.ts';
import type { Kernel } from '../kernel.ts';
import { findTiling, nameTiling, plausibleTilings, withTilings } from '../wgsl/tilings.ts';
import type { PickTiling, ProductSides, ProductTiling } from '../wgsl/tilings.ts';
import { hashText, hashTilings } from './hash-kernels.ts';
import { fitPipelines } from './fit-pipelines.ts';
import { runTrial, type TrialOutcome, type TrialProduct } from './trial.ts';
import type { TilingReport, TilingRow, TilingWish, TriedProduct } from './tiling-report.ts';

/** For timing on a GPU, seconds; compiling comes on top. */
export const trialBudget = 0.15;
/** Of a model. */
const mostPipelines = 16;

export interface TunedTilings {
  /** Null where the rule's choice stands for all. */
  readonly pickTiling: PickTiling | null;
  readonly report: TilingReport;
}

/**
 * @param rule the choice where nothing was tried
 * @param ruledKernels the kernels of a step with products cut by rule
 * @param planKernels the same with products cut in another way
 * @param wish null: by rule
 */
export async function tuneTilings(
  gpu: Gpu,
  rule: PickTiling,
  ruledKernels: readonly Kernel[],
  planKernels: (pickTiling: PickTiling) => readonly Kernel[],
  wish: TilingWish | null,
  nowSeconds: () => number,
): Promise<TunedTilings> {
  const { isSoftware, device, adapterInfo } = gpu;
  const adapter = sayAdapter(adapterInfo);
  const idle: TrialOutcome = { tried: new Map(), compileSeconds: 0, trialSeconds: 0, clock: null };
  const pick = (chosen: ReadonlyMap<string, ProductTiling>): PickTiling =>
    withTilings(rule, (sides, name) => chosen.get(nameProduct(name, sides)));
  const products = listProducts(ruledKernels, rule);
  const known = new Map<string, TriedProduct>();
  if (wish) {
    for (const { key } of products) {
      const tried = wish.find(adapter, key);
      if (tried && findTiling(tried.best)) known.set(key, tried);
    }
  }
  const unknown = products.filter(({ key }) => !known.has(key));
  const budgetSeconds = wish?.budgetSeconds ?? (isSoftware ? 0 : trialBudget);
  const isTried = wish?.mayTry() === true && unknown.length > 0 && budgetSeconds > 0;
  if (!wish || (known.size === 0 && !isTried)) {
    const rows = products.map((one) => rowOf(one, undefined, one.ruled, 'rule'));
    return { pickTiling: null, report: { adapter, isSoftware, ...omitTried(idle), rows } };
  }

  // The same step under every tiling: kernels of one name and sides are the same product.
  const under = new Map(
    plausibleTilings(isSoftware).map((tiling) => {
      const kernels = planKernels(withTilings(rule, () => tiling));
      return [nameTiling(tiling), new Map(kernels.flatMap((one) => (one.product ? [[keyOf(one), one]] : [])))];
    }),
  );
  const kernelsOf = ({ product }: Product) =>
    new Map(
      [...under].flatMap(([name, kernels]) => {
        const kernel = kernels.get(product);
        return kernel ? [[name, kernel] as const] : [];
      }),
    );
  const trials = (isTried ? unknown : []).map((one): TrialProduct => ({
    ...one,
    kernels: kernelsOf(one),
    flop: one.uses * 2 * one.rows * one.columns * one.depth,
  }));
  const outcome =
    wish.mayTry() && isTried
      ? await runTrial(device, trials, { budgetSeconds, mayGoOn: () => wish.mayTry(), nowSeconds })
      : idle;
  for (const [key, tried] of outcome.tried) wish.keep(adapter, key, tried);

  const others = new Set(ruledKernels.flatMap((kernel) => (kernel.product ? [] : [kernel.code]))).size;
  const offers = products.map((one) => {
    const { best = one.ruled, seconds = {} } = known.get(one.key) ?? outcome.tried.get(one.key) ?? {};
    const codes = Object.fromEntries([...kernelsOf(one)].map(([name, { code }]) => [name, code]));
    return { product: one.product, ruled: one.ruled, best, seconds, uses: one.uses, codes };
  });
  const taken = fitPipelines(offers, others, mostPipelines);
  const chosen = new Map(
    [...taken].flatMap(([product, name]) => {
      const tiling = findTiling(name);
      return tiling ? [[product, tiling] as const] : [];
    }),
  );
  const rows = products.map((one) => {
    const remembered = known.get(one.key);
    const tried = remembered ?? outcome.tried.get(one.key);
    const how = remembered ? 'remembered' : tried ? 'measured' : 'rule';
    return rowOf(one, tried, taken.get(one.product) ?? one.ruled, how);
  });
  const isAsRuled = rows.every((row) => row.chosen === row.ruled);
  return { pickTiling: isAsRuled ? null : pick(chosen), report: { adapter, isSoftware, ...omitTried(outcome), rows } };
}

interface Product extends ProductSides {
  readonly name: string;
  /** Name and sides. */
  readonly product: string;
  /** And its text in short. */
  readonly key: string;
  readonly ruled: string;
  readonly uses: number;
}

const nameProduct = (name: string, { rows, columns, depth }: ProductSides) => `${name} ${rows}x${depth}x${columns}`;
const keyOf = ({ name, product }: Kernel) => (product ? nameProduct(name, product) : name);

/** What there is to choose for, each once. */
function listProducts(kernels: readonly Kernel[], rule: PickTiling): readonly Product[] {
  const found = new Map<string, Product>();
  for (const kernel of kernels) {
    const { name, product: sides, code } = kernel;
    if (!sides) continue;
    const product = nameProduct(name, sides);
    const before = found.get(product);
    const key = before?.key ?? `${product} #${hashText(code + hashTilings())}`;
    const ruled = nameTiling(rule(sides, false, name).tiling);
    found.set(product, { ...sides, name, product, key, ruled, uses: (before?.uses ?? 0) + 1 });
  }
  return [...found.values()];
}

function rowOf(one: Product, tried: TriedProduct | undefined, chosen: string, how: TilingRow['how']): TilingRow {
  const { name, key, ruled, uses, rows, columns, depth } = one;
  return {
    name,
    key,
    rows,
    columns,
    depth,
    ruled,
    best: tried?.best ?? ruled,
    chosen,
    how,
    seconds: tried?.seconds ?? {},
    uses,
  };
}

const omitTried = ({ compileSeconds, trialSeconds, clock }: TrialOutcome) => ({ compileSeconds, trialSeconds, clock });

/** Vendor, architecture and description; browsers leave out what they like. */
function sayAdapter({ vendor, architecture, description }: GPUAdapterInfo): string {
  return [vendor, architecture, description].map((word) => word || '-').join(' / ');
}
