/** The scoreboard's recorded summary as the text of its file, from a replay of every run. */
import { findChip } from '#datacenter/catalog/chips.ts';
import { jobClasses, type RecordedBoard, type Replay } from '#view/figures/scoreboard/board.ts';
import { curvesOf, summarizeBoard } from '#view/figures/scoreboard/summarize.ts';
import { nameStack } from '#view/figures/scoreboard/stack-name.ts';

/** Three digits, as many as are shown, and the same on every machine. */
const round = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);

/** Ids in the order of their names, as a list shows them. */
function listNames(ids: readonly string[], nameOf: (id: string) => string): RecordedBoard['stacks'] {
  const named = [...new Set(ids)].map((id) => [id, nameOf(id)] as const);
  return named.toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
}

/** The classes of the checked-in text of errors on models left out of the fit: name, rows, then percentages. */
export function readHeldOut(text: string): RecordedBoard['heldOut'] {
  return jobClasses.flatMap((jobClass) => {
    const line = text.split('\n').find((one) => one.startsWith(`${jobClass} `));
    const [count = NaN, ...percents] =
      line?.slice(jobClass.length).replaceAll('%', '').trim().split(/\s+/).map(Number) ?? [];
    const [median = NaN, p90 = NaN, worst = NaN, mean = NaN, coverage = NaN] = percents.map((one) => one / 100);
    return line ? [{ jobClass, count, median, mean, p90, worst, coverage }] : [];
  });
}

/** The lines of the same text that say how well plans of one sweep are put in order. */
export function readHeldOutOrder(text: string): RecordedBoard['heldOutOrder'] {
  return [...text.matchAll(/^order (\S+) +(\d+) sweeps? +(\S+)$/gm)].map(([, table = '', sweeps, tau]) => ({
    table,
    sweeps: Number(sweeps),
    tau: Number(tau),
  }));
}

function recordBoard({ runs }: Replay, heldOut: string): RecordedBoard {
  const [accelerators, stacks] = [runs.map(({ job }) => job.accelerator), runs.map(({ job }) => job.stack)];
  return {
    summary: summarizeBoard(runs),
    curves: curvesOf(runs),
    heldOut: readHeldOut(heldOut),
    heldOutOrder: readHeldOutOrder(heldOut),
    accelerators: listNames(accelerators, (id) => findChip(id)?.name ?? id),
    stacks: listNames(stacks, nameStack),
  };
}

/** From a replay and the text of `test/published/held-out.txt`: the file `src/view/figures/scoreboard/recorded-board.ts`. */
export function writeBoardFile(replay: Replay, heldOut: string): string {
  const lines = Object.entries(recordBoard(replay, heldOut)).map(
    ([key, value]) => `  ${key}: ${JSON.stringify(value, round)},`,
  );
  return [
    '/**',
    ' * The scoreboard as it stood when this page was made: what an embedded figure shows until somebody replays the runs.',
    ' * Written and compared with the live computation by `test/figures/scoreboard.test.ts`; its first lines say how to renew it.',
    ' */',
    "import type { RecordedBoard } from './board.ts';",
    '',
    '// prettier-ignore',
    'export const recordedBoard: RecordedBoard = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
