/** The race of one model, for a page to run; what it finds on the way goes to the page's console. */
import { chooseCases } from '#support/race-models.ts';
import { loadArms, raceArms } from './race-arms.ts';
import { sayTimes, timeArms } from './time-arms.ts';

/**
 * @returns a row for each engine: its name, and what was found
 * @throws RangeError for a model that does not race
 */
export async function runInPage(model: string, rounds: number, armSeconds: number): Promise<[string, string][]> {
  const one = chooseCases({ MODEL: model }).find(({ name }) => name === model);
  if (!one) throw new RangeError(`no race of ${model}`);
  await loadArms();
  const nowMs = () => performance.now();
  const plan = { rounds, windowMs: 1000, fewestSteps: 4, mostSteps: 4000, armSeconds, nowMs };
  return sayTimes(await timeArms(raceArms, one, plan, console.log));
}
