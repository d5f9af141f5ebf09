import { describe, expect, it } from 'vitest';
import { timeCollective, type Fabric } from '#datacenter/cluster/collective-time.ts';

/** One byte a second among as many ranks as wished, so that bytes sent are seconds. */
const slow: Fabric = {
  scaleUpBytesPerSecond: 1,
  networkBytesPerSecond: 1,
  domain: 1,
  hopSeconds: 0,
  sumsInSwitch: false,
};
const quick: Fabric = { ...slow, scaleUpBytesPerSecond: 1e9, networkBytesPerSecond: 1e9 };

describe('a ring all-reduce', () => {
  it('of the CNN’s gradients among 8 sends 2 x 7 / 8 x 347,146 x 4 = 2,430,022 bytes', () => {
    expect(timeCollective('all-reduce', 347_146 * 4, 8, 1, slow)).toBeCloseTo(2_430_022, 2);
  });

  it('among one is free', () => {
    for (const kind of ['all-reduce', 'all-gather', 'reduce-scatter', 'all-to-all'] as const)
      expect(timeCollective(kind, 1e9, 1, 1, slow)).toBe(0);
  });

  it('is a scatter and a gather, but for what it takes to start', () => {
    const halves = (['reduce-scatter', 'all-gather'] as const).map((kind) => timeCollective(kind, 1e6, 8, 1, slow));
    const whole = timeCollective('all-reduce', 1e6, 8, 1, slow);
    expect(whole / (halves[0]! + halves[1]!)).toBeCloseTo(1, 6);
  });

  it('of one byte among 1,024 takes a tree’s 20 hops, not a ring’s 2,046', () => {
    const latency = (hopSeconds: number) => timeCollective('all-reduce', 1, 1024, 1, { ...quick, hopSeconds });
    expect(latency(1) - latency(0)).toBeCloseTo(20, 6);
  });

  it('inside a domain does not wait for the network', () => {
    const dead = { ...quick, networkBytesPerSecond: 1e-9 };
    expect(timeCollective('all-reduce', 1e9, 8, 8, dead)).toBe(timeCollective('all-reduce', 1e9, 8, 8, quick));
  });
});
