/** Transfers against light in fibre, and what cutting links does to shapes of networks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fibreSeconds,
  layLinks,
  networkShapes,
  routeTraffic,
  timeTransfer,
  type TransferChoice,
} from '#datacenter/facility/network.ts';

const far: TransferChoice = {
  bytes: 1e12,
  bytesPerSecond: 12.5e9,
  metres: 1e6,
  hops: 0,
  hopSeconds: 0,
  windowBytes: 1e12,
  streams: 1,
};

function time(more: Partial<TransferChoice> = {}) {
  const result = timeTransfer({ ...far, ...more });
  if (result.kind !== 'transfer') throw new Error(JSON.stringify(result));
  return result;
}

describe('a transfer', () => {
  it('through 1,000 km of fibre is under way for 5 ms', () => {
    // 1e6 m / (299,792,458 m/s x 2/3) = 5.0035 ms
    expect(fibreSeconds(1e6)).toBeCloseTo(5.0035e-3, 7);
  });

  it('takes its latency and its bytes over the rate: 1 TB at 100 Gbit/s is 80 s', () => {
    expect(time().seconds).toBeCloseTo(80 + fibreSeconds(1e6), 9);
    expect(time({ bytes: 0, hops: 4, hopSeconds: 1e-6 }).seconds).toBeCloseTo(fibreSeconds(1e6) + 4e-6, 12);
  });

  it('is held to its windows over the time there and back; more streams make up for it', () => {
    const small = time({ windowBytes: 64 * 1024 });
    expect(small.limit).toBe('window');
    expect(small.bytesPerSecond).toBeCloseTo(65_536 / (2 * fibreSeconds(1e6)), 3);
    expect(time({ windowBytes: 64 * 1024, streams: 10 }).bytesPerSecond / small.bytesPerSecond).toBeCloseTo(10, 12);
    expect(time({ metres: 0 }).limit).toBe('link');
  });

  it('never takes less over a longer way or a slower link', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4, noNaN: true }), fc.integer({ min: 1, max: 64 }), (factor, streams) => {
        const base = { windowBytes: 1e6, streams };
        expect(time({ ...base, metres: far.metres * factor }).seconds).toBeGreaterThanOrEqual(time(base).seconds);
        const slower = time({ ...base, bytesPerSecond: far.bytesPerSecond / factor });
        expect(slower.seconds).toBeGreaterThanOrEqual(time(base).seconds);
      }),
      { seed: 1 },
    );
  });

  it('refuses a link of no rate', () => {
    expect(timeTransfer({ ...far, bytesPerSecond: 0 })).toMatchObject({
      nearest: { field: 'bytesPerSecond', value: 1 },
    });
  });
});

describe('a network', () => {
  it('of a ring stays connected whichever one link is cut, and of two it does not', () => {
    for (let nodes = 3; nodes <= 12; nodes += 1) {
      const links = layLinks('ring', nodes);
      for (const one of links.keys()) {
        expect(routeTraffic(nodes, links, new Set([one]), 1).isConnected).toBe(true);
        for (const other of links.keys()) {
          const { isConnected } = routeTraffic(nodes, links, new Set([one, other]), 1);
          expect(isConnected).toBe(one === other);
        }
      }
    }
  });

  it('of a line or a star loses places with any link', () => {
    for (const shape of ['line', 'star'] as const) {
      const links = layLinks(shape, 6);
      for (const one of links.keys()) expect(routeTraffic(6, links, new Set([one]), 1).isConnected).toBe(false);
    }
  });

  it('sends the traffic of a cut link around: the ring of four has ways of three and heavier links', () => {
    const links = layLinks('ring', 4);
    const whole = routeTraffic(4, links, new Set(), 10);
    const cut = routeTraffic(4, links, new Set([3]), 10);
    expect(whole.longestWay).toBe(2);
    expect(cut.longestWay).toBe(3);
    // A line of four: the middle link parts 2 from 2 places (4 pairs), the outer ones 1 from 3 (3 pairs).
    expect(cut.loads).toEqual([30, 40, 30, 0]);
    expect(whole.loads.reduce((a, b) => a + b)).toBe(80);
  });

  it('carries for every pair as many links of load as its way is long; cut links carry none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...networkShapes),
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.nat(35), { maxLength: 5 }),
        (shape, nodes, cuts) => {
          const links = layLinks(shape, nodes);
          const cut = new Set(cuts.filter((index) => index < links.length));
          const { loads, lostPairs, isConnected, longestWay } = routeTraffic(nodes, links, cut, 1);
          for (const index of cut) expect(loads[index]).toBe(0);
          const pairs = (nodes * (nodes - 1)) / 2 - lostPairs.length;
          const total = loads.reduce((a, b) => a + b, 0);
          expect(total).toBeGreaterThanOrEqual(pairs);
          expect(total).toBeLessThanOrEqual(pairs * Math.max(1, longestWay));
          expect(isConnected).toBe(lostPairs.length === 0);
        },
      ),
      { seed: 2 },
    );
  });
});
