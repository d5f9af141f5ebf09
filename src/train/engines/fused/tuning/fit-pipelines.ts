/**
 * Keeps the number of pipelines small: every further tiling of a kind of kernel is a further pipeline, which takes time to
 * compile. Where the best tilings of all products are too many, those go whose loss costs a step the least.
 */

/** A product with what is known of it. */
export interface Offer {
  readonly product: string;
  /** Tilings by name. */
  readonly ruled: string;
  readonly best: string;
  /** Seconds by tiling; only these can be taken, and the rule's. */
  readonly seconds: Readonly<Record<string, number>>;
  /** How often a step runs it. */
  readonly uses: number;
  /** Text of its kernel by tiling: products of one kind share them. */
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * A tiling for each product.
 * @param others pipelines that a step needs besides
 * @param most pipelines in all; where the rule's own choice needs more, so many
 */
export function fitPipelines(offers: readonly Offer[], others: number, most: number): ReadonlyMap<string, string> {
  const chosen = new Map(offers.map(({ product, best }) => [product, best]));
  const codeOf = ({ product, ruled, codes }: Offer) => codes[chosen.get(product) ?? ruled] ?? '';
  const listCodes = () => new Set(offers.map(codeOf));
  const ruledCodes = new Set(offers.map(({ ruled, codes }) => codes[ruled]));
  const allowed = Math.max(most - others, ruledCodes.size);
  for (let used = listCodes(); used.size > allowed; used = listCodes()) {
    const ways = [...used].flatMap((code) => findWayWithout(code, used, offers, codeOf));
    const [cheapest] = ways.sort((one, other) => one.cost - other.cost);
    if (!cheapest) return new Map(offers.map(({ product, ruled }) => [product, ruled]));
    for (const [product, tiling] of cheapest.moves) chosen.set(product, tiling);
  }
  return chosen;
}

interface Way {
  readonly moves: readonly (readonly [product: string, tiling: string])[];
  /** Seconds of a step more. */
  readonly cost: number;
}

/** Every product of that text goes to the fastest other one in use; none where one of them has no other. */
function findWayWithout(
  code: string,
  used: ReadonlySet<string>,
  offers: readonly Offer[],
  codeOf: (offer: Offer) => string,
): readonly Way[] {
  const moves: (readonly [string, string])[] = [];
  let cost = 0;
  for (const offer of offers.filter((one) => codeOf(one) === code)) {
    const { product, codes, seconds, uses } = offer;
    const others = Object.keys(seconds).filter((name) => codes[name] !== code && used.has(codes[name] ?? ''));
    const [next] = others.sort((one, other) => (seconds[one] ?? 0) - (seconds[other] ?? 0));
    if (next === undefined) return [];
    const own = Object.keys(codes).find((name) => codes[name] === code) ?? '';
    moves.push([product, next]);
    cost += uses * ((seconds[next] ?? 0) - (seconds[own] ?? 0));
  }
  return [{ moves, cost }];
}
