/** English: the words of the figure “The articles' return” alone. */
export const en = {
  titleFirst: (purchase: string, share: string, tie: string) =>
    `With a second purchase of ${purchase} the first example leads by ${share}, not the second as printed; they tie at ${tie}`,
  titleSecond: (purchase: string, share: string, tie: string) =>
    `With a second purchase of ${purchase} the second example leads by ${share}; they tie at ${tie}`,
  titleTie: (purchase: string) => `With a second purchase of ${purchase} both examples have the same index`,
  subtitle: {
    weighted: 'Benefit score P (no unit) over weighted cost C (money); a steeper ray from the origin is a better index',
    plain: 'Benefit score P (no unit) over cost added up (money); a steeper ray from the origin is a better index',
  },
  foot: 'All inputs are the article’s; only the second purchase can be changed here. Open circles: the sums it prints.',
  x: { weighted: 'cost C, weighted (money)', plain: 'cost, added up (money)' },
  first: 'Example 1',
  second: 'Example 2',
  firstRow: 'Example 1, row 1',
  row: (number: string) => `Row ${number}`,
  firstNote: (index: string) => `1: ${index}`,
  secondNote: (index: string) => `example 2: ${index}`,
  printedNote: 'as printed',
  purchase: 'Purchase cost of the second example',
  cost: 'Costs',
  costs: { weighted: 'weighted by importance, as printed', plain: 'added up as money' },
  reading: (name: string, benefit: string, cost: string, index: string, rank: string) =>
    `${name}: P ${benefit} over ${cost} is ${index}, rank ${rank}`,
  columns: {
    project: 'Project',
    benefit: 'P',
    weighted: 'C, weighted',
    plain: 'C, added up',
    index: 'P / weighted C',
    plainIndex: 'P / C added up',
    rank: 'Rank',
  },
  terms: {
    benefit: (name: string) => `P of ${name}`,
    cost: (name: string) => `C of ${name}`,
    index: (name: string) => `Index of ${name}`,
    printed: (name: string) => `Printed for ${name}`,
    tie: 'Second purchase at which they tie',
    tieRule: '(P₂ ÷ index₁ − the other costs of the second) ÷ weight of a purchase',
    spanBenefit: 'P, greatest over least of the eight rows',
    spanCost: 'C, greatest over least of the eight rows',
    spanRule: 'So the index follows the cost: it picks the cheapest row',
    unit: 'Unit of the index',
    unitValue: '1 ÷ money',
    unitRule: 'A score has no unit; a return is (gain − cost) ÷ cost, both in money',
  },
};
