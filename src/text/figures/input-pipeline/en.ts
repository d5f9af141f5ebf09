/** English: the words of the figure “Input pipeline” alone. */
export const en = {
  fed: (supply: string, need: string) =>
    `Training never waits: ${supply} batches a second can come, ${need} are needed`,
  stalls: (share: string, stage: string) => `Training waits for data ${share} of the time; what holds it up: ${stage}`,
  titleNone: 'This pipeline cannot be played',
  subtitle: (batches: string) =>
    `The first ${batches} batches, a lane for reading, for each worker and for training; gaps in the last lane are waiting`,
  foot: 'Derived from the numbers chosen here: every batch takes as long as every other, one is read at a time, each worker prepares one. Not counted: how reading times scatter.',
  time: 'time from the start',
  stages: { read: 'reading', prepare: 'preparing', train: 'training' },
  doing: { read: 'is read', prepare: 'is prepared', train: 'is trained' },
  reading: (batch: string, doing: string, from: string, to: string) => `Batch ${batch} ${doing} from ${from} to ${to}`,
  fields: {
    stepMilliseconds: 'A batch trains, ms',
    batchMegabytes: 'A batch is, MB',
    gigabytesPerSecond: 'Storage gives this job, GB/s',
    cachedShare: 'Found in the cache',
    prepareMilliseconds: 'A worker prepares a batch, ms',
    workers: 'Workers',
    prefetch: 'Batches made ahead',
  },
  columns: ['Batch', 'Reading from', 'Preparing from', 'Training from', 'Trained at'],
  terms: {
    cache: 'The cache gives',
    cacheRule: 'the memory of the machine; a round value, far above any storage',
    read: 'Reading a batch',
    readRule: (bytes: string, share: string, rate: string) => `${bytes} × (${share} ÷ cache + the rest ÷ ${rate})`,
    prepare: 'Preparing, for each batch',
    prepareRule: (seconds: string, workers: string) =>
      `${seconds} ÷ ${workers} workers; with nothing made ahead only one works`,
    train: 'Training on a batch',
    trainRule: 'chosen here',
    period: 'From one batch to the next',
    periodRule: 'the longest of reading, preparing and training: they overlap',
    periodAlone: 'reading + preparing + training: nothing is made ahead, so nothing overlaps',
    stall: 'Share of the time spent waiting',
    stallRule: (step: string, period: string) => `1 − ${step} ÷ ${period}`,
  },
};
