/** Words of the labs's part `audit`, in English. */

export const en = {
  article: 'Article',
  verdict: 'Verdict',
  all: 'all',
  shown: (count: string, total: string) => `${count} of ${total} rows`,
  csv: 'Download as CSV',
  says: 'It says',
  why: 'What we found',
  number: 'Number',
  agrees: 'agrees',
  differs: 'differs',
  unprinted: 'not printed',
  errata: (ids: string) => `Errata: ${ids}`,
  noErrata: 'No erratum: nothing is printed that could be corrected.',
  place: 'Row',
  nats: (value: string) => `${value} nats`,
  train: 'Train the small network',
  training: 'Training 100 steps on 1,000 rows',
  waiting: 'not run yet',
  setUp: 'Set up this experiment',
  setUpDone: 'Set up under “Compare”. Nothing runs until you start it there.',
  toCompare: 'Go to “Compare”',
  runsOf: (done: string, total: string) => `${done} of ${total} runs are done.`,
  measured: 'Measured',
  measuredHere: (day: string) => `Measured here, ${day}`,
  computed: 'Computed',
  computedHere: (day: string) => `Computed here by the simulator, ${day}`,
  question: 'What is asked',
  value: 'Measured',
  interval: '95 % interval',
  follows: 'So the claim is',
  settled: {
    confirmed: 'confirmed here',
    wrong: 'wrong here',
    'not-settled': 'not settled by these runs',
  },
  points: (value: string) => `${value} points`,
  bounds: (low: string, high: string) => `${low} to ${high}`,
  allDiverged: (runs: string) => `all ${runs} runs diverged`,
  someDiverged: (count: string) => `${count} runs diverged`,
  noInterval: 'none',
  times: (value: string) => `${value} times`,
  simulate: 'Put it to the simulator',
  simulatedNone: 'The simulator has no answer under this scenario: what it asks for does not fit the cluster.',
  simulatedFrom: (futures: string, seed: string) =>
    `Computed by the simulator under the scenario of this page, kept with the file; ${futures} futures drawn with seed ${seed}: how far the predicted step is off, and for money every uncertain input.`,
  conditions: (machine: string, seeds: string, epochs: string) => `${machine}; seeds ${seeds}; ${epochs} epochs`,
  allConditions: (machine: string, seeds: string, epochs: string, train: string, heldOut: string) =>
    `${machine}; seeds ${seeds}; ${epochs} epochs; ${train} training and ${heldOut} held-out samples`,
  rule: 'A claim is confirmed or wrong only where the whole interval lies on one side of what it says. It speaks of other seeds of this task on this machine, not of all tasks.',
  simulatedRule:
    'A claim is confirmed or wrong only where 95 % of the futures lie on one side of what it says. It speaks of this scenario and these models, and of nothing that the simulator leaves out.',
  forget: 'Forget this measurement',
  forgetAll: 'Forget all measurements',
  measuredCsv: 'Measurements, CSV',
  measuredJson: 'Measurements, JSON',
  kept: (count: string) => `Measurements kept in this browser: ${count}.`,
  toPage: (chapter: string) => `Change it in the simulator: ${chapter}`,
  experiments: {
    'S0-014':
      'The same cluster run well (5 % of hours lost, 90 % of the rest sold) and badly (20 % lost, 60 % sold): its time and its worth.',
    'S0-028':
      'The scenario’s cluster against one of an eighth of its accelerators: time, and hours of accelerators. “Efficient” is taken as: no more hours than on fewer.',
    'S0-029':
      'Handwritten digits, two epochs, five seeds each: SGD at rate 0.1 against Adam at 0.001, each at a rate of its usual size.',
    'S0-030':
      'Two spirals, five seeds each: 500 rows for 200 epochs against 5,000 rows for 20, so both take about as many steps.',
    'S0-062':
      'The repaired network, labels by coin toss, ten seeds: 100 steps of 1,024 rows at rate 0.001. In how many runs does the loss read 0.693147 all along?',
    'S0-064': 'The same ten runs, asked how many fresh rows they get right. “Most” is taken as more than 60 %.',
    'S0-090':
      'Handwritten digits, two epochs, three seeds each: the plain network with SGD, then another structure, then another optimizer. Distribution cannot be switched on one machine.',
    'S0-092':
      'A large model of 2020 and one of 2024 on the scenario’s cluster, each with its own tokens; and the later one on a single accelerator.',
    'S1-008':
      'A large model of 2020 (GPT-3) and one of 2024 (Llama 3 70B) on the scenario’s cluster, each with its own tokens.',
    'S1-082':
      'The real digits, ten epochs, five seeds each: the first network, and the second with varied pictures, on the 10,000 test images.',
    'S1-119':
      'The first printed network, ten epochs, three seeds: how long does it take here? Then choose a large model in the simulator.',
    'S3-080':
      'The straight line y = 2x at the rate of the article, a hundred steps from zero. “Very close” is taken as a held-out error below 0.01.',
  },
  questions: {
    adaptive: 'Held-out accuracy, Adam minus SGD: above 0?',
    moreData: 'Held-out accuracy, 5,000 rows minus 500: above 0?',
    printsLn2: 'Share of runs whose loss reads 0.693147 all along: above one half?',
    mostRight: 'Share of fresh rows that get the right class: above 60 %?',
    structure: 'Held-out accuracy, convolutional minus plain: above 0?',
    optimizer: 'Held-out accuracy, Adam minus SGD: above 0?',
    about98: 'Accuracy of the first network: 97.5 to 98.5 %?',
    about995: 'Accuracy of the second network: 99.25 to 99.75 %?',
    lift: 'Second minus first: above 0?',
    aDay: 'Time of one run: more than a day?',
    nearTruth: 'Held-out mean squared error: below 0.01?',
    opsTime: 'Time of the training, run well over run badly: below 1?',
    opsMoney: 'Net present value, run well minus run badly: above 0?',
    wallTime: 'Time, all accelerators over an eighth of them: below 1?',
    deviceHours: 'Hours of accelerators, all over an eighth of them: below 1?',
    modelHours: 'Hours of accelerators, Llama 3 70B over GPT-3: above 1?',
    oneMachine: 'Time of Llama 3 70B on one accelerator: above ten years?',
  },
};
