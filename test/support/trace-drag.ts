/**
 * What the browser did while something ran, from its own trace of the page's main thread: time by kind of work, and how
 * often it laid out. Kinds overlap in nothing: a layout that a script forced counts as layout, and is counted apart.
 */
import type { CDPSession } from 'playwright-core';

export interface Split {
  /** Milliseconds of the main thread. */
  readonly scriptMs: number;
  readonly collectorMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  readonly paintMs: number;
  readonly layouts: number;
  /** Layouts inside of a script: it read a place or a size after it had changed something. */
  readonly forcedLayouts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: start and length. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

type Kind = 'script' | 'collector' | 'style' | 'layout' | 'paint';
const kinds: Readonly<Record<string, Kind>> = {
  EventDispatch: 'script',
  FunctionCall: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  RunMicrotasks: 'script',
  HandlePostMessage: 'script',
  MinorGC: 'collector',
  MajorGC: 'collector',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** Runs `work` under a trace. @throws when the page saw no `input` meanwhile, for then nothing was dragged */
export async function traceWork(devtools: CDPSession, work: () => Promise<void>): Promise<Split> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  await work();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return splitEvents(events);
}

function splitEvents(events: readonly TraceEvent[]): Split {
  const dragged = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input');
  if (!dragged) throw new Error('No input event: the slider was not dragged.');
  const own = events
    .filter(({ ph, pid, tid, name }) => ph === 'X' && pid === dragged.pid && tid === dragged.tid && name in kinds)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const spent: Record<Kind, number> = { script: 0, collector: 0, style: 0, layout: 0, paint: 0 };
  const open: { readonly end: number; readonly kind: Kind }[] = [];
  let [layouts, forcedLayouts] = [0, 0];
  for (const { name, ts, dur = 0 } of own) {
    const kind = kinds[name] ?? 'script';
    while ((open.at(-1)?.end ?? Infinity) <= ts) open.pop();
    const outer = open.at(-1);
    // The time of an inner event is its own kind's and no longer the outer one's.
    if (outer) spent[outer.kind] -= dur;
    spent[kind] += dur;
    if (name === 'Layout') {
      layouts += 1;
      if (open.some((one) => one.kind === 'script')) forcedLayouts += 1;
    }
    open.push({ end: ts + dur, kind });
  }
  const ms = (kind: Kind) => spent[kind] / 1000;
  return {
    scriptMs: ms('script'),
    collectorMs: ms('collector'),
    styleMs: ms('style'),
    layoutMs: ms('layout'),
    paintMs: ms('paint'),
    layouts,
    forcedLayouts,
  };
}
