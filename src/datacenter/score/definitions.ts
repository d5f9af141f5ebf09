/**
 * Three things that are called return on investment, with the unit that each comes out in. A score divided by money is
 * no return: its unit is one over money, and it changes with the currency. Only money over money can be compared with 1.
 */

export type Definition = 'scoreOverCost' | 'gainOverCost' | 'netOverCost';

/** Oldest first: the article's, the benefit-cost ratio, and what an accountant calls return. */
export const definitions: readonly Definition[] = ['scoreOverCost', 'gainOverCost', 'netOverCost'];

/** `currency` is any name; none for a number without unit. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
}

export interface RoiAnswer {
  readonly definition: Definition;
  /** Null where it cannot be formed: nothing was paid. */
  readonly value: number | null;
  /** Null: a plain number. Otherwise one over this currency, or one currency over another. */
  readonly unit: string | null;
  readonly warning: RoiWarning | null;
}

export type RoiWarning = 'per-money' | 'two-currencies' | 'score-as-money' | 'nothing-paid';

/**
 * One definition applied. `score` is the weighted benefit P; gain and cost are sums of money over the same time.
 * A gain without a currency is a score, and counts as money only with a warning.
 */
export function returnBy(definition: Definition, score: number, gain: Amount, cost: Amount): RoiAnswer {
  const answer = (value: number, unit: string | null, warning: RoiWarning | null): RoiAnswer =>
    cost.value > 0 ? { definition, value, unit, warning } : { definition, value: null, unit, warning: 'nothing-paid' };
  if (definition === 'scoreOverCost') {
    const unit = cost.currency === null ? null : `1/${cost.currency}`;
    return answer(score / cost.value, unit, unit === null ? null : 'per-money');
  }
  const isForeign = gain.currency !== null && cost.currency !== null && gain.currency !== cost.currency;
  const unit = isForeign ? `${gain.currency}/${cost.currency}` : null;
  const warning = isForeign
    ? 'two-currencies'
    : gain.currency === null && cost.currency !== null
      ? 'score-as-money'
      : null;
  const net = definition === 'netOverCost' ? gain.value - cost.value : gain.value;
  return answer(net / cost.value, unit, warning);
}
