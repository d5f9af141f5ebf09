/**
 * One cell of a sweep: a fresh engine on a fresh device, tested against the double-precision reference before any
 * figure is believed, timed, taken apart, and closed again with its device, so that no pool grows from cell to cell.
 * Whatever goes wrong becomes the cell's reason; a cell never ends the sweep.
 */
import type { BackendName, Roof, SampleModelId } from '#datacenter/calibration/measurement.ts';
import { BenchFailure } from '#device/workbench.ts';
import type { TrainChoice } from '../choice.ts';
import type { Control } from '../control.ts';
import type { EngineData, EngineOrder } from '../engines/engine.ts';
import type { OpenedEngine } from '../engines/open-engine.ts';
import { measureAnatomy } from '../measure-anatomy.ts';
import type { ModelCard } from '../models/card.ts';
import { createInitialWeights } from '../models/initial-weights.ts';
import { countParameters, countTrainingFlopPerSample } from '../models/model.ts';
import { countStepBytes } from '../models/step-bytes.ts';
import { RunFailure, describeError, failureOf } from '../run-failure.ts';
import { makeData, shapeOfMadeData, type MadeData } from './made-data.ts';
import { isOpenable, refuseWasm, type PlannedCell } from './plan-cells.ts';
import type { SweepStage } from './sweep-messages.ts';
import type { MeasuredCell, RefusalReason, SweepCell, SweepChoice } from './sweep-result.ts';
import { timeCell } from './time-cell.ts';

/** What a sweep needs from outside; tests bring their own. */
export interface CellParts {
  findCard(id: SampleModelId): Pick<ModelCard, 'dataSets' | 'build'>;
  /** The choice a model starts from; a cell changes only its batch. */
  defaultChoiceOf(id: SampleModelId): TrainChoice;
  openEngine(name: BackendName, order: EngineOrder, data: EngineData): Promise<OpenedEngine>;
  /**
   * Compares a first step with the reference; may change the weights. Seconds from the first call to the first finished
   * step. Throws RunFailure, `wrong-results` where they differ.
   */
  testEngine(opened: OpenedEngine, order: EngineOrder, made: MadeData): Promise<number>;
  /** Null where the clock is too coarse to tell. */
  measureRoof(opened: OpenedEngine): Promise<Roof | null>;
  /** Whether something kept the machine busy between these times of `nowSeconds`. Left out: nothing ever does. */
  isDisturbed?(from: number, until: number): boolean;
  nowSeconds(): number;
  yieldTask(): Promise<void>;
}

/** Some drivers answer with a page of shader text; a file of a sweep takes no more than this, characters. */
const longestDetail = 2000;

export interface CellOutcome {
  readonly cell: SweepCell;
  readonly roof: Roof | null;
}

/** Null when the sweep was stopped before the cell was done. Never throws for what a backend does. */
export async function runCell(
  planned: PlannedCell,
  choice: SweepChoice,
  parts: CellParts,
  control: Control,
  onStage: (stage: SweepStage) => void,
): Promise<CellOutcome | null> {
  const { model: id, batch, backend, engine } = planned;
  const place = { model: id, batch, backend, engine };
  let opened: OpenedEngine | null = null;
  const refuse = (reason: RefusalReason, detail: string): CellOutcome => ({
    cell: {
      kind: 'refused',
      ...place,
      reason,
      detail: detail.slice(0, longestDetail),
      conditions: opened?.conditions ?? null,
    },
    roof: null,
  });
  try {
    onStage('opening');
    const order = planOrder(planned, choice, parts);
    if (!isOpenable(backend)) {
      const { reason, detail } = refuseWasm(order.model);
      return refuse(reason, detail);
    }
    const made = makeData(order.model, batch, choice.seed);
    opened = await parts.openEngine(backend, order, made.data);
    const compileSeconds = await parts.testEngine(opened, order, made);
    const doStep = await feed(opened, order, made);
    if (control.isStopped) return null;
    const { nowSeconds, yieldTask, isDisturbed = () => false } = parts;
    const flopPerSample = countTrainingFlopPerSample(order.model);
    const subject = { engine: opened.engine, doStep, model: id, batch, flopPerSample };
    const timing = await timeCell({ ...subject, control, isDisturbed, nowSeconds, yieldTask, onStage }, choice);
    if (timing === 'stopped') return null;
    if (timing === 'too-slow') return refuse('too-slow', '');
    onStage('anatomy');
    const anatomy = await measureAnatomy(opened, () => doStep(false), nowSeconds, yieldTask);
    const { conditions } = opened;
    const parameters = countParameters(order.model);
    const bytesPerStep = countStepBytes(order.model, batch, order.optimizer);
    const facts = { conditions, parameters, flopPerSample, bytesPerStep, compileSeconds, anatomy };
    const cell: MeasuredCell = { kind: 'measured', ...place, ...facts, ...timing };
    return { cell, roof: planned.takesRoof ? await measureRoofOr(opened, parts, onStage) : null };
  } catch (thrown) {
    const fault = opened?.engine.fault();
    const { reason, detail } = explain(fault ? failureOf(fault) : thrown);
    return refuse(reason, detail);
  } finally {
    opened?.engine.close();
  }
}

function planOrder({ model: id, batch, engine }: PlannedCell, { seed }: SweepChoice, parts: CellParts): EngineOrder {
  const start = parts.defaultChoiceOf(id);
  const card = parts.findCard(id);
  const model = card.build({ ...start, batch, seed }, shapeOfMadeData(card.dataSets[0] ?? start.data));
  const { optimizer, learningRate, augment, initializer } = start;
  const weights = createInitialWeights(model, seed, initializer);
  return { model, engine, batch, optimizer, learningRate, augment, seed, weights };
}

/** Gives the engine its data and first weights; returns the step, which walks through the samples batch by batch. */
async function feed({ engine }: OpenedEngine, { batch, weights }: EngineOrder, { shards, samples }: MadeData) {
  const fault = await engine.guard(() => {
    for (const shard of shards) engine.addShard(shard);
  });
  if (fault) throw failureOf(fault);
  await engine.restore({ step: 0, weights, firstMoments: [], secondMoments: [] });
  const rows = new Int32Array(batch);
  let first = 0;
  return (wantsLoss: boolean): Promise<unknown> | null => {
    for (let row = 0; row < batch; row++) rows[row] = (first + row) % samples;
    first = (first + batch) % samples;
    return engine.step(rows, wantsLoss);
  };
}

/** A roof that cannot be measured costs the comparison with it, not the cell. */
async function measureRoofOr(opened: OpenedEngine, parts: CellParts, onStage: (stage: SweepStage) => void) {
  onStage('roof');
  return parts.measureRoof(opened).catch(() => null);
}

function explain(thrown: unknown): { readonly reason: RefusalReason; readonly detail: string } {
  if (thrown instanceof RunFailure) return { reason: thrown.reason, detail: thrown.detail };
  if (thrown instanceof BenchFailure) return { reason: thrown.reason, detail: thrown.message };
  return { reason: 'no-backend', detail: describeError(thrown) };
}
