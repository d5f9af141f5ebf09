/** Answers the page's questions to a model, between two steps or after the end: outputs, samples, the state of now. */
import type { Request } from './control.ts';
import type { Checkpoint, Engine } from './engines/engine.ts';
import { sizeOf } from './models/layer.ts';
import { outputShape, type Model } from './models/model.ts';
import type { FromWorker } from './protocol.ts';
import { describeError } from './run-failure.ts';

export interface Answering {
  readonly run: number;
  readonly model: Model;
  /** Steps done. */
  readonly step: number;
  /** Null when the device is gone: then only what was saved can be given. */
  readonly engine: Engine | null;
  /** The last state known to be good. */
  readonly checkpoint: Checkpoint;
  readonly nowSeconds: () => number;
}

const mostAsked = 10_000;

/** The answer to post; `refused` where there is none. Never rejects: a question must not end a run. */
export async function answerRequest(request: Request, answering: Answering): Promise<FromWorker> {
  const { run } = answering;
  try {
    if (request.kind === 'save') return { kind: 'saved', run, checkpoint: await stateOf(answering) };
    const { engine } = answering;
    if (!engine) throw new Error('the device is gone');
    if (request.kind === 'sample') {
      const samples = await engine.generate(request.wish);
      return { kind: 'samples', run, step: answering.step, samples, isAnswer: true };
    }
    return await predict(request, engine, answering);
  } catch (thrown) {
    const ask = request.kind === 'ask' ? request.ask : null;
    return { kind: 'refused', run, request: request.kind, ask, detail: describeError(thrown) };
  }
}

/** What is on the device, if it can be had and is worth having; else the last good state. */
async function stateOf({ engine, checkpoint }: Answering): Promise<Checkpoint> {
  if (!engine || engine.fault()) return checkpoint;
  const now = await engine.takeCheckpoint().catch(() => checkpoint);
  return isFiniteState(now) ? now : checkpoint;
}

/** Whether every weight is a number. */
export function isFiniteState({ weights }: Checkpoint): boolean {
  return weights.every((numbers) => numbers.every(Number.isFinite));
}

async function predict(
  { ask, inputs, count }: Extract<Request, { kind: 'ask' }>,
  engine: Engine,
  { run, model, nowSeconds }: Answering,
): Promise<FromWorker> {
  const expected = count * sizeOf(model.input);
  const isSound = Number.isInteger(count) && count > 0 && count <= mostAsked && inputs.length === expected;
  if (!isSound) throw new RangeError(`${inputs.length} numbers for ${count} samples of ${model.input.join(' x ')}`);
  const startedAt = nowSeconds();
  const outputs = await engine.predict(inputs, count);
  return { kind: 'answer', run, ask, outputs, shape: outputShape(model), seconds: nowSeconds() - startedAt };
}
