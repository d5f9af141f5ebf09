/** English: the words of the chapters below the first screen, which need not hold back its painting. */
export const en = {
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
} as const;
