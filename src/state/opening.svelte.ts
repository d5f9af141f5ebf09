/**
 * Opening a saved model in the page's one run: to train on, or to be asked as it is. A model of the reader's own data
 * waits until they are there, and for the reader's word where they are others.
 */
import type { Bench } from './bench.svelte.ts';
import { checkReadiness, choiceToAsk, choiceToGoOn } from './go-on.ts';
import type { KeptModels } from './kept-models.svelte.ts';

export type Purpose = 'go-on' | 'ask';

/** What opening came to. `epochs`: of `go-on`, up to which it trains. */
export type Opened =
  | {
      readonly kind: 'opened';
      readonly purpose: Purpose;
      readonly id: string;
      readonly name: string;
      readonly epochs: number;
    }
  | { readonly kind: 'lacks-data' }
  | { readonly kind: 'other-data'; readonly purpose: Purpose; readonly id: string };

export class Opening {
  readonly #bench: Bench;
  readonly #kept: KeptModels;
  #outcome = $state.raw<Opened | null>(null);
  /** The run that holds what was opened last. */
  #number = $state(0);

  constructor(bench: Bench, kept: KeptModels) {
    this.#bench = bench;
    this.#kept = kept;
  }

  /** Null before the first, and while a model is read. */
  get outcome(): Opened | null {
    return this.#outcome;
  }

  /** True while the run in front of the reader is the saved model of this id, opened here to be asked. */
  isAsked = (id: string): boolean => {
    const opened = this.#outcome;
    const isIt = opened?.kind === 'opened' && opened.purpose === 'ask' && opened.id === id;
    return isIt && this.#bench.run.view.number === this.#number;
  };

  /** @param isSure the reader has said that other data will do */
  open = async (id: string, purpose: Purpose, isSure = false): Promise<void> => {
    this.#outcome = null;
    const saved = await this.#kept.load(id);
    if (!saved) return;
    const { run, own } = this.#bench;
    const readiness = isSure ? 'ready' : await checkReadiness(saved, own);
    const { backend } = run.choice;
    const goingOn = choiceToGoOn(saved, backend);
    // What the reader sees chosen is what the model was trained with; asking trains nothing, so its epochs stay out of sight.
    run.choose(purpose === 'go-on' ? goingOn : { ...saved.choice, backend });
    if (readiness === 'lacks-data') this.#outcome = { kind: 'lacks-data' };
    else if (readiness === 'other-data') this.#outcome = { kind: 'other-data', purpose, id };
    else {
      const chosen = run.choice;
      this.#outcome = { kind: 'opened', purpose, id, name: saved.name, epochs: goingOn.epochs };
      if (purpose === 'ask') run.choose(choiceToAsk(saved, backend));
      // The order takes the choice before the first wait, so the reader's can stand again at once.
      const started = run.start({ from: saved.checkpoint });
      run.choose(chosen);
      this.#number = run.view.number;
      await started;
    }
  };
}
