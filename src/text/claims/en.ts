/** English: what the articles claim, and why it holds or not. Loaded only where the audit is shown. */
import { errata } from './errata/en.ts';
import type { ClaimsText } from './text.ts';

const report = {
  says: 'The model reaches an F1 of 97.3 % at finding names.',
  why: 'The number counts the words that are no names, over four fifths of them all; saying "no name" everywhere already scores 82.5 %. Over the names alone F1 is about 92.2 %. The printed micro and weighted averages do not follow from the printed rows.',
};

export const en: ClaimsText = {
  verdicts: {
    confirmed: 'confirmed',
    wrong: 'wrong',
    'not-checkable': 'cannot be checked',
    measure: 'to be measured',
  },
  inPart: 'in part',
  printed: 'Article',
  right: 'Recomputed',
  articles: {
    S0: 'Article 1: return on investment, outlook',
    S1: 'Article 2: market analysis',
    S2: 'Article 3: return on investment, formula',
    S3: 'Article 4: construction and innovation',
    S4: 'Article 5: investment and construction',
  },
  claims: {
    'S0-014': {
      says: 'How well a data center is built and run decides how well its AI works.',
      why: 'The article gives no data. It depends on how many hours are lost and how much capacity is used, which can be changed and compared.',
    },
    'S0-028': {
      says: 'Training on many machines is efficient.',
      why: 'It ends sooner, but costs more device-hours, because no machine is ever used fully.',
    },
    'S0-029': {
      says: 'Optimizers that adapt their rate give a better model.',
      why: 'It depends on the task. Several seeds of each optimizer, with intervals, decide it for one task.',
    },
    'S0-030': {
      says: 'The method scales well to large data and hard problems.',
      why: 'It depends on the task. Accuracy and time against data and width decide it for one task.',
    },
    'S0-062': {
      says: 'The loss is 0.693147 at all ten checkpoints.',
      why: 'That is ln 2, the loss of always answering 50 %. A network with random first weights does not give it ten times to six digits. The repaired script starts and ends near it, but not on it.',
    },
    'S0-063': {
      says: 'The predictions are exactly 0 or 1.',
      why: 'The network ends in a linear layer, so it prints real numbers. The step that would turn them into 0 or 1 is missing.',
    },
    'S0-064': {
      says: 'The loss falls and most samples are classified correctly.',
      why: 'The printed loss does not move. The labels are tosses of a coin, so half of fresh rows is the best to be expected.',
    },
    'S0-090': {
      says: 'Structure, optimizer and distribution improved the model.',
      why: 'No run is shown. Switching one thing at a time, over several seeds, decides it for one task.',
    },
    'S0-091': {
      says: 'The fields of application have widened.',
      why: 'A statement about the world, without a count or a source.',
    },
    'S0-092': {
      says: 'Demand for computing grows and data centers become essential.',
      why: 'The article gives no numbers. It follows from how users and models grow, which you can set.',
    },
    'S1-008': {
      says: 'As AI develops, it needs more computing and more data processing.',
      why: 'The article gives no numbers. It follows from how models grow, which you can set.',
    },
    'S1-082': {
      says: 'The convolutional network lifts accuracy from about 98 % to about 99.5 %.',
      why: 'No run is shown. It would mean a quarter of the errors. Only several seeds on the real digits can decide it.',
    },
    'S1-083': {
      says: 'Passing validation data makes training parallel.',
      why: 'It only evaluates the model after each epoch. Training on several GPUs needs code that is not there.',
    },
    'S1-119': {
      says: 'Training takes from days to months.',
      why: 'True of very large models. The two networks printed beside it need less than a hundred-billionth of that work.',
    },
    'S2-104': {
      says: 'The first example has benefit 0.895, cost 1800 and a return of 0.501 %.',
      why: 'Both sums are wrong, and the division is off by a factor of ten.',
    },
    'S2-106': {
      says: 'The second example has benefit 0.951, cost 1625 and a return of 0.58 %, better than the first.',
      why: 'Both sums are wrong, the division is off by a factor of ten, and the order turns round: the first is better.',
    },
    'S2-118': {
      says: 'The program prints 0.00501.',
      why: 'It stops with an error, because a name is not defined. Its print format could not show 0.00501 anyway.',
    },
    'S2-120': {
      says: 'The chart shows benefits and costs by kind, in colour.',
      why: 'The eight lists are drawn as four pairs of x and y: four lines without names, and no return.',
    },
    'S2-128': report,
    'S2-129': {
      says: 'The second example, told again at the end.',
      why: 'The text breaks off in the middle of a sentence.',
    },
    'S3-080': {
      says: 'Gradient descent finds 1.9993 and 2.0016, very close to the truth.',
      why: 'The code gives other numbers and runs away when it goes on. The data are y = 2 x, so the truth is 0 and 2. At this rate even the right gradient runs away.',
    },
    'S3-097': {
      says: 'The test error is 0.0984, with ten predictions near 10.',
      why: 'The data are not given, nor the true values. Ten predictions in falling order would be an unlikely accident.',
    },
    'S3-117': {
      says: 'The article covered concepts, core techniques, real cases and prospects.',
      why: 'The promised innovation in hardware and networks, and the real cases, are not there.',
    },
    'S4-120': {
      says: 'The simulation finds the best strategy.',
      why: 'No result is shown. Once its names are repaired, every action gives the same value, so there is nothing to choose.',
    },
    'S4-125': report,
    'S1-050': {
      says: 'Worked by hand: the hidden layer.',
      why: 'One digit of the first value is wrong and is carried on; the second is cut off where it should be rounded.',
    },
    'S1-051': {
      says: 'Worked by hand: the output layer.',
      why: 'None of the three values follows, not even from the wrong ones before.',
    },
    'S1-052': {
      says: 'Worked by hand: the error of the output.',
      why: 'Two labels are swapped, a factor is missing, and the sign is lost.',
    },
    'S1-053': {
      says: 'Worked by hand: the update of the weights.',
      why: 'One gradient is a list where a number belongs, the hidden layer is left out, and no new weight is given.',
    },
  },
  errata,
  numbers: {
    extraDeviceHours: 'Extra device-hours at 90 % efficiency',
    lossOfHalf: 'Loss of always answering 50 %',
    coinFirstLoss: 'Repaired script, seed 1: loss at the start',
    coinLastLoss: 'Repaired script, seed 1: loss after 100 steps',
    coinLossFall: 'Repaired script, seed 1: fall of the loss in 100 steps',
    coinFreshAccuracy: 'Repaired script, seed 1: share right on fresh rows',
    errorsBefore: 'Errors in 10,000 at 98 %',
    errorsAfter: 'Errors in 10,000 at 99.5 %',
    deviationBefore: 'One standard error of 10,000 images at 98 %',
    deviationAfter: 'One standard error of 10,000 images at 99.5 %',
    largeFlop: 'Work of training 175 billion parameters on 300 billion tokens',
    largeDays: 'Its time on 1,024 devices of 312 TFLOP/s at 40 %',
    mlpFlop: 'Work of the first printed network, ten epochs',
    cnnFlop: 'Work of the second printed network, ten epochs',
    firstBenefit: 'Benefit, example 1',
    firstCost: 'Weighted cost, example 1',
    firstOwnIndex: 'Quotient of the article’s own two sums, example 1',
    firstIndex: 'Benefit over cost, example 1',
    secondBenefit: 'Benefit, example 2',
    secondCost: 'Weighted cost, example 2',
    secondOwnIndex: 'Quotient of the article’s own two sums, example 2',
    secondIndex: 'Benefit over cost, example 2',
    secondLead: 'Example 2 over example 1',
    tyingPurchase: 'Purchase cost of example 2 that would draw level',
    micro: 'Micro average, which is the accuracy',
    weightedPrecision: 'Weighted precision',
    weightedF1: 'Weighted F1',
    macroF1: 'Macro F1',
    entityF1: 'F1 over the names alone',
    otherShare: 'Share of words that are no names',
    listingIntercept: 'Intercept that the code finds',
    listingSlope: 'Slope that the code finds',
    trueIntercept: 'True intercept',
    trueSlope: 'True slope',
    printedLineError: 'Mean squared error of the printed line',
    orderChance: 'Chance that ten numbers fall in order',
    fittedRows: 'Rows left to learn from',
    leastParameters: 'Parameters, at least',
    clashedObjective: 'Objective as coded, two values under one name',
    meantObjective: 'Objective as meant',
    costShare: 'Share of it that is cost',
    activation1: 'Hidden unit 1',
    activation2: 'Hidden unit 2',
    output1: 'Output 1',
    output2: 'Output 2',
    output4: 'Output 4',
    delta1: 'Error of output 1',
    delta4: 'Error of output 4',
    gradient1: 'Gradient of output weight 1',
  },
};
