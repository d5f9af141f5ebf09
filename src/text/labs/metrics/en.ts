/** Words of the labs's part `metrics`, in English. */

export const en = {
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  support: 'Rows',
  micro: 'Micro average',
  macro: 'Macro average',
  weighted: 'Weighted average',
  leftOut: (count: string) =>
    `${count} classes have no precision or no recall (0 of 0). The macro and weighted averages leave those values out instead of counting them as 0.`,
  same: 'With one label a row, micro precision, recall and F1 are all the accuracy.',
};
