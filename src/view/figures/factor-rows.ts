/** The factors of a headline number as rows of "Show the working": the product on top, its factors below. */
import type { Factor } from '#datacenter/workload/explain.ts';
import type { Terms } from '#text/terms/text.ts';
import type { WorkingRow } from './figure.ts';

type TermFormats = Readonly<Record<string, (value: number) => string>>;

/** A factor's name in the reader's language; its key where there is none. */
export function nameTerm(terms: Terms, key: string): string {
  const names: Readonly<Record<string, unknown>> = terms;
  const name = names[key];
  return typeof name === 'string' ? name : key;
}

/** "FLOP × recompute ÷ (accelerators × peak)": the formula of a product, in words. */
export function writeProduct(factors: readonly Factor[], terms: Terms): string {
  const names = (power: 1 | -1) =>
    factors.filter((factor) => factor.power === power).map(({ key }) => nameTerm(terms, key));
  const [above, below] = [names(1).join(' × ') || '1', names(-1)];
  if (below.length === 0) return above;
  return `${above} ÷ ${below.length > 1 ? `(${below.join(' × ')})` : below.join('')}`;
}

/** One row for each factor; `formulas` says how a factor itself comes about, else its place in the product stands. */
export function listFactors(
  factors: readonly Factor[],
  terms: Terms,
  formats: TermFormats,
  formulas: Readonly<Record<string, string>> = {},
): readonly WorkingRow[] {
  return factors.map(({ key, value, power, how, source }) => ({
    term: nameTerm(terms, key),
    value: formats[key]?.(value) ?? String(value),
    formula: formulas[key] ?? (power === 1 ? '×' : '÷'),
    how,
    source,
  }));
}
