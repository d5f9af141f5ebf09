/** One step of a preparation, on what the steps before it left. */
import { encodeNames } from './encode.ts';
import { fillMissing } from './fill-missing.ts';
import { isBad, type Frame, type FrameColumn, type PrepareBad, type PrepareNote } from './frame.ts';
import { applyScaling, fitScaling, isConstant, unscaled, type Scaling } from './scale.ts';
import { splitRows } from './split.ts';
import type { PrepareStep } from './steps.ts';

export interface Work {
  readonly frame: Frame;
  /** How each input has been moved so far, from the numbers of the reader's table. */
  readonly inputScaling: readonly Scaling[];
  readonly targetScaling: Scaling;
  readonly notes: readonly PrepareNote[];
}

/** What is left after the step, or why it cannot be taken. */
export function takeStep(work: Work, step: PrepareStep, seed: number): Work | PrepareBad {
  const { frame } = work;
  switch (step.kind) {
    case 'missing': {
      const filled = fillMissing(frame, step.policy);
      return { ...work, frame: filled.frame, notes: [...work.notes, ...filled.notes] };
    }
    case 'split': {
      const split = splitRows(frame, step, seed);
      return isBad(split) ? split : { ...work, frame: split };
    }
    case 'encode':
      return encode(work);
    case 'scale':
      return scaleInputs(work, step.method);
    case 'scale-target': {
      // Names have no size.
      if (frame.target.kind === 'names') return work;
      const [fit = unscaled] = fitScaling([frame.target], frame.train, step.method);
      const target = applyScaling(frame.target, fit);
      return { ...work, frame: { ...frame, target }, targetScaling: chain(work.targetScaling, fit) };
    }
    case 'validate':
      return work;
  }
}

function encode(work: Work): Work | PrepareBad {
  const inputs: FrameColumn[] = [];
  const inputScaling: Scaling[] = [];
  for (const [index, column] of work.frame.inputs.entries()) {
    const parts = encodeNames(column, work.frame);
    if (isBad(parts)) return parts;
    inputs.push(...parts);
    inputScaling.push(...parts.map(() => work.inputScaling[index] ?? unscaled));
  }
  return { ...work, frame: { ...work.frame, inputs }, inputScaling };
}

function scaleInputs(work: Work, method: Extract<PrepareStep, { kind: 'scale' }>['method']): Work {
  const { frame } = work;
  const numbers = frame.inputs.filter(({ kind }) => kind === 'number');
  const fits = new Map(fitScaling(numbers, frame.train, method).map((fit, index) => [numbers[index], fit]));
  const fitOf = (column: FrameColumn) => fits.get(column) ?? unscaled;
  const constant = method === 'none' ? [] : numbers.filter((column) => isConstant(column, frame.train));
  return {
    ...work,
    frame: { ...frame, inputs: frame.inputs.map((column) => applyScaling(column, fitOf(column))) },
    inputScaling: frame.inputs.map((column, index) => chain(work.inputScaling[index] ?? unscaled, fitOf(column))),
    notes: [
      ...work.notes,
      ...constant.map(
        ({ source }) => ({ code: 'constant-column', column: source, count: frame.train.length }) as const,
      ),
    ],
  };
}

/** Two movements, one after the other, as one. */
function chain(first: Scaling, second: Scaling): Scaling {
  return { offset: first.offset + first.scale * second.offset, scale: first.scale * second.scale };
}
