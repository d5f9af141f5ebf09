/** The workers of an experiment as one, and the experiment as the page shows it. */
import { describe, expect, it } from 'vitest';
import { defaultChoiceOf } from '#train/models/zoo.ts';
import type { FromParallelWorker, ToParallelWorker } from '#train/parallel/parallel-messages.ts';
import type { ParallelArm } from '#train/parallel/parallel-result.ts';
import { Parallel } from '../../src/state/parallel.svelte.ts';
import { createTeam, type TeamWorker } from '../../src/state/parallel-team.ts';

class FakeWorker implements TeamWorker {
  readonly told: ToParallelWorker['message'][] = [];
  isTerminated = false;
  onmessage: TeamWorker['onmessage'] = null;
  onerror: TeamWorker['onerror'] = null;
  onmessageerror: TeamWorker['onmessageerror'] = null;
  postMessage({ message }: ToParallelWorker) {
    this.told.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromParallelWorker) {
    this.onmessage?.({ data } as MessageEvent<FromParallelWorker>);
  }
  crash(message: string) {
    this.onerror?.({ message } as ErrorEvent);
  }
}

const arm: ParallelArm = {
  workers: 1,
  mode: 'alone',
  localSteps: 1,
  batch: 16,
  shares: [16],
  parameters: 9,
  steps: 10,
  seconds: 1,
  exchanges: 0,
  sentBytes: 0,
  differences: [],
  endLoss: 1,
  turns: [],
};

async function begin(workers = 3) {
  const started: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker();
    started.push(worker);
    return worker;
  };
  const parallel = new Parallel(() => Promise.resolve(createTeam(start)), 'https://here/data/', 4);
  parallel.choose({ workers });
  await parallel.start(defaultChoiceOf('toy-network'), null);
  const [lead, ...members] = started;
  if (!lead) throw new Error('no lead');
  return { parallel, started, lead, members };
}

describe('the workers of an experiment', () => {
  it('are a lead and as many members as chosen, each with a line to the lead', async () => {
    const { lead, members } = await begin(3);
    expect(members).toHaveLength(3);
    for (const { told } of members) expect(told).toMatchObject([{ kind: 'join' }]);
    expect(lead.told[0]).toMatchObject({ kind: 'lead', run: 1, order: { train: { model: 'toy-network' } } });
    const [first] = lead.told;
    if (first?.kind === 'lead') first.lines.forEach((line) => line.close());
    expect(first?.kind === 'lead' && first.lines.length).toBe(3);
  });

  it('all end with the lead’s last word; what came stays', async () => {
    const { parallel, started, lead } = await begin();
    lead.say({ kind: 'arm', run: 1, arm });
    lead.say({ kind: 'done', run: 1, isComplete: true });
    expect(started.every(({ isTerminated }) => isTerminated)).toBe(true);
    expect([parallel.isActive, parallel.isComplete, parallel.findings?.arms]).toEqual([false, true, [arm]]);
  });

  it('all end when one of them crashes, and the page is told which', async () => {
    const { parallel, started, lead, members } = await begin();
    lead.say({ kind: 'arm', run: 1, arm });
    members[1]?.crash('out of memory');
    expect(started.every(({ isTerminated }) => isTerminated)).toBe(true);
    expect(parallel.isActive).toBe(false);
    expect(parallel.failure).toMatchObject({ reason: 'worker-failed', worker: 1, detail: 'out of memory' });
    expect(parallel.findings?.arms).toEqual([arm]);
  });

  it('whose lead crashes have failed too, though none in particular', async () => {
    const { parallel, lead } = await begin();
    lead.crash('gone');
    expect(parallel.failure).toMatchObject({ worker: null, detail: 'gone' });
  });

  it('that the browser refuses are a failure in words', async () => {
    const refuse = () => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    const parallel = new Parallel(() => Promise.resolve(createTeam(refuse)), '', null);
    await parallel.start(defaultChoiceOf('toy-network'), null);
    expect(parallel.failure).toMatchObject({ reason: 'worker-refused', worker: null });
  });

  it('are started anew for the next experiment, which forgets the last', async () => {
    const { parallel, started, lead } = await begin(2);
    lead.say({ kind: 'failed', run: 1, reason: 'diverged', detail: '', worker: 0 });
    await parallel.start(defaultChoiceOf('toy-network'), null);
    expect(started).toHaveLength(6);
    expect([parallel.failure, parallel.findings?.arms, parallel.isActive]).toEqual([null, [], true]);
  });

  it('that are stopped are asked first, and ended at once the second time', async () => {
    const { parallel, started, lead } = await begin();
    parallel.stop();
    expect(lead.told.at(-1)).toEqual({ kind: 'stop', run: 1 });
    expect(parallel.isActive).toBe(true);
    parallel.abort();
    expect([parallel.isActive, started.every(({ isTerminated }) => isTerminated)]).toEqual([false, true]);
  });
});
