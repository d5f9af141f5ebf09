/** What the page knows about a sample model before it is built: what it can learn from, what can be chosen, its start. */
import type { SampleModelId } from '#datacenter/calibration/measurement.ts';
import type { Knob, TrainChoice } from '../choice.ts';
import type { DataSetId } from '../data/data-set.ts';
import type { Model } from './model.ts';

/** Widths of a data set that a model is built for. */
export interface DataShape {
  /** Numbers of one input row, or symbols of the vocabulary. */
  readonly inputs: number;
  /** Where an input row is a sequence: its time steps, `inputs / steps` numbers each. */
  readonly steps?: number;
  /** Numbers of one target; of a text again the symbols of the vocabulary. */
  readonly outputs: number;
  /** What the one number of a target is, where a target is one number: a class, 0 or 1, or a quantity (the default). */
  readonly target?: 'class' | 'number';
}

export interface ModelCard {
  readonly id: SampleModelId;
  /** What it can learn from; its own first. */
  readonly dataSets: readonly DataSetId[];
  /** What of a choice it heeds, besides what all do. */
  readonly knobs: readonly Knob[];
  /** Where it starts from, over `defaultTrainChoice`. */
  readonly defaults: Partial<TrainChoice>;
  /** What is different where it learns from another of its data sets, over `defaults`. */
  readonly defaultsOn?: Readonly<Partial<Record<DataSetId, Partial<TrainChoice>>>>;
  build(choice: TrainChoice, data: DataShape): Model;
}
