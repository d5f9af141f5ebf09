/** English: the words that only the whole page needs. */
import { en as places } from '../places/en.ts';
import { en as presets } from '../presets/en.ts';
export const en = {
  places,
  presets,
  site: {
    lead: 'This page trains a neural network on your own GPU, measures how fast that goes, and follows the number to a data center: ',
    leadStress: 'how long, how much power, how much money, and whether it pays.',
    private: 'Nothing you do here leaves your browser: no account, no tracking.',
    otherLanguage: '中文',
    skip: 'Skip to the content',
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark', projector: 'Projector' },
    undo: 'Undo',
    redo: 'Redo',
    preset: 'Start from',
    backToPreset: 'Back to the preset',
    changed: (count: string) => (count === '1' ? '1 assumption changed' : `${count} assumptions changed`),
    changedMark: 'changed by you',
    assumption: 'Assumption',
    allAssumptions: 'All assumptions',
    sources: 'Sources',
    notAdvice: 'A simulation, not investment advice.',
    desk: 'Scores, plans side by side, every constant: the planning desk',
    contents: 'Chapters',
  },
  chapters: {
    train: { name: 'Train', question: 'Can my machine learn?' },
    measure: { name: 'Measure', question: 'How fast was that, really?' },
    scale: { name: 'Scale', question: 'What if there were thousands?' },
    power: { name: 'Power', question: 'What does it draw, and where should it stand?' },
    money: { name: 'Money', question: 'What does it cost and return?' },
    risk: { name: 'Risk', question: 'How sure is that?' },
  },
  chain: {
    label: 'The chain: seven numbers, each following from the ones before',
    samples: (who: string) => `images/s, ${who}`,
    share: 'of its measured peak',
    days: (model: string, count: string) => `for ${model} on ${count}`,
    power: (pue: string) => `at PUE ${pue}`,
    capex: 'to build and fill',
    payback: 'to pay back',
    neverPays: 'no payback',
    neverPaysWithin: (years: string) => `within ${years}`,
    loss: 'of futures lose money',
    yourMachine: 'your machine',
    recorded: 'recorded run',
    shared: 'shared by someone',
  },
  measure: {
    intro: 'Three numbers say how well a machine is used. Each comes with its spread over repeated windows.',
    samples: 'images/s',
    otherSamples: 'samples/s',
    flop: 'of the training step',
    share: 'of measured peak',
    spread: (low: string, high: string) => `p10–p90 ${low}–${high}`,
    windows: (count: string, voided: string) => `${count} timed windows, ${voided} void`,
    beaten:
      'Training was faster than the measured peak, so that is no peak: the machine was busy or still cold when it was measured. It is measured again at the end of a run.',
    notSteady: 'Not steady yet: the windows still disagree.',
    slower: (share: string) => `Now ${share} slower than in its first windows: heat, or other work.`,
    compileName: 'First step, compiling included',
    sentence: (share: string, why: string) => `Training uses ${share} of the peak, because ${why}.`,
    copy: 'Copy bandwidth',
    dispatch: 'One more dispatch',
    readback: 'Reading a number back',
    stepTime: 'One training step',
    peakName: 'Peak (f32 matrix product)',
    conditions: (browser: string, backend: string, date: string) => `${browser}, ${backend}, ${date}`,
    flopRule: (macs: string, flop: string) =>
      `${macs} multiply-adds forward; a step costs three times forward, so ${flop} per image.`,
    why: {
      launch:
        'the network is tiny: its small kernels cannot fill the machine, and starting them and waiting for them takes the rest',
      bandwidth: 'it moves more bytes than it computes with',
      compute: 'it computes most of the time',
    },
  },
  scale: {
    intro:
      'A large model needs far more arithmetic than one machine can do. Add accelerators and the time falls, until they wait for each other.',
    yourEfficiency:
      'Choose “your measured share of peak” to see what this page’s own small network would make of such a cluster.',
    step: 'Where the time goes: published runs, predicted from their operators and traffic, beside what was measured.',
    memory:
      'Before it can be fast, it has to fit: weights, gradients and optimizer states, and what a step keeps for its way back.',
    pipeline:
      'A model too large for one machine is cut into stages, and micro-batches run through them as on an assembly line. While the line fills and drains, stages wait; the order of the work decides how long.',
    failures:
      'Thousands of machines fail every few hours, and one failure stops all of them. Checkpoints limit what is lost, but each takes time too.',
    plans:
      'How the model is spread over them is a choice among tens of thousands. The fast ones are few, and which they are depends on model, memory and links.',
    residuals:
      'A prediction is worth what it gets right where the answer is known. Below, every published run that this page carries is predicted and held against what its makers measured. What is left between the two is the residual: its size says how far to trust a number, its spread gives the interval, its sign what the model leaves out. Misses stand first.',
    stacks:
      'Much of a residual is software. The same 512 H100s trained the same model in four MLPerf rounds, each time faster by code and settings alone (see the table under the figure). So a prediction names its stack, and a chip without a known one gets a wide interval. Where one constant per stack and chip does better than all this arithmetic, the title says so.',
  },
  power: {
    intro: 'Every accelerator-hour is energy, every kilowatt-hour has a place, a price and a carbon cost.',
    draws: (power: string, site: string) => `It draws ${power} at ${site}`,
    rows: {
      it: 'IT power',
      facility: 'Power at the meter',
      energy: 'Energy in a year',
      training: 'Energy of this training',
      carbon: 'Carbon in a year',
      trainingCarbon: 'Carbon of this training',
      intensity: 'Carbon intensity of the grid',
      bill: 'Electricity bill in a year',
      watts: 'Per accelerator, host and fabric included',
    },
  },
  money: {
    intro:
      'Suppose its hours are rented out. Rent falls as newer chips arrive, servers wear out, and the building outlives them.',
    verdict: {
      build: (npv: string) => `At these assumptions the project is worth ${npv} today.`,
      dont: (npv: string) => `At these assumptions it loses ${npv} in today’s money: do not build.`,
      flip: (rent: string) => `It would break even at ${rent}.`,
      flipNone: 'Nothing that an hour could earn makes it break even.',
    },
    rates: (rates: string) => `Internal rate of return: ${rates}`,
    severalRates: 'The cash flow changes sign more than once, so there are several rates. Trust the net present value.',
    noRate: 'There is no internal rate of return: the flows never balance.',
  },
  risk: {
    intro:
      'Every input above is a guess with a range. Draw many futures from those ranges and count how many lose money.',
  },
  rooms: { workload: 'Workload', cluster: 'Cluster', facility: 'Facility', finance: 'Finance' },
} as const;
