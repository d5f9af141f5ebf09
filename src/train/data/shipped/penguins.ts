/**
 * 344 penguins of three species, measured at Palmer Station, Antarctica: body mass from the rest. Eleven rows have gaps
 * (mostly the sex) and leave; 333 are used, 266 of them to train on.
 *
 * The rows come sorted by species, so they are shuffled before the split. One bird is one row, as far as the table says.
 */
import type { Recipe } from '../prepare/prepare-table.ts';
import { soundSteps } from '../prepare/steps.ts';

/** What is done to the table. `seed`: of the split. */
export function penguinsRecipe(seed: number): Recipe {
  return {
    inputs: ['bill length (mm)', 'bill depth (mm)', 'flipper length (mm)', 'sex', 'species', 'island'],
    target: 'body mass (g)',
    targetKind: 'number',
    steps: soundSteps,
    seed,
  };
}
