/**
 * From events to pixels: one path for each kind of task, whatever their number, and the micro-batches' numbers where they
 * fit. Drawn for a stretch wider than what is in sight, so that moving shifts it and draws nothing anew.
 */
import { chunkOf, kindOf, microBatchOf, taskKinds, type TaskKind } from '#datacenter/cluster/schedule-orders.ts';
import type { ScheduleEvents } from '#datacenter/cluster/schedule.ts';

export interface TileShape {
  /** Time at the tile's left edge and right edge. */
  readonly from: number;
  readonly until: number;
  readonly pixelsPerSlot: number;
  readonly rowHeight: number;
}

export interface DrawnTasks {
  /** One path per kind, in the order of `taskKinds`; '' where there is none. Pixels from the tile's corner. */
  readonly paths: readonly string[];
  readonly numbers: readonly {
    readonly key: string;
    readonly kind: TaskKind;
    readonly x: number;
    readonly y: number;
    readonly words: string;
  }[];
}

/** Tasks of a later chunk, or of the other direction, stand lower by this share of the row. */
const laterChunkShare = 0.3;
const widthPerDigit = 7;
const leastRowForNumbers = 13;
/** More numbers than this are a texture, and cost more than they tell. */
const mostNumbers = 400;

export function placeTasks(events: ScheduleEvents, shape: TileShape): DrawnTasks {
  const { from, until, pixelsPerSlot, rowHeight } = shape;
  const parts: string[][] = taskKinds.map(() => []);
  const numbers: DrawnTasks['numbers'][number][] = [];
  const tall = Math.max(1, rowHeight - Math.min(3, rowHeight * 0.2));
  for (let stage = 0; stage + 1 < events.offsets.length; stage += 1) {
    const end = events.offsets[stage + 1] ?? 0;
    let taken = -Infinity;
    for (let row = findRow(events, stage, from); row < end; row += 1) {
      const start = events.starts[row] ?? 0;
      if (start >= until) break;
      const x = (start - from) * pixelsPerSlot;
      const wide = ((events.ends[row] ?? 0) - start) * pixelsPerSlot;
      // Of tasks thinner than a pixel one stands for all that share it.
      if (wide < 1 && x < taken) continue;
      taken = x + Math.max(1, wide);
      const task = events.tasks[row] ?? 0;
      const drop = chunkOf(task) > 0 ? tall * laterChunkShare : 0;
      const y = stage * rowHeight + drop;
      const shown = wide < 1 ? 1 : wide - Math.min(1, wide * 0.2);
      const high = tall - drop;
      const rank = kindOf(task);
      parts[rank]?.push(
        `M${x.toFixed(1)} ${y.toFixed(1)}h${shown.toFixed(1)}v${high.toFixed(1)}h-${shown.toFixed(1)}z`,
      );
      const words = String(microBatchOf(task) + 1);
      const kind = taskKinds[rank];
      const isTold = kind && kind !== 'weightGradient' && high >= leastRowForNumbers;
      if (isTold && wide >= words.length * widthPerDigit + 4)
        numbers.push({ key: `${row}`, kind, x: x + shown / 2, y: y + high / 2 + 4, words });
    }
  }
  return { paths: parts.map((part) => part.join('')), numbers: numbers.length > mostNumbers ? [] : numbers };
}

/** Row of the first event of a stage that ends after a time. */
function findRow({ offsets, ends }: ScheduleEvents, stage: number, time: number): number {
  let [low, high] = [offsets[stage] ?? 0, offsets[stage + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FoundTask {
  readonly kind: TaskKind;
  readonly chunk: number;
  readonly microBatch: number;
  readonly start: number;
  readonly end: number;
}

/** What a stage does at a time; null: it waits. */
export function findTask(events: ScheduleEvents, stage: number, time: number): FoundTask | null {
  const row = findRow(events, stage, time);
  const [start, end, task] = [events.starts[row], events.ends[row], events.tasks[row]];
  if (row >= (events.offsets[stage + 1] ?? 0) || start === undefined || end === undefined || task === undefined)
    return null;
  const kind = taskKinds[kindOf(task)];
  return start > time || !kind ? null : { kind, chunk: chunkOf(task), microBatch: microBatchOf(task), start, end };
}
