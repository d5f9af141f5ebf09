/** Words of the look at the data themselves, in English. */

export const en = {
  title: 'Look at the data',
  target: 'To say',
  sequence: 'Step by step; a dot is a blank, and the first symbol is asked for at the end',
  rows: 'The first training rows as the model sees them, the target in its own unit',
  digits: 'The first digits of the test set, with their labels.',
  varied: (step: string) => `The same digits as training step ${step} would turn, shift and zoom them.`,
  again: 'Another step',
  train: 'Where the training text begins:',
  heldOut: 'Where the held-out text begins:',
  missing: 'The data could not be had.',
};
