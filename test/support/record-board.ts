/** The scoreboard's recorded summary as the text of its file, from a replay of every run. */
import { findChip } from '#datacenter/catalog/chips.ts';
import type { RecordedBoard, Replay } from '#view/figures/scoreboard/board.ts';
import { curvesOf, summarizeBoard } from '#view/figures/scoreboard/summarize.ts';
import { nameStack } from '#view/figures/scoreboard/stack-name.ts';

/** Three digits, as many as are shown, and the same on every machine. */
const round = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);

/** Ids in the order of their names, as a list shows them. */
function listNames(ids: readonly string[], nameOf: (id: string) => string): RecordedBoard['stacks'] {
  const named = [...new Set(ids)].map((id) => [id, nameOf(id)] as const);
  return named.toSorted(([, one], [, other]) => one.localeCompare(other, 'en'));
}

export function recordBoard({ runs }: Replay): RecordedBoard {
  const [accelerators, stacks] = [runs.map(({ job }) => job.accelerator), runs.map(({ job }) => job.stack)];
  return {
    summary: summarizeBoard(runs),
    curves: curvesOf(runs),
    accelerators: listNames(accelerators, (id) => findChip(id)?.name ?? id),
    stacks: listNames(stacks, nameStack),
  };
}

/** The file `src/view/figures/scoreboard/recorded-board.ts`. */
export function writeBoardFile(replay: Replay): string {
  const lines = Object.entries(recordBoard(replay)).map(([key, value]) => `  ${key}: ${JSON.stringify(value, round)},`);
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
