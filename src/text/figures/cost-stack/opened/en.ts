/** English: words of the figure “Cost of an hour” that come when its working is opened. */
export const en = {
  sum: 'Cost of an hour (levelised)',
  sumRule: 'Σ costs ÷ (1 + discount rate)^y, over Σ delivered hours ÷ (1 + discount rate)^y',
  part: 'Its part of Σ costs over the same hours; purchases less what they sell for',
  earned: 'An hour earns',
  earnedRule: 'Σ rents ÷ (1 + discount rate)^y, over the same hours; rents fall year by year',
  rent: 'First-year rent to break even',
  rentRule: 'Σ costs over hours that count with what their rent has fallen to; after tax and debt',
  hours: 'Delivered hours, whole life',
  hoursRule: 'Accelerators × 8,760 × running years less filling up × hours sold × delivered',
  today: 'The same hours brought to today',
  total: 'Total cost of ownership',
  totalRule: 'Purchases less what they sell for, and all running costs; not discounted',
} as const;
