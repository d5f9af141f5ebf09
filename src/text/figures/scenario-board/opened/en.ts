/** English: words of the figure “Scenarios side by side” that come when its working is opened. */
export const en = {
  rules: {
    value: 'sum of the discounted flows',
    valueShare: 'net present value ÷ capex',
    rate: 'the rate at which the flows balance; none where there are several or no such rate',
    payback: 'years after the first rented hour until the flows sum to 0',
    hourCost: 'first-year rent at which the net present value is 0',
    capex: 'servers and building',
    power: 'IT power × PUE',
    carbon: 'energy of a year × grid intensity ÷ accelerator-hours',
  },
  weighed: (list: string) =>
    `for each measure the best of the board counts 1, the worst 0, the rest in proportion, no number 0; their mean by weight: ${list}`,
  basis: (count: string, rent: string, capex: string, rule: string) =>
    `${count} accelerators at ${rent}, capex ${capex}: ${rule}`,
  infeasible: 'this scenario cannot be built as it is set',
};
