/**
 * Every carried run through the engine, in short slices so that the page stays in hand. A slice ends after a few
 * milliseconds; one prediction takes well under one.
 */
import { loadCarriedRuns } from '#datacenter/catalog/published/carried-runs.ts';
import { predictJob } from '#datacenter/cluster/predict.ts';
import { readBaselineRow } from '#lessons/score-baseline.ts';
import { isScore, scoreJob, type Score, type Unscored } from '#lessons/scoreboard.ts';
import { scoreBestConstant } from '#lessons/score-statistics.ts';
import type { Replay } from './board.ts';

const sliceMilliseconds = 10;

/** Gives way to whatever else waits once a slice is used up. */
function createPauses(): () => Promise<void> | null {
  let start = performance.now();
  return () => {
    if (performance.now() - start < sliceMilliseconds) return null;
    return new Promise((resolve) =>
      setTimeout(() => {
        start = performance.now();
        resolve();
      }),
    );
  };
}

/** Rejects when a file of runs cannot be fetched. `onprogress` hears of each slice. */
export async function replayRuns(onprogress: (done: number, of: number) => void): Promise<Replay> {
  const jobs = await loadCarriedRuns();
  const pause = createPauses();
  const scores: Score[] = [];
  const unscored: Unscored[] = [];
  for (const [done, job] of jobs.entries()) {
    const wait = pause();
    if (wait) {
      onprogress(done, jobs.length);
      await wait;
    }
    const scored = scoreJob(job, predictJob);
    if (isScore(scored)) scores.push(scored);
    else unscored.push(scored);
  }
  const errors = await scoreConstants(scores, pause);
  return { runs: scores.map((score) => ({ ...score, constantError: errors.get(score) ?? NaN })), unscored };
}

/** The baseline group by group: each group is a slice of its own. */
async function scoreConstants(
  scores: readonly Score[],
  pause: () => Promise<void> | null,
): Promise<ReadonlyMap<Score, number>> {
  const groups = new Map<string, Score[]>();
  for (const score of scores) {
    const { group } = readBaselineRow(score);
    groups.set(group, [...(groups.get(group) ?? []), score]);
  }
  const errors = new Map<Score, number>();
  for (const members of groups.values()) {
    await pause();
    scoreBestConstant(members.map(readBaselineRow)).forEach((error, index) => {
      const score = members[index];
      if (score) errors.set(score, error);
    });
  }
  return errors;
}
