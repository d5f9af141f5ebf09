/**
 * A roof is measured once and then remembered for ten minutes, so that the next run on the same machine starts at once.
 * Longer than that, heat, power saving or other programs may have changed what the machine can do.
 */
import type { Roof } from '#datacenter/calibration/measurement.ts';
import type { OpenedEngine } from './engines/open-engine.ts';

const rememberedSeconds = 600;

/**
 * The same measurement, which answers from memory for an engine that was opened under the same conditions, unless it is
 * asked to measure anew.
 */
export function rememberRoof(
  measure: (opened: OpenedEngine) => Promise<Roof | null>,
  nowSeconds: () => number,
): (opened: OpenedEngine, isAnew?: boolean) => Promise<Roof | null> {
  const known = new Map<string, { roof: Roof; at: number }>();
  return async (opened, isAnew = false) => {
    const { backend, vendor, architecture, isSoftware } = opened.conditions;
    const key = JSON.stringify([backend, vendor, architecture, isSoftware]);
    const before = known.get(key);
    if (before && !isAnew && nowSeconds() - before.at < rememberedSeconds) return before.roof;
    const roof = await measure(opened);
    if (roof) known.set(key, { roof, at: nowSeconds() });
    return roof;
  };
}
