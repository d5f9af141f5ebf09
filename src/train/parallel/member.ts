/**
 * A member of a group that trains together: a worker with an engine and its share of every batch. It answers one order of
 * the lead at a time and never speaks unasked. What it gives away is a buffer of its own, handed over and not copied.
 */
import type { OpenEngine } from '../choose-engine.ts';
import type { Engine, EngineOrder } from '../engines/engine.ts';
import { sizeOf } from '../models/layer.ts';
import { weightShapes } from '../models/model.ts';
import { RunFailure, describeError, failureOf } from '../run-failure.ts';
import { testOpened } from '../test-opened.ts';
import { cutArrays, joinArrays } from './mean-arrays.ts';
import type { FromMember, ToMember } from './parallel-messages.ts';

export interface MemberParts {
  openEngine: OpenEngine;
  /** A clock that all workers of the page share. */
  nowSeconds(): number;
}

type Opening = Extract<ToMember, { kind: 'open' }>;
type TurnOrder = Extract<ToMember, { kind: 'turn' }>;

interface Opened {
  readonly engine: Engine;
  readonly order: EngineOrder;
  readonly rows: Int32Array;
  /** What it was opened with, for another engine of the same kind. */
  readonly opening: Opening;
  /** Numbers in each array of weights. */
  readonly sizes: readonly number[];
}

/** Answers the lead from now on. */
export function joinAsMember(line: MessagePort, parts: MemberParts): void {
  let opened: Opened | null = null;

  line.onmessage = ({ data }: MessageEvent<ToMember>) => void reply(data);

  async function reply(message: ToMember): Promise<void> {
    const answer = await answerTo(message).catch((thrown: unknown): FromMember => {
      const { reason, detail } = findCause(thrown);
      return { kind: 'broken', reason, detail };
    });
    const given = 'numbers' in answer && answer.numbers ? [answer.numbers.buffer] : [];
    line.postMessage(answer, given);
  }

  /** A fault that the device told of is the cause of whatever else went wrong. */
  function findCause(thrown: unknown): RunFailure {
    const fault = opened?.engine.fault();
    if (fault) return failureOf(fault);
    return thrown instanceof RunFailure ? thrown : new RunFailure('worker-failed', describeError(thrown));
  }

  function expectOpened(): Opened {
    if (!opened) throw new RangeError('no engine is open');
    return opened;
  }

  async function answerTo(message: ToMember): Promise<FromMember> {
    switch (message.kind) {
      case 'open':
        return open(message);
      case 'differentiate': {
        const { losses, gradients } = await differentiate(expectOpened(), message.rows);
        return { kind: 'gradient', loss: losses[0], numbers: joinArrays(gradients) };
      }
      case 'turn':
        return takeTurn(message);
      case 'close':
        close();
        return { kind: 'closed' };
    }
  }

  function close(): void {
    opened?.engine.close();
    opened = null;
  }

  /** Ready to train from the order's weights; its arithmetic has been tested, as before every run. */
  async function open(opening: Opening): Promise<FromMember> {
    const { order, backend, data, shards, rows } = opening;
    close();
    const found = await parts.openEngine(backend, order, data);
    const { engine, conditions } = found;
    const sizes = weightShapes(order.model).map(sizeOf);
    opened = { engine, order, rows, opening, sizes };
    await testOpened(found, order, data, parts.nowSeconds);
    for (const shard of shards) engine.addShard(shard);
    await engine.restore({ step: 0, weights: order.weights, firstMoments: [], secondMoments: [] });
    await engine.settle();
    return { kind: 'opened', conditions };
  }

  /** The fused engine is compiled for one size of batch: for another it takes one of its own, with the weights of now. */
  async function differentiate({ engine, order, opening }: Opened, rows: Int32Array) {
    if (order.engine !== 'fused' || rows.length === order.batch) return engine.gradients(rows);
    const { backend, data, shards } = opening;
    const { weights } = await engine.takeCheckpoint();
    const { engine: other } = await parts.openEngine(backend, { ...order, batch: rows.length, weights }, data);
    try {
      for (const shard of shards) other.addShard(shard);
      return await other.gradients(rows);
    } finally {
      other.close();
    }
  }

  async function takeTurn({ take, give, step, steps }: TurnOrder): Promise<FromMember> {
    const from = parts.nowSeconds();
    const own = expectOpened();
    const { engine } = own;
    if (take) await takeOver(own, take);
    let loss = NaN;
    let numbers: Float32Array<ArrayBuffer> | null = null;
    if (give === 'gradient' && steps > 0) {
      const found = await engine.gradients(rowsOf(own, step));
      [loss] = found.losses;
      numbers = joinArrays(found.gradients);
    } else if (steps > 0) {
      loss = await train(own, step, steps);
      if (give === 'weights') numbers = joinArrays((await engine.takeCheckpoint()).weights);
    }
    await engine.settle();
    const fault = engine.fault();
    if (fault) throw failureOf(fault);
    return { kind: 'turned', loss, numbers, from, to: parts.nowSeconds() };
  }

  async function takeOver({ engine, sizes }: Opened, take: NonNullable<TurnOrder['take']>): Promise<void> {
    const arrays = cutArrays(take.numbers, sizes);
    if (take.kind === 'update') return engine.update(arrays);
    // What the optimizer has gathered stays with each worker: only weights travel.
    const state = await engine.takeCheckpoint();
    return engine.restore({ ...state, weights: arrays });
  }

  /** Loss of the last step, which alone is read. */
  async function train(own: Opened, first: number, steps: number): Promise<number> {
    for (let step = first; step < first + steps - 1; step++) void own.engine.step(rowsOf(own, step), false);
    const [loss = NaN] = (await own.engine.step(rowsOf(own, first + steps - 1), true)) ?? [];
    return loss;
  }
}

function rowsOf({ rows, order }: Opened, step: number): Int32Array {
  return rows.subarray(step * order.batch, (step + 1) * order.batch);
}
