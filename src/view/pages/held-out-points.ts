/** The held-out points that a run over the plane is judged by: made again from its choice, which makes the equal set. */
import type { TrainChoice } from '#train/choice.ts';
import type { FigureProps } from '#view/figures/figure.ts';

/** Null where the data are no made points of the plane with a class each. */
export async function makeHeldOutPoints({ data, rows, seed, labelNoise }: TrainChoice): Promise<FigureProps['points']> {
  if (data !== 'circles' && data !== 'xor' && data !== 'gaussians' && data !== 'spirals') return null;
  const { generateTable } = await import('#train/data/generate/generate-table.ts');
  const { inputs, inputWidth, targets, targetWidth, trainRows } = generateTable(data, { rows, seed, labelNoise });
  return { inputs: inputs.subarray(trainRows * inputWidth), targets: targets.subarray(trainRows * targetWidth) };
}
