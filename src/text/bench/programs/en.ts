/** Words of the articles' training programs, piece by piece, in English. The keys are rows of the articles' inventory. */

export const en = {
  title: 'The articles’ training programs, corrected and running',
  lead: 'Three of the five articles print programs that train something. None is shown to give what it claims. Each stands here with what is wrong with it, and with a version that runs: piece by piece, on your machine.',
  printed: 'As printed',
  setUp: 'Set up on the bench',
  compare: 'Set up: with against without, five seeds each',
  ownTable: 'Set up with my own table',
  nothing: 'Nothing runs until you press the button there.',
  piece: 'Piece',
  where: 'Runs here',
  settles: (claim: string) => `Claim ${claim}`,
  lab: (name: string) => `Lab: ${name}`,
  of: {
    'S0-054': {
      name: 'Article 1: train and predict, 10-10-1',
      fault:
        'Stops at the first loss: labels of the wrong shape, then of the wrong type, then a loss that wants shares and gets any number. Its labels are random, so there is nothing to learn.',
      pieces: [
        'The network: 10 inputs, 10 units with a sigmoid, one logit, 121 parameters',
        'A thousand rows of random numbers with random labels, in the right shape and type',
        'The loss: from the logit itself, finite at any size',
        'A hundred steps of gradient descent, each over all training rows',
        'Predictions: a share, and the class it makes, for rows it has not seen',
        'The printed loss, 0.693147 ten times',
        'The printed “most are right”',
      ],
    },
    'S1-059': {
      name: 'Article 2: MLP on MNIST, 784-64-10',
      fault: 'Should run, but watches the test set after every epoch and then calls it the final test.',
      pieces: [
        'Load MNIST, pixels to 0–1',
        'The network: 50,890 parameters',
        'Adam, cross-entropy, ten epochs of batches of 128',
        'Evaluate: accuracy and every class on held-out digits',
        'About 98 %, with an interval over seeds',
      ],
    },
    'S1-078': {
      name: 'Article 2: CNN with varied pictures',
      fault:
        'Runs only on older versions of its library; trains on one device though the text says in parallel; its rise to 99.5 % is not shown.',
      pieces: [
        'The network: 3 × 3 filters, pooling, 64, 10: 347,146 parameters',
        'Turn 20 degrees, shift 0.1, zoom 0.1, on the device, anew each step',
        'Adam, ten epochs',
        'Data to validate with, which makes nothing parallel',
        'With against without varied pictures: experiment “Ablation”, factor “Augmentation”',
        'From 98 to 99.5 %, with intervals over seeds',
      ],
    },
    'S3-079': {
      name: 'Article 4: straight line by gradient descent',
      fault:
        'Runs and prints other numbers than the article: it takes the target for the input, and its rate would make even the right gradient run away.',
      pieces: [
        'Ten points of y = 2x',
        'As printed, by the text’s formula, and right: three paths side by side',
        'The right gradient at a rate below the limit, a hundred steps from zero',
        'The printed 1.9993 and 2.0016',
      ],
    },
    'S3-086': {
      name: 'Article 4: regression from a table, d-64-64-1',
      fault:
        'Stops at a name it never imported, reads a table that nobody has, and scales all columns by one number before the split.',
      pieces: [
        'Read a CSV, say which column is to be predicted',
        'Split first, then scale each column by what the training rows say',
        'The network: 64 d + 4,289 parameters for d inputs',
        'Adam, mean squared error, batches of 32, a hundred epochs',
        'Evaluate: mean absolute error on held-out rows, in the target’s own unit',
        'Predict a row',
        'The printed error of 0.0984 and ten predictions in falling order',
      ],
    },
  },
};
