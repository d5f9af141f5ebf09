/**
 * The training bench: which model is chosen, how, from which data, and the reader's own data beside it. The run itself
 * is the page's one run; the choice travels in the link, own data never do.
 */
import { createContext } from 'svelte';
import type { BenchText } from '#text/bench/text.ts';
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { LiveChoice, TrainChoice } from '#train/choice.ts';
import { measureClaim } from '#train/claim-measurement.ts';
import { isOwnData, type DataSet, type DataSetId } from '#train/data/data-set.ts';
import { defaultChoiceOf, findCard, moveToData } from '#train/models/zoo.ts';
import type { Address } from './address.svelte.ts';
import { decodeChoice, encodeChoice } from './choice-link.ts';
import { ClaimResults } from './claim-results.svelte.ts';
import { Experiment } from './experiment.svelte.ts';
import { OwnTable } from './own-table.svelte.ts';
import type { Run } from './run.svelte.ts';
import { createStorage } from './storage.ts';

export class Bench {
  readonly run: Run;
  /** The reader's own table, on its way to the model. */
  readonly table = new OwnTable();
  /** Many runs with a purpose, on the one run of the page. */
  readonly experiment: Experiment;
  /** What such experiments have said about the articles' claims. */
  readonly claimResults = new ClaimResults(createStorage(() => localStorage));
  readonly #address: Address;
  #text: BenchText = $state.raw({} as BenchText);
  #own = $state.raw<DataSet | null>(null);
  readonly card = $derived.by(() => findCard(this.run.choice.model));
  /** True when the run in front of the reader was started with other choices than those shown. */
  readonly isChanged = $derived.by(() => {
    const { choice, phase, isRecorded } = this.run.view;
    return phase !== 'idle' && !isRecorded && encodeChoice(choice) !== encodeChoice(this.run.choice);
  });

  constructor(run: Run, address: Address, text: BenchText) {
    this.run = run;
    this.#address = address;
    this.#text = text;
    this.experiment = new Experiment(run, undefined, (plan, outcomes) => {
      const measurement = measureClaim(plan, outcomes);
      if (measurement) this.claimResults.add(measurement);
    });
    const { choice, problems } = decodeChoice(address.extra);
    if (choice) run.choose({ ...choice, backend: run.choice.backend });
    address.complain(problems);
  }

  get text(): BenchText {
    return this.#text;
  }

  get choice(): TrainChoice {
    return this.run.choice;
  }

  /** The reader's own table or text, once read and prepared; null before. */
  get own(): DataSet | null {
    return this.#own;
  }

  /** Another language's words, once they have come. */
  speak = (text: BenchText): void => {
    this.#text = text;
  };

  /** Another model, as it starts on its own data set or on another; seed and backend stay. */
  chooseModel = (model: SampleModelId, data?: DataSetId): void => {
    const { seed, backend } = this.run.choice;
    this.run.choose({ ...defaultChoiceOf(model, data), seed, backend });
  };

  /** Another data set; what the reader has not touched goes to where the model starts on it. */
  chooseData = (data: DataSetId): void => this.run.choose(moveToData(this.run.choice, data));

  /** What may change while a run goes on reaches the one under way at once, if that is the one chosen here. */
  choose = (change: Partial<TrainChoice>): void => {
    const live = this.isLive ? pickLive(change) : {};
    this.run.choose(change);
    if (Object.keys(live).length > 0) this.run.change(live);
  };

  /** The run under way is of the model and the data chosen here. */
  get isLive(): boolean {
    const { choice, view, isActive } = this.run;
    return isActive && view.choice.model === choice.model && view.choice.data === choice.data;
  }

  /** Hands over the reader's own data, or takes them away. */
  bring = (own: DataSet | null): void => {
    this.#own = own;
    this.run.bring(own);
  };

  /** Own data are chosen and not there yet, so a run cannot start. */
  get lacksData(): boolean {
    return isOwnData(this.run.choice.data) && !this.#own;
  }

  /** The reader's table is chosen and still being made ready. */
  get awaitsTable(): boolean {
    return this.run.choice.data === 'own-table' && (this.table.isReading || this.table.isPreparing);
  }

  /** Writes the choice into the link. */
  writeLink = (): void => {
    this.#address.extra = encodeChoice(this.run.choice);
  };
}

function pickLive({ learningRate, epochs, stopAccuracy, stopLoss }: Partial<TrainChoice>): Partial<LiveChoice> {
  return Object.fromEntries(
    Object.entries({ learningRate, epochs, stopAccuracy, stopLoss }).filter(([, value]) => value !== undefined),
  );
}

export const [useBench, provideBench] = createContext<Bench>();
