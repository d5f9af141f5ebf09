/** Cases of the figures: what each is given, by name. The same cases fill the snapshots and the gallery. */
import type { Calibration } from '#datacenter/calibration/calibration.ts';
import type { Measurement, SampleModelId, Throughput } from '#datacenter/calibration/measurement.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { writeField, type FieldValue } from '#datacenter/scenario/all-fields.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createFormat } from '#text/format.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import type { Language } from '#text/text.ts';
import { defaultTrainChoice } from '#train/choice.ts';
import type { RunView } from '#train/run-view.ts';
import type { EngineRate } from '#train/sweep/rates-of-cells.ts';
import type { FigureProps, OwnChoices } from '#view/figures/figure.ts';
import { calibrationOf, measurementOf } from './calibrations.ts';

const stepsPerEpoch = 468;

/** A run that learns smoothly for `epochs` of 10. */
export function runOf(epochs: number, more: Partial<RunView> = {}): RunView {
  const steps = Math.round(epochs * stepsPerEpoch);
  return {
    choice: { ...defaultTrainChoice, model: 'mnist-cnn' },
    number: 1,
    label: '',
    phase: epochs > 0 ? 'running' : 'idle',
    reason: null,
    detail: '',
    isRecorded: false,
    conditions: measurementOf().conditions,
    refused: [],
    roof: null,
    throughput: null,
    voidWindows: 0,
    losses: Array.from({ length: steps }, (_, index) => ({
      step: index + 1,
      loss: 2.3 * Math.exp(-index / 200) + 0.05 + 0.03 * Math.sin(index * 12.9898),
    })),
    evaluations: Array.from({ length: Math.floor(epochs) }, (_, index) => ({
      step: (index + 1) * stepsPerEpoch,
      loss: null,
      accuracy: 0.99 - 0.04 / (index + 1),
    })),
    restarts: [],
    step: steps,
    totalSteps: 10 * stepsPerEpoch,
    stepsPerEpoch,
    secondsLeft: null,
    loadedImages: 60_000,
    totalImages: 60_000,
    built: null,
    baseline: null,
    outputs: null,
    field: null,
    samples: null,
    stage: null,
    anatomy: null,
    stalledSeconds: null,
    ...more,
  };
}

/** Steady rates of nine models, several of them close together, as small models on a large machine are. */
export function sweepOf(): readonly EngineRate[] {
  const rows: readonly (readonly [SampleModelId, number, number, number])[] = [
    ['mnist-mlp', 128, 2e4, 0.9],
    ['mnist-cnn', 64, 8e4, 9],
    ['linear-regression', 32, 9e4, 0.2],
    ['logistic-network', 32, 8e4, 0.3],
    ['toy-network', 32, 7e4, 0.8],
    ['table-mlp', 32, 6e4, 0.9],
    ['recurrent', 32, 900, 4],
    ['gan', 64, 4e4, 3],
    ['tiny-gpt', 16, 400, 11],
  ];
  return rows.map(([model, batch, rate, flopPerByte]) => {
    const flopPerSample = model.startsWith('mnist') ? 3e6 : model === 'tiny-gpt' ? 5e8 : 1e5;
    const throughput: Throughput = {
      model,
      batch,
      samplesPerSecond: { median: rate, p10: rate * 0.95, p90: rate * 1.05, count: 12 },
      flopPerSample,
      bytesPerStep: (flopPerSample * batch) / flopPerByte,
      compileSeconds: 1,
      isSteady: true,
    };
    return { throughput, engine: 'tfjs' };
  });
}

/** A measurement that never happened. */
export const nothingMeasured: Measurement = {
  ...measurementOf(),
  provenance: 'recorded',
  roof: { ...measurementOf().roof, peakFlopPerSecond: { median: NaN, p10: NaN, p90: NaN, count: 0 } },
  throughput: null,
};

/** The default scenario with some fields set. */
export function scenarioWith(values: Readonly<Record<string, FieldValue>>): Scenario {
  return Object.entries(values).reduce<Scenario>((one, [id, value]) => writeField(one, id, value), defaultScenario);
}

/** A figure's own choices as a link would carry them. */
export function choicesOf(own: Readonly<Record<string, string>>): OwnChoices {
  return { own, setOwn: () => undefined, complain: () => undefined };
}

/** What a figure is given besides its own words. */
export type GivenProps = Omit<FigureProps, 'words'>;

/** The language that a case is told in. */
export function languageOf({ text }: GivenProps): Language {
  return text === zh ? 'zh-Hans' : 'en';
}

interface CaseParts {
  readonly language?: Language;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** Fields of the scenario before the last change; absent: nothing was changed. */
  readonly before?: Readonly<Record<string, FieldValue>>;
  readonly run?: RunView;
  readonly withFutures?: boolean;
  readonly isEmbedded?: boolean;
  /** What only some figures are given. */
  readonly more?: Partial<GivenProps>;
}

/** What a page would hand to a figure. */
export function figureCase(parts: CaseParts = {}): GivenProps {
  const {
    language = 'en',
    fields = {},
    before,
    run = runOf(6),
    withFutures = false,
    isEmbedded = false,
    more = {},
  } = parts;
  const calibration: Calibration = calibrationOf();
  const outcome = simulate(scenarioWith(fields), calibration);
  const flows = outcome.finance.kind === 'finance' ? outcome.finance.flows : [];
  return {
    text: language === 'en' ? en : zh,
    format: createFormat(language),
    outcome,
    baseline: before ? simulate(scenarioWith(before), calibration) : null,
    measurement: measurementOf(),
    calibration,
    run,
    futures: withFutures
      ? {
          count: 2000,
          p10Usd: flows.map(({ cumulativeUsd, year }) => cumulativeUsd - 1e7 * year),
          p90Usd: flows.map(({ cumulativeUsd, year }) => cumulativeUsd + 1e7 * year),
          isStale: false,
        }
      : null,
    change: () => undefined,
    links: { page: () => 'https://example.org/#v=1', embed: (id) => `https://example.org/?embed=${id}#v=1` },
    isEmbedded,
    ...more,
  };
}
