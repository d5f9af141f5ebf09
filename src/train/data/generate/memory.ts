/**
 * A task of remembering: the first step shows one of eight symbols, later steps are blanks and now and then another
 * symbol to distract, and the last step asks for the first symbol. Who guesses is right one time in eight.
 *
 * A row's inputs are [steps, symbols + 1] flattened, step after step; each step is one-hot, the last place is the blank.
 * The target is the first symbol, one-hot among eight.
 */
import type { Random } from '../random.ts';

export const memorySteps = 20;
export const memorySymbols = 8;
/** Numbers per step: one per symbol, and the blank. */
export const memoryStepWidth = memorySymbols + 1;
/** Share of the later steps that show a distracting symbol instead of a blank. */
const distraction = 0.25;

/** Fills `row` (`memorySteps` x `memoryStepWidth` zeros) and answers the number of the symbol to remember. */
export function drawMemoryRow(row: Float32Array, random: Random): number {
  const drawSymbol = () => Math.floor(random() * memorySymbols);
  const first = drawSymbol();
  row[first] = 1;
  for (let step = 1; step < memorySteps; step++) {
    const symbol = random() < distraction ? drawSymbol() : memorySymbols;
    row[step * memoryStepWidth + symbol] = 1;
  }
  return first;
}
