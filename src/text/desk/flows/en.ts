/** English: the words of the section on own flows. */
export const en = {
  intro:
    'Any project is a list of flows, one a year, the first one today: type yours, or take those of the plan above. Nothing is assumed about them but the rates below.',
  typed: 'Flows, one a year from today, between commas (no commas inside a number)',
  notLinked: 'Too long for a link: this list is lost when the page is closed.',
  textbook: 'A textbook’s: −1,000, five times 300',
  own: 'Take the plan’s own flows',
  fields: {
    discountRate: 'Discount rate',
    financeRate: 'Outflows are borrowed at',
    reinvestRate: 'Inflows are put to use at',
  },
  flowOf: (year: string) => `Flow of year ${year}`,
  use: (field: string, value: string) => `${field}: use ${value}`,
  useNearest: (value: string) => `Use the nearest: ${value}`,
  hole: (year: string, found: string) =>
    `The flow of year ${year} should be a number, not “${found}”. It counts as the number offered here until you change it.`,
  refused: {
    empty: (low: string, high: string) =>
      `There are no flows. Flows must be ${low} to ${high} numbers, the first one today; one is enough, a cost and a return make a rate.`,
    many: (found: string, high: string) =>
      `Flows: there are ${found}, and at most ${high} are measured. Nothing of what you typed is lost.`,
    outside: (field: string, value: string, low: string, high: string) =>
      `${field}: ${value} lies outside ${low} to ${high}.`,
    onlyCosts: (year: string, usd: string) =>
      `All flows are costs, so no rate makes them worth nothing, and they never pay back. The flow of year ${year} would have to be at least ${usd}, which is a rate of 0 %.`,
    onlyIncome: (year: string, usd: string) =>
      `All flows are income, so no rate makes them worth nothing. The flow of year ${year} would have to be ${usd} or less, where ${usd} is a rate of 0 %.`,
  },
  table: 'Measures of the flows',
  columns: ['Measure', 'Value', 'Convention'],
  never: 'never',
  none: 'none',
  measures: {
    value: { name: 'Net present value (NPV)', rule: 'First flow today (t = 0), later ones at year ends' },
    spreadsheet: { name: 'NPV as a spreadsheet has it', rule: 'First flow at the end of year one (t = 1)' },
    rates: { name: 'Internal rates of return (IRR)', rule: 'Every rate above −100 % at which the value is zero' },
    signs: { name: 'Changes of sign', rule: 'There can be no more rates than that (Descartes)' },
    modified: {
      name: 'Modified rate of return (MIRR)',
      rule: 'Outflows borrowed and inflows put to use at the rates above',
    },
    payback: { name: 'Payback, years', rule: 'Flows spread evenly within each year' },
    discounted: { name: 'Discounted payback, years', rule: 'The same with discounted flows' },
    index: { name: 'Profitability index', rule: '1 + net present value ÷ first flow, where that is a payment' },
  },
  warnings: {
    'several-rates': 'Several rates: none of them alone is the return. Trust the net present value.',
    'one-sign': 'The flows have one sign: there is no rate.',
  },
  money: 'USD',
  profile: { title: 'Value by the rate it is discounted at; dots where it is zero', x: 'discount rate, %' },
  totals: {
    title: 'Running total; dots where the money has come back',
    x: 'years',
    plain: 'as paid',
    discounted: 'in today’s money',
  },
};
