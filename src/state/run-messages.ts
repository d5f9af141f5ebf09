/** What a training worker's messages add up to: a run view and one message give the next run view. Pure. */
import type { TrainChoice } from '#train/choice.ts';
import type { FromWorker } from '#train/protocol.ts';
import type { LossPoint, RunView } from '#train/run-view.ts';

/** A run that has not begun. */
export function createRunView(choice: TrainChoice): RunView {
  return {
    choice,
    number: 0,
    label: '',
    phase: 'idle',
    reason: null,
    detail: '',
    isRecorded: false,
    conditions: null,
    refused: [],
    roof: null,
    throughput: null,
    voidWindows: 0,
    losses: [],
    evaluations: [],
    restarts: [],
    step: 0,
    totalSteps: 0,
    stepsPerEpoch: 0,
    secondsLeft: null,
    loadedImages: 0,
    totalImages: 0,
    built: null,
    baseline: null,
    outputs: null,
    field: null,
    samples: null,
    stage: null,
    anatomy: null,
    stalledSeconds: null,
  };
}

/** True from pressing the button until the run is done, failed or reset. */
export function isActive({ phase }: Pick<RunView, 'phase'>): boolean {
  return phase !== 'idle' && phase !== 'done' && phase !== 'failed';
}

/** The view after `message`. Losses are appended at message rate, not step by step. */
export function applyMessage(view: RunView, message: FromWorker): RunView {
  switch (message.kind) {
    case 'phase':
      return {
        ...view,
        phase: message.phase,
        reason: message.reason,
        detail: message.detail,
        secondsLeft: message.phase === 'running' ? view.secondsLeft : null,
        stalledSeconds: null,
      };
    case 'backend':
      return {
        ...view,
        conditions: message.conditions,
        refused: message.refused,
        ...(message.tilings ? { tilings: message.tilings } : {}),
      };
    case 'roof':
      return { ...view, roof: message.roof };
    case 'data':
      return { ...view, loadedImages: message.loadedImages, totalImages: message.totalImages };
    case 'loss': {
      const { step, totalSteps, stepsPerEpoch, secondsLeft } = message;
      return { ...view, losses: [...view.losses, ...zipLosses(message)], step, totalSteps, stepsPerEpoch, secondsLeft };
    }
    case 'evaluation': {
      const { step, loss, accuracy } = message;
      return { ...view, evaluations: [...view.evaluations, { step, loss, accuracy }] };
    }
    case 'model':
      return { ...view, built: message };
    case 'anatomy':
      return { ...view, anatomy: message.anatomy };
    case 'baseline':
    case 'outputs':
    case 'field':
    case 'stage':
      return { ...view, [message.kind]: message };
    case 'samples':
      return message.isAnswer ? view : { ...view, samples: message };
    case 'stalled':
      return { ...view, stalledSeconds: message.seconds };
    case 'answer':
    case 'saved':
    case 'refused':
      // Replies to one asker, handed over by the run; the view stays as it is.
      return view;
    case 'throughput':
      return { ...view, throughput: message.throughput, voidWindows: message.voidWindows };
    case 'recovered':
      // What came after the checkpoint is trained again: drop it, so that the curve has one value per step.
      return {
        ...view,
        losses: view.losses.filter(({ step }) => step <= message.step),
        evaluations: view.evaluations.filter(({ step }) => step <= message.step),
        restarts: [...view.restarts, message.step],
        step: message.step,
      };
  }
}

function zipLosses({ steps, losses, judgeLosses }: Extract<FromWorker, { kind: 'loss' }>): LossPoint[] {
  return steps.flatMap((step, index) => {
    const [loss, judge] = [losses[index], judgeLosses?.[index]];
    return loss === undefined ? [] : [{ step, loss, ...(judge === undefined ? {} : { judge }) }];
  });
}
