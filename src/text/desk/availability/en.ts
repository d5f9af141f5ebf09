/** English: the words of the desk's section “Availability”. */
export const en = {
  intro:
    'What stands in series must all work; of what stands side by side some is enough. Above, the site of your scenario with published parts; below, a diagram of your own.',
  name: 'A diagram of your own',
  about: 'Parts in series, each made of equal units of which some are needed. Every unit has its own repair crew.',
  table: 'Parts of the diagram',
  columns: ['Part', 'Units', 'Needed', 'Hours between failures', 'Hours of a repair'],
  part: (number: string) => `Part ${number}`,
  inputOf: (column: string, part: string) => `${column}, part ${part}`,
  add: 'Add a part',
  remove: 'Remove',
  removeIt: (part: string) => `Remove part ${part}`,
  answer: (share: string, nines: string, down: string, outages: string) =>
    `It works ${share} of the time (${nines} nines): down ${down} a year, in ${outages} outages.`,
  partTable: 'What each part does alone',
  partColumns: ['Part', 'Needed of units', 'Works', 'Down in a year'],
  ofUnits: (needed: string, count: string) => `${needed} of ${count}`,
  play: 'Play 2,000 years',
  hide: 'Hide the years',
  tooMuch: 'With failures this frequent, playing 2,000 years would take too long. The sentence above needs no playing.',
  tooMany: 'A part needs more units than it has.',
  mend: 'Need all of them at most',
  note: 'Derived: failures and repairs come at constant rates, spare units run too. A unit works MTBF ÷ (MTBF + MTTR) of the time; k of n by the binomial; series multiply. Not counted: switching over, maintenance, common causes. To have one, add a part of a single unit.',
};
