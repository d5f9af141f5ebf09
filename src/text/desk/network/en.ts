/** English: the words of the desk's section “Network”. */
export const en = {
  intro:
    'Distance costs time that no money buys back: light in fibre takes 5 ms for 1,000 km. Far apart, not the link but the window of each stream is what holds a transfer up.',
  fields: {
    terabytes: 'To be moved, TB',
    gigabitsPerSecond: 'Link, Gbit/s',
    kilometres: 'Fibre, km',
    hops: 'Routers on the way',
    windowMegabytes: 'Window of a stream, MB',
    streams: 'Streams',
  },
  answer: (time: string, latency: string) => `The transfer takes ${time}; the first byte arrives after ${latency}.`,
  byWindow: 'The windows hold it up: more streams or larger windows would help.',
  byLink: 'The link is used to the full.',
  table: 'How the time comes about',
  columns: ['Term', 'Value', 'Rule'],
  rows: {
    latency: 'One way',
    link: 'The link bears',
    window: 'The windows let through',
    rate: 'Comes through',
    time: 'Altogether',
  },
  rules: {
    latency: 'length ÷ (2/3 of 299,792 km/s) + 10 µs for each router (assumed)',
    link: 'chosen',
    window: 'streams × window ÷ time there and back',
    rate: 'the lesser of both; no losses, no slow start',
    time: 'one way + bytes ÷ rate',
  },
};
