/** English: the words of the desk's section “Risk register”. */
export const en = {
  intro:
    'Spreads say how far prices and speeds may be off; they hold no fire and no tenant who leaves. Here stand events: the chance that one strikes in a year, and what it then costs. The same futures are drawn with them and without.',
  events: 'Events',
  event: 'Event',
  nameOf: (number: string) => `Name of event ${number}`,
  columns: {
    chancePerYear: 'Chance a year, %',
    low: 'At least, million USD',
    mode: 'Typically, million USD',
    high: 'At most, million USD',
  },
  names: {
    outage: 'Long outage',
    tenant: 'Largest tenant leaves',
    power: 'Grid cuts the power',
    fire: 'Fire or flood in a hall',
    recall: 'Series fault in the servers',
  },
  own: 'Another event',
  add: 'Add an event',
  remove: 'Remove',
  reset: 'Back to the first events',
  notLinked: 'These events are more than a link holds: they stay on this page only.',
  drawing: 'Drawing futures …',
  without: 'Without events',
  with: 'With events',
  answer: (before: string, after: string, usd: string) =>
    `The chance of losing money is ${before} without these events and ${after} with them. On average they cost ${usd} in today’s money.`,
  sides: 'Net present value, with the events and without',
  sideColumns: [
    'Futures',
    'Loses money (95 % interval)',
    '1 in 10 worse (P10)',
    'Median',
    '1 in 10 better (P90)',
    'Mean of the worst 5 %',
  ],
  curve: 'How many of a hundred futures are worth less, by net present value',
  value: 'Net present value, million USD',
  below: 'Futures below, %',
  rated: 'What each event comes to',
  eventColumns: ['Event', 'Strikes at least once', 'Mean cost of a year', 'Over the project, in today’s money'],
  drawn: (count: string) =>
    `${count} futures, the same with the events and without (derived). The mean cost of a year is what being rid of an event would be worth, every year.`,
  note: 'Chances and costs are assumptions: nobody publishes them for a site that does not exist. The first five follow the plan: days of its best year’s earnings, or shares of what was paid. An event strikes at most once a year and only while the project runs; insurance, tax saved on a loss, and events that bring others are left out.',
};
