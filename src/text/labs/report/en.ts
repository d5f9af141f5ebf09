/** Words of the labs's part `report`, in English. */

export const en = {
  box: 'One class a line: name, precision, recall, F1, rows',
  preset: 'The report of articles 3 and 5',
  digits: 'Printed decimals',
  average: 'Average',
  printed: 'Article',
  recomputed: 'From the rows',
  range: 'Rounding allows',
  agrees: '✓ possible',
  differs: '✕ not possible',
  rows: 'Row by row',
  rowPossible: '✓ whole counts exist',
  rowImpossible: {
    recall: '✕ no count gives this recall',
    precision: '✕ no count gives this precision as well',
    f1: '✕ F1 does not follow from precision and recall',
  },
  accuracy: 'Accuracy, which is the micro average',
  without: 'Leave out the class',
  nobody: 'none',
  share: (name: string, share: string) => `${name} makes up ${share} of all rows.`,
  mostAnswers: (most: string, support: string) =>
    `The rows allow at most ${most} answers for ${support} rows, so with every class listed some answers are missing.`,
  noSupport: 'The rows count no examples, so there are no averages.',
};
