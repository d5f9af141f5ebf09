/**
 * How much arithmetic the articles' trainings are. Counted by hand from the layers, apart from the counts that the
 * training wing reads off its models, so that a test can hold one against the other.
 */

/** Multiply-adds of one 28 x 28 image through S1's 784-64-10 network. */
export function countMlpMultiplyAdds(): number {
  return 28 * 28 * 64 + 64 * 10;
}

/** The same for S1's convolutional network: 32 filters of 3 x 3, pooling by 2, 64 units, 10 outputs. */
export function countCnnMultiplyAdds(): number {
  const [side, pooled] = [28 - 3 + 1, (28 - 3 + 1) / 2];
  return side * side * 3 * 3 * 32 + pooled * pooled * 32 * 64 + 64 * 10;
}

/** FLOP of training: two for a multiply-add, and going back counted as twice going forward. */
export function countTrainingFlop(multiplyAdds: number, samples: number): number {
  return 3 * 2 * multiplyAdds * samples;
}

/** Ten epochs of 60,000 images, as S1's listings run. */
export const articleSamples = 60_000 * 10;

/** A model of GPT-3's size and data (Brown and others 2020), for "days to months". */
export const largeModel = { parameters: 175e9, tokens: 300e9 } as const;

/** 1,024 devices of 312 TFLOP/s, of which 40 % is used. */
export const largeCluster = { devices: 1024, flopPerSecond: 312e12, usedShare: 0.4 } as const;

/** FLOP of the large training: 6 x parameters x tokens. */
export function countLargeFlop(): number {
  return 6 * largeModel.parameters * largeModel.tokens;
}

/** Days that it takes on the large cluster. */
export function measureLargeDays(): number {
  const { devices, flopPerSecond, usedShare } = largeCluster;
  return countLargeFlop() / (devices * flopPerSecond * usedShare) / 86_400;
}

/** Device-hours more than on one device, as a share, when each of many devices works at this efficiency. */
export function measureExtraDeviceHours(efficiency: number): number {
  return 1 / efficiency - 1;
}

/** Chance that numbers without ties come in one given order. */
export function measureOrderChance(count: number): number {
  let orders = 1;
  for (let one = 2; one <= count; one++) orders *= one;
  return 1 / orders;
}

/** Parameters of S3's d-64-64-1 network. */
export function countRegressionParameters(inputs: number): number {
  return inputs * 64 + 64 + 64 * 64 + 64 + 64 + 1;
}
