/**
 * A sweep: cell after cell, with progress and time left, until all are done or the reader stops it. What was measured
 * before a stop is kept; the cell in hand is not.
 */
import type { Control } from '../control.ts';
import { createDesk } from '../desk.ts';
import { describeError } from '../run-failure.ts';
import { createDisturbances } from './disturbances.ts';
import { estimateSecondsLeft, isOpenable, planCells } from './plan-cells.ts';
import { runCell, type CellParts } from './run-cell.ts';
import type { FromSweepWorker, SweepStage, ToSweepWorker } from './sweep-messages.ts';
import { sweepFormat, type SweepCell, type SweepChoice, type SweepResult } from './sweep-result.ts';

export interface SweepParts extends CellParts {
  post(message: FromSweepWorker): void;
  /** Browser name and major version. */
  readonly browser: string;
  /** ISO date and time. */
  now(): string;
  /** Seconds since 1970, but steady: the page tells its disturbances by the same clock. */
  nowSeconds(): number;
}

/** Progress goes out at each change of stage, and in between no more often than this, seconds. */
const reportSeconds = 0.25;

/** Measures what `choice` asks for. `run` tags the messages; `control` is looked at between steps. */
export async function runSweep(
  choice: SweepChoice,
  parts: SweepParts,
  control: Control,
  run: number,
): Promise<SweepResult> {
  const { nowSeconds } = parts;
  const takenAt = parts.now();
  const startedAt = nowSeconds();
  const planned = planCells(choice);
  const spent: number[] = [];
  const cells: SweepCell[] = [];
  const roofs: SweepResult['roofs'][number][] = [];

  for (const [place, next] of planned.entries()) {
    if (control.isStopped) break;
    const begunAt = nowSeconds();
    let reported: { stage: SweepStage; at: number } | null = null;
    const onStage = (stage: SweepStage) => {
      const now = nowSeconds();
      if (reported?.stage === stage && now - reported.at < reportSeconds) return;
      reported = { stage, at: now };
      const secondsLeft = estimateSecondsLeft(planned, choice, spent, now - begunAt);
      parts.post({ kind: 'progress', run, cell: place, cells: planned.length, stage, secondsLeft });
    };
    // Planned for a backend's first cell; when that one is refused, the next takes it over.
    const takesRoof = choice.measuresRoof && !roofs.some(({ backend }) => backend === next.backend);
    const outcome = await runCell({ ...next, takesRoof }, choice, parts, control, onStage);
    if (!outcome) break;
    spent.push(nowSeconds() - begunAt);
    cells.push(outcome.cell);
    if (outcome.roof && isOpenable(next.backend)) roofs.push({ backend: next.backend, roof: outcome.roof });
    parts.post({ kind: 'cell', run, cell: outcome.cell });
    await parts.yieldTask();
  }
  const isComplete = cells.length === planned.length;
  const seconds = nowSeconds() - startedAt;
  return { format: sweepFormat, takenAt, browser: parts.browser, choice, isComplete, seconds, cells, roofs };
}

export interface SweepDesk {
  /** Takes a message in; resolves when what it began has ended. */
  receive(message: ToSweepWorker): Promise<void>;
}

/** One sweep at a time. */
export function createSweepDesk(parts: SweepParts): SweepDesk {
  const disturbances = createDisturbances();
  const watchful = { ...parts, isDisturbed: disturbances.overlap };
  const desk = createDesk<SweepChoice>(async (run, choice, control) => {
    try {
      parts.post({ kind: 'done', run, result: await runSweep(choice, watchful, control, run) });
    } catch (thrown) {
      parts.post({ kind: 'failed', run, detail: describeError(thrown) });
    }
  });
  return {
    receive: async (message) => (message.kind === 'disturbed' ? disturbances.note(message) : desk.receive(message)),
  };
}
