/** The words of the labs at the end of the training bench, in English. Fetched only where a lab is shown. */
import { en as audit } from './audit/en.ts';
import { en as hand } from './hand/en.ts';
import { en as initial } from './initial/en.ts';
import { en as losses } from './losses/en.ts';
import { en as metrics } from './metrics/en.ts';
import { en as optimizer } from './optimizer/en.ts';
import { en as report } from './report/en.ts';
import { en as scores } from './scores/en.ts';

export const en = {
  intro:
    'Five articles stand behind this page. Here are the results they claim, and small workbenches to check them, and your own, by hand. Everything is computed in this tab.',
  loading: 'Loading',
  failed: 'This part could not be fetched. Check the connection and open it again.',
  reset: 'Start again',
  table: 'The same as a table',
  labs: {
    audit: { name: 'Claimed versus measured', about: 'Every printed result, recomputed.' },
    matrix: { name: 'Confusion matrix', about: 'Type counts, read every metric.' },
    report: { name: 'Check a printed report', about: 'Can these rows and averages belong together?' },
    scores: { name: 'Scores and a threshold', about: 'ROC curve, area under it, calibration.' },
    pairs: { name: 'Predicted against true numbers', about: 'MSE, RMSE, MAE, R².' },
    hand: { name: 'One training step by hand', about: 'Forward and backward, number by number.' },
    optimizer: { name: 'Optimizers on a straight line', about: 'When does descent run away?' },
    curves: { name: 'Activations', about: 'Curves, slopes, and where they go flat.' },
    losses: { name: 'Losses', about: 'Softmax, temperature, cross-entropy.' },
    initial: { name: 'First weights', about: 'What a deep stack does to a signal.' },
  },
  audit,
  matrix: {
    how: 'Rows are the true classes, columns the answers. Type counts; arrow keys move.',
    truth: 'True',
    answer: 'Answered',
    className: (number: string) => `Class ${number}`,
    cell: (truth: string, answer: string) => `True ${truth}, answered ${answer}`,
    nameOf: (number: string) => `Name of class ${number}`,
    add: 'Add a class',
    remove: 'Remove the last class',
    limits: '2 to 10 classes.',
    refused: (truth: string, answer: string) =>
      `True ${truth}, answered ${answer}: a whole number from 0 to 1,000,000,000 is needed. The earlier count is kept.`,
    positive: 'Positive class',
    accuracy: (share: string, interval: string) =>
      `Accuracy ${share}; 95 % interval ${interval} (Wilson, independent rows).`,
    none: 'No rows yet.',
    examples: 'Example',
    example: { balanced: 'Three classes', rare: 'A rare class', never: 'A class never answered' },
    positiveLine: (name: string, precision: string, recall: string, f1: string) =>
      `${name} against the rest: precision ${precision}, recall ${recall}, F1 ${f1}.`,
  },
  metrics,
  paste: {
    line: (number: string, reason: string) => `Line ${number}: ${reason}`,
    kept: 'Your text is untouched; the result below is of the last lines that could be read.',
    rowsLimit: (most: string) => `at most ${most} lines are read.`,
    empty: 'Nothing to read yet.',
    fields: (wanted: string, found: string) => `${wanted} values are needed, ${found} stand here.`,
    notNumber: (word: string) => `“${word}” is not a number.`,
    notShare: (word: string) => `“${word}” is not between 0 and 1.`,
    notCount: (word: string) => `“${word}” is not a whole number from 0 to 1,000,000,000.`,
    notLabel: (word: string) => `“${word}” is not a label; write 0 or 1.`,
  },
  report,
  scores,
  pairs: {
    box: 'One row a line: predicted, true',
    example: 'Example: the line printed in article 4',
    mse: 'Mean squared error (MSE)',
    rmse: 'Its root (RMSE)',
    mae: 'Mean absolute error (MAE)',
    r2: 'Share of variance explained (R²)',
    noR2: 'All true values are equal, so there is no variance to explain.',
    chart: 'Predicted against true',
    predicted: 'Predicted',
    true: 'True',
    exact: 'exact',
    rows: (count: string) => `${count} rows`,
    unit: 'MSE is in squared units of what you predict; RMSE and MAE in its own unit.',
  },
  hand,
  optimizer,
  curves: {
    name: 'Activation',
    names: { identity: 'Identity', sigmoid: 'Sigmoid', tanh: 'tanh', relu: 'ReLU' },
    input: 'Input z',
    share: 'Flat means a slope below',
    value: 'value',
    slope: 'slope',
    at: (input: string, value: string, slope: string) =>
      `At z = ${input} the value is ${value} and the slope ${slope}.`,
    flat: (limit: string, share: string) =>
      `Beyond ±${limit} the slope is below ${share} of its steepest: hardly anything is learnt there.`,
    never: 'This curve does not go flat on both sides.',
    deep: (layers: string, factor: string) =>
      `Through ${layers} layers at this input the slopes multiply to ${factor}.`,
    layers: 'Layers',
    flatZone: 'flat',
    chart: (name: string) => `${name} and its slope`,
  },
  losses,
  initial,
};
