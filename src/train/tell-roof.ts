/** The roof of a run's engine, told to the page: before the run, and once more where training has beaten it. */
import { isPeakBeaten } from '#datacenter/calibration/beaten-peak.ts';
import type { Roof, Throughput } from '#datacenter/calibration/measurement.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { RunReason } from './protocol.ts';
import { describeError } from './run-failure.ts';
import type { SessionParts } from './session.ts';

type RoofParts = Pick<SessionParts, 'measureRoof' | 'post'>;

/** A roof that cannot be measured costs the comparison with it, not the run: null. */
export async function tellRoof(
  { measureRoof, post }: RoofParts,
  run: number,
  opened: OpenedEngine,
  isAnew = false,
): Promise<Roof | null> {
  const enter = (detail: string) => post({ kind: 'phase', run, phase: 'measuring-peak', reason: null, detail });
  enter('');
  try {
    const roof = await measureRoof(opened, isAnew);
    if (roof) post({ kind: 'roof', run, roof });
    return roof;
  } catch (thrown) {
    enter(describeError(thrown));
    return null;
  }
}

/** By the end of a run the machine is warm, and what kept it busy at the start may be over. */
export async function mendRoof(
  parts: RoofParts,
  run: number,
  opened: OpenedEngine,
  roof: Roof | null,
  { reason, reached }: { readonly reason: RunReason; readonly reached: Throughput | null },
): Promise<void> {
  // Who stops a run waits for nothing more.
  if (reason === 'stopped' || opened.engine.fault()) return;
  if (roof && reached && isPeakBeaten(roof, reached)) await tellRoof(parts, run, opened, true);
}
