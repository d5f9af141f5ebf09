/** The peak a run is held against: measured before it, and once more where training has been faster. */
import { describe, expect, it, vi } from 'vitest';
import type { Roof } from '#datacenter/calibration/measurement.ts';
import { openBench, type Bench } from '../support/session-bench.ts';

// The bowl engine trains no model, so there is no reference for it to agree with.
vi.mock('#train/self-test.ts', () => ({ testEngine: () => Promise.resolve(0.1) }));
vi.setConfig({ testTimeout: 60_000 });

const roofOf = (peak: number): Roof => ({
  peakFlopPerSecond: { median: peak, p10: 0.9 * peak, p90: 1.1 * peak, count: 12 },
  copyBytesPerSecond: null,
  dispatchSeconds: null,
  readbackSeconds: null,
  maxBufferBytes: null,
});
const [tooLow, right] = [roofOf(1), roofOf(1e15)];
/** Long enough for timed windows. */
const long: Bench = { secondsPerStep: 0.2, choice: { epochs: 100 } };

async function run(order: Bench) {
  const bench = await openBench({ ...long, ...order }).start();
  return { phases: bench.phases(), roofs: bench.all('roof').map(({ roof }) => roof), left: order.roofs?.length };
}

describe('a peak', () => {
  it('that training has beaten is measured again when the run is through', async () => {
    const { phases, roofs } = await run({ roofs: [tooLow, right] });
    expect(roofs).toEqual([tooLow, right]);
    expect(phases.slice(-2)).toEqual(['measuring-peak', 'done']);
  });

  it('that was not beaten is measured once', async () => {
    const { phases, roofs, left } = await run({ roofs: [right, tooLow] });
    expect([roofs, left]).toEqual([[right], 1]);
    expect(phases.filter((phase) => phase === 'measuring-peak')).toHaveLength(1);
  });

  it('is not measured again for a run that is stopped: who stops waits for nothing', async () => {
    const { phases, roofs } = await run({
      roofs: [tooLow, right],
      onMessage: (message, { send }) => {
        if (message.kind === 'throughput') send({ kind: 'stop', run: 1 });
      },
    });
    expect(roofs).toEqual([tooLow]);
    expect(phases.at(-1)).toBe('done');
  });
});
