/** Rows the labs begin with: made from a seed, or computed from the articles' own numbers. Lines ready for a paste box. */
import { articleLine } from '#lessons/descent.ts';
import { claims } from '#lessons/claims.ts';
import { createRandom } from '#train/data/random.ts';

/** Two hundred labels and probabilities that know something about them: the logit leans towards the label. */
export function writeExampleScores(): string {
  const random = createRandom(1, 0);
  return Array.from({ length: 200 }, () => {
    const label = random() < 0.4 ? 1 : 0;
    // The sum of four even numbers is close enough to a bell for an example.
    const noise = random() + random() + random() + random() - 2;
    const logit = 2.4 * noise + (label === 1 ? 1 : -1.2);
    return `${(1 / (1 + Math.exp(-logit))).toFixed(3)}, ${label}`;
  }).join('\n');
}

/** What the line printed in S3 predicts for its ten points, beside the points. */
export function writePrintedLine(): string {
  const numbers = claims.find(({ id }) => id === 'S3-080')?.numbers ?? [];
  const printed = (id: string) => numbers.find((one) => one.id === id)?.printed ?? NaN;
  const [intercept, slope] = [printed('trueIntercept'), printed('trueSlope')];
  return articleLine.x
    .map((x, row) => `${(intercept + slope * x).toFixed(4)}, ${articleLine.y[row] ?? NaN}`)
    .join('\n');
}
