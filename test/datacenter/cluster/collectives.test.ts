import { describe, expect, it } from 'vitest';
import {
  allReduceSeconds,
  gatherSeconds,
  hierarchicalAllReduceSeconds,
  ringAllReduceBytes,
} from '#datacenter/cluster/collectives.ts';

const link = { bytesPerSecond: 1e9, latencySeconds: 1e-6 };

describe('ring all-reduce', () => {
  it('sends 2 (N - 1) / N of the bytes: 8 ranks and the CNN in float32 make 2,430,022 bytes each', () => {
    expect(ringAllReduceBytes(347_146 * 4, 8)).toBe(2_430_022);
  });

  it('sends nothing among one', () => {
    expect(ringAllReduceBytes(1e9, 1)).toBe(0);
    expect(allReduceSeconds(1e9, 1, link)).toBe(0);
    expect(gatherSeconds(1e9, 1, link)).toBe(0);
  });

  it('takes 2 x 7 hops and 1.75 GB over the link for 1 GB among 8: 1.750014 s', () => {
    expect(allReduceSeconds(1e9, 8, link)).toBeCloseTo(1.750014, 9);
  });

  it('becomes a tree where hops cost more than bytes: 1,024 ranks and one byte take 20 hops, not 2,046', () => {
    expect(allReduceSeconds(1, 1024, link)).toBeCloseTo(20e-6, 8);
  });
});

describe('hierarchical all-reduce', () => {
  it('with domains of one rank is the flat one', () => {
    expect(hierarchicalAllReduceSeconds(1e9, 16, 1, link, link)).toBe(allReduceSeconds(1e9, 16, link));
  });

  it('within one domain never touches the slow link', () => {
    const dead = { bytesPerSecond: 1, latencySeconds: 1 };
    expect(hierarchicalAllReduceSeconds(1e9, 8, 8, link, dead)).toBeCloseTo(allReduceSeconds(1e9, 8, link), 12);
  });

  it('sends an eighth of the bytes across when eight ranks share a domain', () => {
    const fast = { bytesPerSecond: Infinity, latencySeconds: 0 };
    const flat = allReduceSeconds(1e9, 2, { ...link, latencySeconds: 0 });
    const nested = hierarchicalAllReduceSeconds(1e9, 16, 8, fast, { ...link, latencySeconds: 0 });
    expect(nested).toBeCloseTo(flat / 8, 12);
  });
});
