/**
 * What a network of next characters has to beat: counting. A unigram says each character as often as it came in
 * training; a bigram as often as it came after the one before. Both add k to every count, so that nothing is impossible:
 * p(b after a) = (n(a, b) + k) / (n(a) + k V) with V characters.
 *
 * Counted on the training symbols alone. k is stated, or chosen from a ladder by the last tenth of the training symbols
 * (the rest counted), after which all of them are counted; the held-out symbols take no part in it.
 */
import type { TextSet } from '../data-set.ts';

export interface Baseline {
  /** Mean over the held-out symbols of -ln p, in nats; NaN when none is held out. */
  readonly lossNats: number;
  readonly k: number;
  /** Held-out symbols that were predicted. */
  readonly symbols: number;
}

const ladder = [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001];

/** The loss of a bigram on the held-out symbols. `k` above 0, or left out: chosen. */
export function fitBigram(set: TextSet, k?: number): Baseline {
  return fit(set, k, countPairs);
}

/** The loss of a unigram on the held-out symbols. */
export function fitUnigram(set: TextSet, k?: number): Baseline {
  return fit(set, k, countSingles);
}

/** Mean -ln p of symbols `from` to `to` - 1 for a k, after counting those before `counted`. */
type Count = (set: TextSet, counted: number) => (k: number, from: number, to: number) => number;

function fit(set: TextSet, k: number | undefined, count: Count): Baseline {
  const { symbols, trainSymbols } = set;
  const chosen = k !== undefined && k > 0 && Number.isFinite(k) ? k : chooseK(set, count);
  const lossNats = count(set, trainSymbols)(chosen, trainSymbols, symbols.length);
  return { lossNats, k: chosen, symbols: symbols.length - trainSymbols };
}

function chooseK(set: TextSet, count: Count): number {
  const counted = Math.floor(0.9 * set.trainSymbols);
  const lossOf = count(set, counted);
  let best = { k: 1, loss: Infinity };
  for (const k of ladder) {
    const loss = lossOf(k, counted, set.trainSymbols);
    if (loss < best.loss) best = { k, loss };
  }
  return best.k;
}

const countPairs: Count = ({ symbols, vocabulary }, counted) => {
  const size = vocabulary.length;
  // Not a table of V x V: of the pairs of Chinese characters nearly all never come.
  const pairs = new Map<number, number>();
  const before = new Float64Array(size);
  for (let at = 1; at < counted; at++) {
    const previous = symbols[at - 1] ?? 0;
    const pair = previous * size + (symbols[at] ?? 0);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    before[previous] = (before[previous] ?? 0) + 1;
  }
  return (k, from, to) =>
    meanLoss(from, to, (at) => {
      const previous = symbols[at - 1];
      if (previous === undefined) return 1 / size;
      const pair = pairs.get(previous * size + (symbols[at] ?? 0)) ?? 0;
      return (pair + k) / ((before[previous] ?? 0) + k * size);
    });
};

const countSingles: Count = ({ symbols, vocabulary }, counted) => {
  const singles = new Float64Array(vocabulary.length);
  for (const symbol of symbols.subarray(0, counted)) singles[symbol] = (singles[symbol] ?? 0) + 1;
  return (k, from, to) =>
    meanLoss(from, to, (at) => ((singles[symbols[at] ?? 0] ?? 0) + k) / (counted + k * vocabulary.length));
};

function meanLoss(from: number, to: number, probabilityAt: (at: number) => number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum -= Math.log(probabilityAt(at));
  return sum / (to - from);
}
