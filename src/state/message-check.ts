/**
 * Whether what came from a worker is a message at all. Other code on the page, an extension or a worker of an older
 * version may post anything; what is not a message is counted and left. Cheap on purpose: the kind, the run, and for each
 * kind the fields that the view could not live without.
 */
import type { FromWorker, RunPhase } from '#train/protocol.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (fields: Fields) => boolean;

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown) => typeof value === 'string';
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumbers = (value: unknown) => Array.isArray(value) && value.every(isNumber);
const isArray = (value: unknown) => value instanceof Float32Array;
const isNullOr = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

/** `all({ step: isNumber })`: every field named passes its check. */
function all(checks: Readonly<Record<string, (value: unknown) => boolean>>): Check {
  return (fields) => Object.entries(checks).every(([name, check]) => check(fields[name]));
}

const phases: Readonly<Record<RunPhase, true>> = {
  idle: true,
  waiting: true,
  'waiting-here': true,
  probing: true,
  'measuring-peak': true,
  loading: true,
  warming: true,
  running: true,
  paused: true,
  recovering: true,
  done: true,
  failed: true,
};

const checks: Readonly<Record<FromWorker['kind'], Check>> = {
  phase: all({
    phase: (value) => isText(value) && Object.hasOwn(phases, value as string),
    reason: isNullOr(isText),
    detail: isText,
  }),
  backend: all({
    conditions: isRecord,
    refused: Array.isArray,
    tilings: (value) => value === undefined || (isRecord(value) && Array.isArray(value['rows'])),
  }),
  roof: all({ roof: isRecord }),
  data: all({ loadedImages: isNumber, totalImages: isNumber }),
  model: all({
    model: isRecord,
    trainSamples: isNumber,
    heldOutSamples: isNumber,
    batch: isNumber,
    whySmaller: isNullOr(isText),
  }),
  baseline: all({
    rule: isText,
    loss: isNumber,
    unigramLoss: (value) => value === undefined || isNumber(value),
  }),
  loss: all({
    steps: isNumbers,
    losses: isNumbers,
    judgeLosses: (value) => value === undefined || isNumbers(value),
    step: isNumber,
    totalSteps: isNumber,
    stepsPerEpoch: isNumber,
    secondsLeft: isNullOr(isNumber),
  }),
  evaluation: all({ step: isNumber, loss: isNumber, accuracy: isNullOr(isNumber) }),
  outputs: all({ step: isNumber, width: isNumber, outputs: isArray, targets: isArray }),
  field: all({ step: isNumber, side: isNumber, reach: isNumber, values: isArray }),
  samples: all({ step: isNumber, samples: isRecord }),
  stage: all({ step: isNumber, stage: isText, tensors: Array.isArray, loss: isNumber }),
  answer: all({ ask: isNumber, outputs: isArray, shape: isNumbers, seconds: isNumber }),
  saved: all({ checkpoint: (value) => isRecord(value) && isNumber(value['step']) && Array.isArray(value['weights']) }),
  refused: all({ request: isText, ask: isNullOr(isNumber), detail: isText }),
  stalled: all({ seconds: isNullOr(isNumber) }),
  anatomy: all({ anatomy: isRecord }),
  throughput: all({ throughput: isRecord, voidWindows: isNumber }),
  recovered: all({ step: isNumber, seconds: isNumber }),
};

/** The message, or null when it is none. Never throws. */
export function checkMessage(data: unknown): FromWorker | null {
  if (!isRecord(data) || !isNumber(data['run']) || !isText(data['kind'])) return null;
  const kind = data['kind'] as FromWorker['kind'];
  return Object.hasOwn(checks, kind) && checks[kind](data) ? (data as unknown as FromWorker) : null;
}
