/** English: the words of the figure “Net present value” alone. */
export const en = {
  titleNo: (share: string, count: string) =>
    `On these assumptions, do not build: ${share} of ${count} futures lose money`,
  titleYes: (share: string, count: string) =>
    `On these assumptions, build: ${share} of ${count} futures lose money, the others gain`,
  titleDrawing: 'Drawing futures',
  titleFailed: 'No futures could be drawn here',
  subtitle: (low: string, high: string) =>
    `Net present value, USD. So many draws place the share that loses between ${low} and ${high}`,
  subtitleNone: 'Net present value, USD',
  foot: (spread: string) =>
    `Each uncertain input drawn from its spread (× ${spread}); rent and hours sold rise and fall together. “Build” means that the middle future gains. Not investment advice.`,
  x: 'net present value, USD',
  bars: 'share of futures',
  lose: (share: string) => `${share} below zero`,
  spread: 'All spreads times',
  speed: 'Measured speed',
  flip: (input: string, value: string, from: string) =>
    `What would turn it most easily: ${input} at ${value} instead of ${from}, all else unchanged.`,
  flipNone: 'No single input within its limits would turn it.',
  reading: (share: string, usd: string) => `${share} of futures lie below ${usd}`,
  difference: (mean: string, low: string, high: string, share: string) =>
    `Your change moves the mean by ${mean} (95 %: ${low} to ${high}, same luck for both); better in ${share} of futures`,
  between: (low: string, high: string) => `${low} to ${high}`,
  columns: { below: 'Share of futures below', usd: 'Net present value' },
  spreads: {
    triangular: (low: string, mode: string, high: string) => `${low} – ${mode} – ${high}, triangle`,
    pert: (low: string, mode: string, high: string) => `${low} – ${mode} – ${high}, PERT`,
    normal: (mean: string, deviation: string) => `${mean} ± ${deviation}, normal`,
    lognormal: (median: string, sigma: string) => `${median}, log-normal, σ ${sigma}`,
  },
  terms: {
    point: 'Net present value without any spread',
    pointRule: 'The scenario itself, as the money chapter has it',
    mean: (count: string) => `Mean of the first ${count} futures`,
    loss: 'Share of futures below zero',
    worst: 'Mean of the worst twentieth',
    paid: 'Share in which the money comes back',
    paidRule: 'Undiscounted, within the life of the servers',
    stream: 'Seed of the random numbers',
    streamRule: 'Philox4x32-10, counter-based: future n is the same for everybody',
    link: 'Correlation of rent and hours sold',
    linkRule: 'Of the normals behind them (Gaussian copula); no public series of both was found',
    speedRule: 'Factor on revenue: an hour is worth what it computes. P10 and P90 as timed',
    flip: (input: string) => `It turns at: ${input}`,
    flipRule: 'Net present value is zero there, all else as in the scenario',
  },
} as const;
