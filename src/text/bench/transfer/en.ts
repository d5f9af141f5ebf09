/** Words of the bench's part `transfer`, in English. */

export const en = {
  intro:
    'First a network learns a task with many labels. Then everything but its last layer is taken over to a second task with other classes and few labels, and trained on: with the first layers held still, or all of it. Beside it the same network starts from random weights. Every start gets the same steps, the same labels and the same random last layer.',
  task: 'Tasks',
  tasks: {
    'shared-map': 'Made: two tasks, one hidden map',
    digits: 'MNIST: digits 0 to 4, then 5 to 9',
  },
  notes: {
    'shared-map':
      '20 inputs, of which 4 directions matter, bent into 8 features; each task weighs these in its own way and has 5 classes. Another seed is another map. 2,000 labels for the first task.',
    digits:
      '2,000 pictures of 0 to 4 for the first task, then 5 to 9. Another seed picks other pictures. 1.9 MB are fetched.',
  },
  seeds: 'Seeds',
  frozenLayers: 'Layers held still in the frozen start',
  firstLayers: (count: string) => (count === '1' ? 'the first of 2 hidden layers' : 'both hidden layers'),
  pretrainRate: 'Learning rate, first task',
  tuneRate: 'Learning rate, second task',
  labels: 'Labels of the second task',
  planned: (pretrainings: string, fits: string) =>
    `${pretrainings} trainings of the first task (8 passes over its 2,000 labels) and ${fits} of the second (200 steps of 8 rows), all with Adam.`,
  judged:
    'Each is judged once, after its last step, on 1,000 held-out rows. The second rate is the same for all starts; tuned for each, the result may differ.',
  start: 'Pre-train, fine-tune, use',
  again: 'Run it again',
  stop: 'Stop and keep what is done',
  stopNow: 'Stop at once',
  waiting: 'Another training is under way; this begins when it is done.',
  opening: 'Loading the training code',
  stages: {
    loading: 'fetching pictures',
    opening: 'opening a device, compiling',
    pretraining: 'training the first task',
    tuning: 'training the second task',
    inferring: 'timing the tuned model',
  },
  at: (done: string, all: string, stage: string, seed: string) =>
    `${done} of ${all} trainings done · ${stage} · seed ${seed}`,
  atFit: (start: string, labels: string) => `${start}, ${labels} labels`,
  left: (time: string) => `about ${time} left`,
  progress: 'Trainings done',
  stopped: 'Stopped half-way: what is shown is what was done by then.',
  failed: 'The experiment ended early; what had come by then is kept.',
  empty: 'Nothing trained yet. Press the button; curve and tables fill training by training.',
  starts: { scratch: 'From scratch', frozen: 'Pre-trained, frozen', full: 'Pre-trained, all trained' },
  titleNone: 'The curve comes with the second seed',
  titleGain: (labels: string, seeds: string, ends: string) =>
    `With ${labels} labels, pre-training beats scratch whether layers are frozen or not (${seeds} seeds): ${ends}`,
  titleOne: (labels: string, seeds: string, start: string, ends: string) =>
    `With ${labels} labels, only one pre-trained start beats scratch: ${start} (${seeds} seeds): ${ends}`,
  titleNoGain: (labels: string, seeds: string, ends: string) =>
    `With ${labels} labels, pre-training did not beat scratch here (${seeds} seeds): ${ends}`,
  titleNotYet: (labels: string, seeds: string, planned: string, ends: string) =>
    `With ${labels} labels, no gain is shown yet (${seeds} of ${planned} seeds): ${ends}`,
  end: (start: string, share: string) => `${start} ${share}`,
  subtitle: 'Accuracy on held-out rows of the second task, mean over seeds; shaded: 95 % t-interval',
  foot: (task: string, seeds: string) => `${task}. Seeds ${seeds}. Measured here.`,
  guess: (share: string) => `guessing ${share}`,
  labelCount: 'Labels',
  accuracyAxis: 'right',
  trace: 'Read the curve',
  reading: (labels: string, starts: string) => `${labels} labels: ${starts}`,
  table: 'Start by start, measured',
  startName: 'Start',
  seedsDone: 'Seeds done',
  accuracy: 'Held-out accuracy',
  interval: '95 % interval',
  against: 'Over scratch',
  verdict: 'Verdict',
  bounds: (low: string, high: string) => `${low} to ${high}`,
  points: (points: string, low: string, high: string) => `${points} points (${low} to ${high})`,
  low: 'Low',
  high: 'High',
  verdicts: {
    first: 'reference',
    gain: 'gain',
    loss: 'loss',
    none: 'no difference shown',
    'too-few': 'at least two seeds needed',
    'no-spread': 'all seeds differ by the same amount: no interval to judge by',
  },
  tableFoot:
    'Over scratch: mean of the differences seed by seed, with its 95 % t-interval, because each seed has its own tasks. Gain or loss is said only where that interval leaves zero out. Each comparison stands alone: of twenty between equals, one is called by chance.',
  stageTable: 'Where the time went',
  stageName: 'Stage',
  stageTime: 'Time, mean',
  stageNote: 'What it is',
  stageRows: {
    opening: 'Open and compile',
    pretraining: 'Pre-train',
    tuning: (start: string) => `Fine-tune: ${start}`,
    inference: 'Use the tuned model',
  },
  stageNotes: {
    opening: 'a device and the first step; the first time with the self-test',
    pretraining: (accuracy: string) => `first task, ends at ${accuracy} right`,
    tuning: '200 steps of 8 rows',
    inference: (batch: string, low: string, high: string) =>
      `passes of ${batch} rows, answers read back; p10–p90 ${low}–${high}`,
  },
  rate: (rate: string) => `${rate} rows/s`,
  fitsCsv: 'All trainings, CSV',
  seed: 'Seed',
  loss: 'Held-out loss',
  seconds: 'Seconds',
};
