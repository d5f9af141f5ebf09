/** English: words of the figure “Cash flow” that come when its working is opened. */
export const en = {
  value: 'Net present value',
  valueRule: {
    end: 'Σ flow of year y ÷ (1 + discount rate)^y; year 0 is the order (t = 0), later flows count at year ends. A spreadsheet’s NPV puts the first one at t = 1.',
    middle:
      'Mid-year convention: year 0 is the order (t = 0), what runs through year y counts at y − ½; sales at the end, land, loan and balances at y.',
    start:
      'Start of year: year 0 is the order (t = 0), what runs through year y counts at y − 1; sales at the end, land, loan and balances at y.',
  },
  rates: 'Internal rates of return',
  ratesRule:
    'Every rate above −100 % at which that sum is zero, flows at the same times, so higher at mid-year than at year ends',
  several: 'The flows change sign more than once and have several rates: trust the net present value',
  oneSign: 'The flows never change sign: there is no rate',
  noRate: 'None: the flows never balance',
  modified: 'Modified rate of return (MIRR)',
  modifiedRule: 'Outflows borrowed at the interest on debt, inflows put to use at the discount rate',
  index: 'Profitability index',
  indexRule:
    '1 + net present value ÷ what the owner pays in year 0; stages of the price that fall due later are not in the divisor',
  payback: 'Payback',
  paybackRule: (order: string, discounted: string) =>
    `Counted from the first rented hour, even within a year; from the order: ${order}; with discounted flows: ${discounted}`,
  never: 'never',
  total: 'Total cost of ownership',
  totalRule: 'Purchases less what they sell for, and all running costs; not discounted, before tax and debt',
  earned: 'Revenue of a sold hour, first year',
  earnedRule: {
    hours: 'Rent of one accelerator-hour',
    tokens: 'Tokens per second × 3,600 × price of a token; serving is not simulated, the rate is an input',
    value: 'Business value of a year ÷ all its accelerator-hours; an input',
  },
  capex: 'Purchases (capex)',
  capexRule:
    'Everything bought over the life, less what it sells for; the building is priced by the IT power it is made for',
  opex: 'Running costs (opex)',
  opexRule: 'Electricity, maintenance, staff, insurance, software, lines, carbon; not discounted',
  stages: 'First purchases fall due, quarters after the order',
  stagesRule:
    'With the order; on delivery, a quarter before the first sold hour; on acceptance. Purchases made again are paid at once.',
  project: 'Net present value without debt (project, unlevered)',
  projectRule: 'The owner pays for all of it; taxed without interest. At the weighted cost of capital:',
  projectRates: 'Internal rates of return without debt (project IRR)',
  projectRatesRule:
    'Taxed without interest. The rates above are the owner’s, after debt, with interest deducted (equity IRR)',
  shield: 'Tax saved by interest',
  shieldRule: 'Tax of the project without debt less tax of the owner, both in today’s money',
  loan: 'Loan',
  loanRule: 'The least of what is wanted and what the cover ratio allows: Σ cash ÷ cover ÷ (1 + interest)^y',
  cover: 'Least and average cover (DSCR)',
  coverRule: 'Cash of the year before tax ÷ debt service of the year',
  lifeCover: 'Cover over the life of loan and project (LLCR, PLCR)',
  lifeCoverRule:
    'Σ cash before tax ÷ (1 + interest)^y, of the loan’s years and of all years, ÷ what is lent, at the end of the year before service begins; without the reserve. Where service follows cash, as here, LLCR is DSCR',
  reserve: 'Most kept in reserve (DSRA)',
  reserveRule: 'Debt service of the next year × months ÷ 12, at year ends; earns nothing',
  capital: 'Weighted cost of capital after tax (WACC)',
  capitalRule: 'Discount rate and interest × (1 − tax), by their shares of the first payment',
  land: 'Land',
  landRule: (sold: string) => `Paid with the order, never written off; sold in the end for ${sold}`,
  tied: 'Most working capital tied up',
  tiedRule:
    'Revenue of the year × days ÷ 365 ÷ share of the year that runs, less the same of suppliers’ bills; at year ends, zero in the last',
  vat: 'Value-added tax',
  vatRule: 'Not in it: prices are net, and the wait until tax paid on purchases comes back is left out',
  written: 'Servers written off a year',
  writtenRule: '(Price − resale) ÷ useful life; half the life doubles it',
  economic: 'Economic value after a year',
  economicRule: 'Price × 10^−0.14',
  taxLives: 'Tax write-offs: losses',
  taxLivesRule: 'Carried forward, the oldest used first, for at most',
  real: 'Real or nominal',
  realRule: 'All flows and rates are nominal. With inflation at 0 they are in money of the price year as well.',
} as const;
