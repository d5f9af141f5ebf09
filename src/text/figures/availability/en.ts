/** English: the words of the figure “Availability” alone. */
export const en = {
  lead: 'A spare helps only until something strikes both. Availability follows from what stands beside what, how fast it is repaired, and what the parts have in common; a tier is only a name for it.',
  title: (lost: string, share: string, usd: string) =>
    `The site stands still ${lost} a year and works ${share} of the time: ${usd} of rent is not earned`,
  titleTime: (lost: string, share: string) => `The site stands still ${lost} a year and works ${share} of the time`,
  titleNone: 'There is no such site',
  subtitle:
    'What the machines need, from the grid down: needed units filled, spare ones open; beside each part, its time down in a year',
  foot: (tier: string, price: string) =>
    `Topology like tier ${tier} (a label, no promise). ${price} Failures and repairs at constant rates, recalled from papers; batteries bridge every start, people and maintenance left out.`,
  price: (usd: string) => `An hour earns ${usd} (sold hours of the scenario).`,
  noPrice: 'The scenario has no price for an hour.',
  x: 'time down in a year',
  total: (time: string) => `diagram: ${time}`,
  one: (sites: string) => `one of ${sites} sites`,
  less: (time: string) => `under ${time}`,
  split: (diagram: string, restart: string, failover: string, outages: string) =>
    `${diagram} without what is needed, ${restart} until work goes on, ${failover} of switching sites; ${outages} outages a year`,
  reading: (part: string, time: string, failures: string) => `${part}: down ${time} a year, ${failures} times`,
  played: {
    show: 'Play 2,000 years by chance',
    hide: 'Hide the played years',
  },
  fields: {
    power: 'Power',
    cooling: 'Cooling',
    sites: 'Sites that can carry the work',
    crews: 'Repair crews of each group',
    beta: 'Share of failures in common',
    recover: 'From power to work',
    takeover: 'Until another site has taken over',
  },
  schemes: {
    n: 'N, no spare',
    'n+1': 'N+1, one spare each',
    'n+1-paths': 'N+1, two ways to the racks',
    '2n': '2N, everything twice',
    '2(n+1)': '2(N+1), twice with spares',
  } as Readonly<Record<string, string>>,
  parts: {
    supply: 'Feed or generators',
    paths: 'Two paths',
    'both-paths': 'Both paths at once',
    'utility-feed': 'Grid feed',
    generator: 'Generators',
    transformer: 'Transformer',
    ups: 'UPS',
    'static-switch': 'Static switch',
    'sub-panel': 'Sub-panel',
    'power-strip': 'Power strip',
    chiller: 'Chillers',
    'cooling-tower': 'Cooling towers',
    'air-handler': 'Air handlers',
    switch: 'Spine switch',
  } as Readonly<Record<string, string>>,
  columns: { part: 'Part', minutes: 'Minutes down a year', failures: 'Times a year', usd: 'Not earned a year' },
  rows: { diagram: 'The diagram', restart: 'Until work goes on', failover: 'Switching sites', all: 'Altogether' },
};
