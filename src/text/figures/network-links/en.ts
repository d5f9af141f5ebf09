/** English: the words of the figure “Links that can be lost” alone. */
export const en = {
  whole: (cut: string, way: string, hot: string) =>
    cut === '0'
      ? `Every place reaches every other over ${way} links at most; ${hot}`
      : `Links cut: ${cut}; every place still reaches every other, over ${way} links at most; ${hot}`,
  broken: (cut: string, pairs: string) =>
    `Links cut: ${cut}; the network has come apart: pairs of places that do not reach each other: ${pairs}`,
  noneHot: 'no link is overloaded',
  hot: (count: string) => (count === '1' ? '1 link is overloaded' : `${count} links are overloaded`),
  subtitle: (bears: string) => `Places and links; the wider, the fuller. A link bears ${bears}; red: more than that`,
  foot: 'Derived: every pair of places exchanges the same, by the way of fewest links; on a tie, the lower number first. Not counted: queues, and ways that are chosen by load.',
  hint: 'Press a link to cut it, again to mend it',
  reading: (link: string, load: string, share: string) => `${link}: ${load}, ${share} of what it bears`,
  readingCut: (link: string) => `${link}: cut`,
  followedIs: (place: string) => `black: the way from 1 to ${place}`,
  noWay: 'no way is left',
  fields: {
    shape: 'Shape',
    places: 'Places',
    pairGigabits: 'Traffic of each pair, Gbit/s',
    linkGigabits: 'Each link bears, Gbit/s',
    followed: 'Way followed: from 1 to',
  },
  shapes: { line: 'line', ring: 'ring', star: 'star', mesh: 'all to all' },
  cut: 'Cut links',
  link: (from: string, to: string) => `${from} – ${to}`,
  columns: ['Link', 'Load', 'Of what it bears', 'State'],
  states: { cut: 'cut', hot: 'overloaded', fine: 'in order' },
  terms: {
    pairs: 'Pairs of places',
    pairsRule: (places: string) => `${places} × (${places} − 1) ÷ 2`,
    traffic: 'Each pair exchanges',
    trafficRule: 'chosen here',
    bears: 'A link bears',
    bearsRule: 'chosen here',
    way: 'The way that is followed',
    wayIs: (links: string) => (links === '1' ? '1 link' : `${links} links`),
    wayRule: 'the fewest links that are not cut; on a tie, the lower number first',
    fullest: 'The fullest link',
    fullestRule: (load: string, share: string) =>
      `sum over the pairs whose way it is on: ${load}, ${share} of what it bears`,
    lost: 'Pairs without a way',
    lostRule: 'no chain of links that are not cut joins them',
  },
};
