/**
 * What disturbs a measurement, as only the page can see it: its own long tasks, and processor pressure where the browser
 * tells (Chromium, by the Compute Pressure API). Where a browser tells neither, nothing is watched.
 */
import type { Disturbance } from '#train/sweep/disturbances.ts';

/** Tasks of the page that take the processor from a measurement, milliseconds. Shorter ones draw the results. */
const longTaskMs = 100;

interface PressureRecord {
  readonly state: 'nominal' | 'fair' | 'serious' | 'critical';
  /** On the clock of `performance.now()`. */
  readonly time: number;
}

interface PressureWatcher {
  observe(source: 'cpu', options: { readonly sampleInterval: number }): Promise<void>;
  disconnect(): void;
}

type PressureWatchers = new (heard: (records: readonly PressureRecord[]) => void) => PressureWatcher;

const sinceEpoch = (milliseconds: number) => (performance.timeOrigin + milliseconds) / 1000;

/** Tells of each disturbance from now on; returns how to stop. Never throws. */
export function watchDisturbances(tell: (disturbance: Disturbance) => void): () => void {
  const stops = [watchLongTasks(tell), watchPressure(tell)];
  return () => stops.forEach((stop) => stop());
}

function watchLongTasks(tell: (disturbance: Disturbance) => void): () => void {
  if (typeof PerformanceObserver === 'undefined') return () => undefined;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (duration >= longTaskMs) tell({ from: sinceEpoch(startTime), until: sinceEpoch(startTime + duration) });
  });
  // A kind of entry that a browser does not know is ignored by it.
  observer.observe({ entryTypes: ['longtask'] });
  return () => observer.disconnect();
}

function watchPressure(tell: (disturbance: Disturbance) => void): () => void {
  const Watcher = (globalThis as { PressureObserver?: PressureWatchers }).PressureObserver;
  if (!Watcher) return () => undefined;
  let began: number | null = null;
  const watcher = new Watcher((records) => {
    for (const { state, time } of records) {
      const isHigh = state === 'serious' || state === 'critical';
      if (isHigh && began === null) tell({ from: (began = sinceEpoch(time)), until: null });
      if (!isHigh && began !== null) {
        tell({ from: began, until: sinceEpoch(time) });
        began = null;
      }
    }
  });
  // Refused where the page around this one does not allow it.
  watcher.observe('cpu', { sampleInterval: 1000 }).catch(() => undefined);
  return () => watcher.disconnect();
}
