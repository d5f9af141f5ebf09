/** English: the words of the section on scores. */
export const en = {
  intro:
    'Article 3 weighs four benefits and four costs and calls their ratio return on investment. Here are its two worked examples, computed from its own inputs; what it prints is crossed out where it is wrong.',
  result: 'Result',
  examples: { first: 'Example 1', second: 'Example 2' },
  rows: {
    benefit: 'Benefit P, weighted',
    weightedCost: 'Cost C, weighted',
    plainCost: 'Cost, added up as money',
    index: 'P / weighted C',
    plainIndex: 'P / plain C',
  },
  crossed: 'printed:',
  tie: (purchase: string) => `The two draw level when the second purchase costs ${purchase} instead of 1,000.`,
  flip: 'By the printed results the second is better; by its own inputs the first is.',
};
