/** English: the words of the working of the figure “Net present value”, fetched when it is opened. */
export const en = {
  between: (low: string, high: string) => `${low} to ${high}`,
  spreads: {
    triangular: (low: string, mode: string, high: string) => `${low} – ${mode} – ${high}, triangle`,
    pert: (low: string, mode: string, high: string) => `${low} – ${mode} – ${high}, PERT`,
    lognormal: (median: string, sigma: string) => `${median}, log-normal, σ ${sigma}`,
  },
  gpu: {
    draw: (count: string) => `Draw ${count} on this GPU`,
    drawing: 'Drawing on the GPU',
    speed: (count: string, time: string, rate: string) => `${count} futures in ${time} (${rate} a second).`,
    known: (device: string) =>
      `Measured here, now${device ? `, on ${device}` : ''}: from handing over to finishing, without reading back.`,
    software: 'This GPU is imitated by software: the rate is that of the processor.',
    gap: ' ',
    progress: (done: string, all: string) => `${done} of ${all}`,
    stop: 'Stop',
    found: (p10: string, p50: string, p90: string, share: string) =>
      `P10 ${p10}, P50 ${p50}, P90 ${p90}; ${share} lose money. The same random numbers as above, bit for bit.`,
    none: (reason: string) => `Not drawn on a GPU (${reason}); the futures above stand.`,
    reasons: {
      stopped: 'stopped by you',
      'no-webgpu': 'this browser has no WebGPU',
      'no-adapter': 'the browser found no GPU it may use',
      'adapter-timeout': 'the GPU did not answer within five seconds',
      'device-failed': 'the GPU refused',
      'project-in-detail': 'debt, tax lives or separate parts are priced by the slower way only',
    } as Readonly<Record<string, string>>,
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
