/** English: the words of availability's working and of its played years, fetched when one of them is opened. */
export const en = {
  recalled: (source: string) => `${source}, from memory`,
  rates: (up: string, repair: string) => `${up} h between failures, ${repair} h repair`,
  needed: (count: string) => `needed: ${count}`,
  crews: 'Repairs at once in a group',
  crewsRule: 'Birth-death chain: more failures wait for a crew',
  beta: 'Common cause, β',
  betaRule: 'q = β q + (units on their own at (1 − β) q); of both paths: β × downtime of one',
  partRule: 'k of n units must work; blocks side by side: one is enough',
  diagram: 'Time without what is needed',
  diagramRule: '1 − product of (1 − downtime) over the parts; several sites: all down at once',
  drawn: 'The same, played by chance',
  drawnRule: (years: string) => `${years} years of failures and repairs, seeded; mean ± standard error`,
  drawnValue: (mean: string, error: string, quiet: string, worst: string) =>
    `${mean} ± ${error}; ${quiet} of years without an outage, the worst ${worst}`,
  restart: 'Until work goes on',
  restartRule: 'Outages a year × time from power to work',
  failover: 'Switching sites',
  failoverRule: 'Outages of one site that others take over × time to take over',
  all: 'Stands still',
  money: 'Rent not earned',
  moneyRule: (usd: string) => `hours lost × ${usd}`,
  tier: (tier: string) => `Quoted for tier ${tier}`,
  tierRule: 'For comparison only; not used',
  played: {
    told: (years: string, mean: string, error: string, closed: string, errors: string) =>
      `${years} years by chance, seeded: ${mean} ± ${error} (standard error) a year without what is needed; the formula says ${closed}, ${errors} standard errors away.`,
    never: (years: string, closed: string) =>
      `In ${years} years by chance, seeded, there was no outage at all; the formula says ${closed} a year.`,
    none: 'none',
    upTo: (time: string) => `≤ ${time}`,
    more: 'more',
    axis: 'time down in a year; share of years',
  },
};
