/** The race of one model, for a page to run. */
import { raceCases } from '#support/race-models.ts';
import { raceArms } from './race-arms.ts';
import { timeArms, type ArmTimes } from './time-arms.ts';

/** @throws RangeError for a model that does not race */
export async function runInPage(model: string, rounds: number): Promise<ArmTimes[]> {
  const one = raceCases.find(({ name }) => name === model);
  if (!one) throw new RangeError(`no race of ${model}`);
  const nowMs = () => performance.now();
  return timeArms(raceArms, one, { rounds, windowMs: 1000, fewestSteps: 4, mostSteps: 4000, nowMs });
}
