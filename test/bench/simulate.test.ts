/** How long one answer and a thousand futures take. Printed, never judged: the machine is shared. */
import { it } from 'vitest';
import { sampleFutures } from '#datacenter/risk/risk.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { simulate } from '#datacenter/simulate.ts';
import { calibrationOf } from '#support/calibrations.ts';

const calibration = calibrationOf();

function medianMs(runs: number, work: () => unknown): number {
  for (let i = 0; i < runs / 10; i += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

it('one pass through the corridor', () => {
  for (const { id, scenario } of [{ id: 'default', scenario: defaultScenario }, ...presets]) {
    const ms = medianMs(1000, () => {
      // New objects: a room that is asked about the very same ones remembers its answer, and money waits to be asked.
      const { finance } = simulate(structuredClone(scenario), calibration);
      return finance;
    });
    console.log(`simulate ${id}, all rooms anew: ${ms.toFixed(3)} ms median (aim: 2)`);
  }
});

it('a thousand futures', () => {
  const ms = medianMs(20, () => sampleFutures(defaultScenario, null, { count: 1000, seed: 1 }));
  console.log(`1,000 futures: ${ms.toFixed(1)} ms median (aim: 60)`);
});
