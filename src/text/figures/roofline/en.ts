/** English: the words of the figure “Roofline of this machine” alone. */
export const en = {
  title: (peak: string, share: string) => `This machine can do ${peak}; this model uses ${share} of it`,
  titleBeaten: (rate: string, peak: string) =>
    `Training ran at ${rate}, faster than the ${peak} measured as this machine’s peak`,
  titleNoRun: (peak: string) => `This machine can do ${peak}`,
  titleNone: 'Measure your machine to draw its roof',
  titleSeveral: (peak: string, low: string, high: string) =>
    `This machine can do ${peak}; the models measured use ${low} to ${high} of it`,
  subtitle: 'Speed against arithmetic per byte moved, both axes logarithmic',
  x: 'FLOP per byte',
  y: 'FLOP/s',
  roof: 'measured roof',
  yours: 'your machine',
  memorySide: 'limited by copying',
  computeSide: 'limited by computing',
  what: 'What',
  reading: (what: string, intensity: string, speed: string) => `${what}: ${intensity} FLOP per byte, ${speed}`,
  atBatch: (model: string, batch: string) => `${model}, batch ${batch}`,
  terms: { samplesPerSecond: 'Samples per second', flopPerSample: 'FLOP per sample' },
  estimate: 'Bytes per step are a lower bound: each tensor is counted once per use.',
} as const;
