/** Words of the labs's part `losses`, in English. */

export const en = {
  logits: 'Logits, separated by commas',
  truth: 'True class',
  temperature: 'Temperature',
  class: 'Class',
  logit: 'Logit',
  probability: 'Probability',
  term: 'Part of the loss',
  sum: (sum: string) => `The probabilities sum to ${sum}.`,
  loss: (loss: string) => `Cross-entropy of the true class, temperature 1: ${loss} nats.`,
  refused: 'Write 2 to 10 numbers between −10,000 and 10,000, separated by commas. The earlier ones are kept.',
  binary: 'Yes or no',
  box: 'One row a line: logit, label (0 or 1)',
  rows: 'Row by row',
  label: 'Label',
  right: 'Right',
  printed: 'As article 2 prints it',
  mean: (mean: string, printed: string) =>
    `Mean loss ${mean} nats. The printed formula, which lacks its second half, gives ${printed}: it forgives every wrong “yes”.`,
  chart: 'Binary cross-entropy by the probability said',
  yes: 'truth is 1',
  no: 'truth is 0',
  printedNo: 'truth is 0, as printed',
  nats: 'nats',
  said: 'Probability said',
  half: (loss: string) => `At one half both cost ${loss} nats, which is ln 2.`,
};
