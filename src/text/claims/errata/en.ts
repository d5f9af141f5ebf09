/** English: the errata that the audit's rows name. Where in the article it stands, and why it is wrong, in our own words. */

export const errata = {
  'E0-04': {
    place: 'Printed losses of the training script',
    reason:
      'Ten checkpoints show the same six digits, those of ln 2: the loss of answering 50 % to everything. Twenty seeds of the repaired script start between 0.6919 and 0.7170 and end between 0.6918 and 0.7131; none stands still.',
  },
  'E0-05': {
    place: 'Sentence under the printed losses',
    reason:
      'The text says that the loss falls step by step, while its own print-out does not move. With its rate and its hundred steps the true fall is about 0.001.',
  },
  'E0-06': {
    place: 'Printed predictions of the same script',
    reason:
      'The last layer is linear, so what comes out are real numbers such as 0.2473. Exact zeros and ones would need a threshold, and there is none.',
  },
  'E0-07': {
    place: 'Sentence about the predictions',
    reason:
      'The labels are drawn at random. On rows it has not seen no model can be right more than half of the time for long; what it gets right beyond that on its training rows it has learnt by heart.',
  },
  'E0-12': {
    place: 'Advantages of distributed training',
    reason:
      'More devices shorten the wait; they do not lessen the work. At 90 % efficiency the same training costs 11 % more device-hours than on one device.',
  },
  'E1-01': {
    place: 'Worked example, hidden layer, unit 1',
    reason: 'The sigmoid of 1 is 0.731, not 0.531: one digit is wrong, and every later step uses it.',
  },
  'E1-02': {
    place: 'Worked example, hidden layer, unit 2',
    reason: 'The sigmoid of 2 is 0.8808. Cut off it reads 0.880; rounded, as the others are, it would read 0.881.',
  },
  'E1-03': {
    place: 'Worked example, output 1',
    reason: 'Even from the wrong 0.531 the output is 0.630. The printed 0.606 belongs to another function.',
  },
  'E1-04': {
    place: 'Worked example, output 2',
    reason: 'The sigmoid of 0.880 is 0.707. For 0.966 the input would have to be 3.35.',
  },
  'E1-05': {
    place: 'Worked example, output 4',
    reason: 'The sigmoid of 0.982 is 0.728. For 0.995 the input would have to be 5.29.',
  },
  'E1-06': {
    place: 'Worked example, labels in the error of the output',
    reason:
      'The example gives 0 as the label of unit 1 and 1 as that of unit 4; the calculation takes them the other way round.',
  },
  'E1-07': {
    place: 'Worked example, slope of the sigmoid',
    reason: 'The slope is output times one minus output. The first factor is left out.',
  },
  'E1-08': {
    place: 'Worked example, error of output 1',
    reason: 'The expression as printed comes to −0.155; the result beside it is 0.194, another size and another sign.',
  },
  'E1-09': {
    place: 'Worked example, gradient of output weight 4',
    reason:
      'One weight has one gradient, error times its own input. Printed is a list made with the inputs of three other units.',
  },
  'E1-10': {
    place: 'Worked example, update of the weights',
    reason: 'Neither a learning rate nor a new weight is given, so nothing is updated.',
  },
  'E1-11': {
    place: 'Worked example, after the output layer',
    reason: 'The gradients of the hidden layer are never worked out, though its weights are to be learnt too.',
  },
  'E1-18': {
    place: 'Result of the convolutional network',
    reason:
      'No run and no data set is named. From 98 % to 99.5 % means three of four errors gone; a public example with two convolution layers and dropout states about 99 %, and this network has one layer. One standard error of 10,000 test images is 0.14 points at 98 % and 0.07 at 99.5 %.',
  },
  'E1-19': {
    place: 'Explanation of the second listing',
    reason:
      'The argument only makes the library evaluate the model after each epoch. To train on several GPUs a distribution strategy is needed, and the listing has none.',
  },
  'E1-30': {
    place: 'Questions and answers, length of training',
    reason:
      'True of 175 billion parameters on 300 billion tokens: 28.5 days on 1,024 devices of 312 TFLOP/s at 40 %. The two printed networks need about 0.18 and 1.95 TFLOP for ten epochs: seconds to minutes.',
  },
  'E2-01': {
    place: 'First example, benefit',
    reason: 'The four weighted terms 0.285, 0.170, 0.225 and 0.200 add up to 0.88.',
  },
  'E2-02': { place: 'First example, cost', reason: 'The four weighted terms 150, 20, 12.5 and 1250 add up to 1432.5.' },
  'E2-03': {
    place: 'First example, quotient',
    reason:
      'The article’s own two sums give 0.000497; its decimal point is one place off. The right sums give 0.000614, or 0.0614 %.',
  },
  'E2-04': {
    place: 'Second example, benefit',
    reason: 'The four weighted terms 0.294, 0.180, 0.230 and 0.2125 add up to 0.9165.',
  },
  'E2-05': {
    place: 'Second example, cost',
    reason: 'The four weighted terms 300, 20, 12.5 and 1250 add up to 1582.5.',
  },
  'E2-06': {
    place: 'Second example, quotient',
    reason: 'The same slip of a decimal place: its own sums give 0.000585, the right ones 0.000579, or 0.0579 %.',
  },
  'E2-07': {
    place: 'Comparison of the two examples',
    reason:
      'Worked out rightly the first is ahead, 0.0614 % against 0.0579 %. They would draw level if the second purchase cost 698.05 instead of 1000.',
  },
  'E2-15': {
    place: 'Listing, first line of the function',
    reason: 'It stops at a name that was never defined, so it prints nothing.',
  },
  'E2-16': {
    place: 'Listing, loop',
    reason:
      'With the name supplied, eight turns of the loop meet four weights and it stops again. It counts scenarios where it should count indicators.',
  },
  'E2-17': {
    place: 'Listing, inputs',
    reason:
      'Eight series go in and only the first is used. The smallest repair gives 0.000645, not the printed number.',
  },
  'E2-18': { place: 'Listing, print', reason: 'Printed with four decimals, 0.00501 would read 0.0050.' },
  'E2-20': {
    place: 'Plot of the indicators',
    reason:
      'Eight lists handed over without names are read as four pairs of x and y: four unnamed lines, and no return anywhere. The default font has no Chinese characters either.',
  },
  'N-03': {
    place: 'Report of recognised names, weighted averages',
    reason: 'Worked out from the printed rows they are 0.982, 0.981 and 0.981. Rounding of the rows allows no 0.973.',
  },
  'N-04': {
    place: 'Report of recognised names, micro average',
    reason:
      'With every word in one class it equals the accuracy, which the rows put at 0.981, between 0.9802 and 0.9812.',
  },
  'N-08': {
    place: 'Sentence on the report',
    reason:
      'The 97.3 % counts words that are no names, 82.5 % of them all. Over names alone the rows give an F1 of 0.922, close to the 0.926 that a public tagger of this kind states.',
  },
  'E3-05': {
    place: 'First listing, gradient of the intercept',
    reason:
      'A column is picked that holds the target itself. What is left is a slow outward spiral, growing by half a percent a step.',
  },
  'E3-06': {
    place: 'Printed result of the first listing',
    reason: 'Run as printed it gives 5.3514 and 1.1574 after 100 steps, and −305.6 and −97.6 after 1000.',
  },
  'E3-07': {
    place: 'Sentence under the result',
    reason:
      'The data lie on y = 2x, so the truth is 0 and 2. The printed line is 2 too high everywhere, a mean squared error of 4.03.',
  },
  'E3-08': {
    place: 'Learning rate of the worked example',
    reason:
      'At 0.1 even the right gradient runs away: the curvature of these ten points allows less than 0.0509, or less than 0.0255 when the error is not halved.',
  },
  'E3-17': {
    place: 'Printed results of the second listing',
    reason:
      'No data and no true values come with it. Ten test rows leave 32 to learn at least 4,353 parameters from. The ten predictions fall in order, which shuffled rows do once in 3,628,800 times.',
  },
  'E3-25': {
    place: 'Abstract',
    reason: 'Innovation in hardware and networks and real cases are promised there; the body has neither.',
  },
  'E4-12': {
    place: 'Last listing and its summary',
    reason: 'No result is shown. With the names repaired, every action leaves the state as it is and returns 10011.5.',
  },
} as const;
