/** Words of the labs's part `scores`, in English. */

export const en = {
  box: 'One row a line: score, label (0 or 1)',
  example: 'Example: 200 made-up rows, seed 1',
  threshold: 'Threshold',
  auc: (area: string, low: string, high: string) =>
    `Area under the curve ${area}; 95 % interval ${low} to ${high} (DeLong).`,
  aucPlain: (area: string) => `Area under the curve ${area}; each class is needed twice for an interval.`,
  oneClass: 'Both labels must occur for a ranking to mean anything.',
  at: (threshold: string, accuracy: string) => `From ${threshold} upwards the answer is “yes”. Accuracy ${accuracy}.`,
  roc: 'True positives against false positives',
  falseRate: 'False positive rate',
  trueRate: 'True positive rate',
  chance: 'by chance',
  curve: 'these scores',
  calibration: 'Stated against observed',
  stated: 'Stated probability',
  observed: 'Came true',
  ideal: 'as stated',
  error: (ece: string, brier: string, bins: string) =>
    `Expected calibration error ${ece} over ${bins} bins; Brier score ${brier}.`,
  notProbabilities: 'Some scores lie outside 0 to 1, so they are no probabilities and have no calibration.',
  yes: 'yes',
  no: 'no',
  bin: 'Bin',
  count: 'Rows',
};
