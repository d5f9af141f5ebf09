/**
 * What a run shows of itself beside its curve: what the model says of held-out samples, of the plane, and what it makes.
 * Pictures may cost readings, never the run: each kind keeps its distance, all together keep to the readbacks that a
 * steady run may have, none takes over a twentieth of the time, and one that fails is left out for a while.
 */
import type { TableSet } from './data/data-set.ts';
import type { Engine } from './engines/engine.ts';
import { sizeOf } from './models/layer.ts';
import { outputShape, type Model } from './models/model.ts';
import type { Samples } from './open-samples.ts';
import type { FromWorker } from './protocol.ts';
import { readbackSeconds } from './schedule.ts';

export interface Shows {
  /** Whether nothing was read back for so long that something may be again. */
  readonly mayRead: boolean;
  isDue(): boolean;
  /** Shows what is most overdue; call it at rest. */
  showOne(engine: Engine, step: number): Promise<void>;
  /** Shows all that does not take long: the run pauses or has ended. */
  showAll(engine: Engine, step: number): Promise<void>;
  /** Something else was read back just now. */
  noteReadback(): void;
}

interface Show {
  /** Least distance, seconds. */
  readonly period: number;
  lastAt: number;
  lastSeconds: number;
  lastStep: number;
  make(engine: Engine, step: number): Promise<FromWorker | null>;
}

const fieldSide = 64;
const mostRows = 10_000;
/** What fails is tried again after so many seconds. */
const retrySeconds = 30;
/** At a pause the page waits: only what was quick is shown. */
const quickSeconds = 0.3;

export interface ShowsParts {
  readonly run: number;
  readonly model: Model;
  readonly samples: Samples;
  readonly seed: number;
  readonly post: (message: FromWorker) => void;
  readonly nowSeconds: () => number;
}

export function createShows(parts: ShowsParts): Shows {
  const { post, nowSeconds } = parts;
  const createdAt = nowSeconds();
  const show = (period: number, make: Show['make']): Show => {
    return { period, make, lastAt: createdAt - period, lastSeconds: 0, lastStep: -1 };
  };
  const shows = [...showsOfHeldOut(parts, show), ...showsOfPlane(parts, show), ...showsOfMade(parts, show)];
  let readAt = createdAt;

  /** From 1 on it is due. */
  function overdue({ period, lastAt, lastSeconds }: Show): number {
    return (nowSeconds() - lastAt) / Math.max(period, 19 * lastSeconds);
  }

  async function perform(one: Show, engine: Engine, step: number): Promise<void> {
    const startedAt = nowSeconds();
    try {
      const message = await one.make(engine, step);
      if (message) post(message);
      one.lastAt = nowSeconds();
      one.lastStep = step;
    } catch {
      // If the device is gone the loop will find out by itself.
      one.lastAt = nowSeconds() + retrySeconds;
    }
    one.lastSeconds = nowSeconds() - startedAt;
    readAt = nowSeconds();
  }

  return {
    get mayRead() {
      return nowSeconds() - readAt >= readbackSeconds;
    },
    isDue() {
      return this.mayRead && shows.some((one) => overdue(one) >= 1);
    },
    async showOne(engine, step) {
      const [first, ...rest] = shows;
      if (!first) return;
      await perform(
        rest.reduce((most, one) => (overdue(one) > overdue(most) ? one : most), first),
        engine,
        step,
      );
    },
    async showAll(engine, step) {
      for (const one of shows) {
        if (one.lastStep !== step && one.lastSeconds < quickSeconds) await perform(one, engine, step);
      }
    },
    noteReadback() {
      readAt = nowSeconds();
    },
  };
}

type MakeShow = (period: number, make: Show['make']) => Show;

/** Outputs beside targets: of everything that has targets and is no text. */
function showsOfHeldOut({ run, model, samples }: ShowsParts, show: MakeShow): Show[] {
  const count = Math.min(mostRows, samples.countHeldOut(model));
  if (samples.data.kind === 'text' || model.judge || count === 0) return [];
  const width = sizeOf(outputShape(model));
  const make: Show['make'] = async (engine, step) => {
    if (!samples.has('test', count)) return null;
    return { kind: 'outputs', run, step, width, ...(await engine.predictHeldOut(count)) };
  };
  return [show(1, make)];
}

/** The field of a model of points in the plane. */
function showsOfPlane({ run, model, samples }: ShowsParts, show: MakeShow): Show[] {
  if (samples.data.kind !== 'table' || model.judge || sizeOf(model.input) !== 2) return [];
  const reach = reachOf(samples.data);
  const grid = placeGrid(reach);
  const width = sizeOf(outputShape(model));
  const make: Show['make'] = async (engine, step) => {
    const outputs = await engine.predict(grid, fieldSide * fieldSide);
    // Of one output the output; of two classes how much more the second has: their log-odds.
    const values = Float32Array.from({ length: fieldSide * fieldSide }, (_, place) => {
      const first = outputs[place * width] ?? NaN;
      return width === 1 ? first : (outputs[place * width + 1] ?? NaN) - first;
    });
    return { kind: 'field', run, step, side: fieldSide, reach, values };
  };
  return width > 2 ? [] : [show(readbackSeconds, make)];
}

/** A little more than the farthest coordinate. */
function reachOf({ inputs }: TableSet): number {
  return 1.1 * inputs.reduce((most, number) => Math.max(most, Math.abs(number)), 0) || 1;
}

/** Middles of the grid's squares, x then y, row by row from the top. */
function placeGrid(reach: number): Float32Array {
  const middle = (place: number) => reach * ((2 * place + 1) / fieldSide - 1);
  return Float32Array.from({ length: 2 * fieldSide * fieldSide }, (_, index) => {
    const place = Math.floor(index / 2);
    return index % 2 === 0 ? middle(place % fieldSide) : -middle(Math.floor(place / fieldSide));
  });
}

/** What a generator makes of the same noise each time, or how a language model goes on from the held-out text's start. */
function showsOfMade({ run, model, samples, seed }: ShowsParts, show: MakeShow): Show[] {
  const { data } = samples;
  if (!model.judge && data.kind !== 'text') return [];
  const count = data.kind === 'text' ? 120 : data.kind === 'images' ? 25 : 512;
  const prompt = data.kind === 'text' ? [data.symbols[data.trainSymbols] ?? 0] : [];
  const make: Show['make'] = async (engine, step) => {
    const made = await engine.generate({ temperature: 1, prompt, count, seed });
    return { kind: 'samples', run, step, samples: made };
  };
  return [show(data.kind === 'text' ? 3 : 1, make)];
}
