/** English: the words of the figure “Confusion matrix” alone. */
export const en = {
  title: (right: string, total: string, truth: string, said: string, count: string) =>
    `${right} of ${total} held-out samples are told right; the commonest mistake is ${said} for ${truth} (${count})`,
  titlePlain: (right: string, total: string) => `${right} of ${total} held-out samples are told right`,
  titlePerfect: (total: string) => `All ${total} held-out samples are told right`,
  titleThreshold: (threshold: string, share: string, alarms: string, missed: string) =>
    `At threshold ${threshold}, ${share} of held-out samples are told right: ${alarms} false alarms, ${missed} missed`,
  titleNone: 'Nothing trained yet: no answers to count',
  titleElsewhere: 'This model says no classes, so none can be confused',
  subtitle: 'Held-out samples by true class and class said; the fuller a cell, the larger its share of the row',
  axes: 'rows: true class; columns: class said',
  truth: 'true class',
  saidAs: (name: string) => `said ${name}`,
  support: 'samples',
  recall: 'recall',
  precision: 'precision',
  f1: 'F1',
  recallHead: 'recall',
  scores: 'last row: precision; last column: recall; in %',
  scoresWhole: 'last row: precision; last column: recall; whole %',
  threshold: (name: string) => `Say class ${name} from probability`,
  reading: (truth: string, said: string, count: string, share: string) =>
    `${truth} taken for ${said}: ${count}, ${share} of all ${truth}`,
  foot: (model: string, count: string, step: string) =>
    `${model} on ${count} held-out samples after step ${step}. Shading goes with the square root of the share.`,
  footNone: 'The matrix follows the run while it trains.',
  terms: {
    accuracy: 'Told right',
    accuracyRule: 'sum of the diagonal ÷ all samples',
    recall: 'Recall, mean of classes',
    recallRule: 'diagonal cell ÷ its row, averaged over classes',
    precision: 'Precision, mean of classes',
    precisionRule: 'diagonal cell ÷ its column, averaged over classes',
    macroF1: 'F1, mean of classes',
    f1Rule: '2 × diagonal ÷ (row + column), averaged over classes',
    weightedF1: 'F1, weighted by samples',
    weightedRule: 'as above, each class counting by its samples',
    unanswered: 'Without an answer',
    unansweredRule: 'outputs that held no number; counted as wrong',
  },
} as const;
