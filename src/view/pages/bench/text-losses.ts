/** What a model of text loses on held-out text, beside rules that only count, in three units of the same loss. Pure. */
import { computePerplexity, convertToBits } from '#train/evaluation/likelihood.ts';
import type { RunView } from '#train/run-view.ts';

export interface TextLoss {
  /** `even`: every symbol of the vocabulary equally likely. */
  readonly who: 'model' | 'bigram' | 'unigram' | 'even';
  /** Nats a symbol. */
  readonly nats: number;
  readonly bits: number;
  readonly perplexity: number;
}

/** The model first, then rules from the better to the worse; empty for a run that learns no text. */
export function listTextLosses({ built, baseline, evaluations }: RunView): readonly TextLoss[] {
  if (!built || built.vocabulary.length === 0) return [];
  const nats: readonly (readonly [TextLoss['who'], number | null | undefined])[] = [
    ['model', evaluations.findLast(({ loss }) => loss !== null)?.loss],
    ['bigram', baseline?.rule === 'bigram' ? baseline.loss : null],
    ['unigram', baseline?.unigramLoss],
    ['even', Math.log(built.vocabulary.length)],
  ];
  return nats.flatMap(([who, loss]) =>
    loss === null || loss === undefined || !Number.isFinite(loss)
      ? []
      : [{ who, nats: loss, bits: convertToBits(loss), perplexity: computePerplexity(loss) }],
  );
}
