import { describe, expect, it } from 'vitest';
import { encodeSweep } from '#train/sweep/encode-sweep.ts';
import type { FromSweepWorker, ToSweepWorker } from '#train/sweep/sweep-messages.ts';
import type { RunLock } from '../../src/state/run-lock.ts';
import { Sweep, type SweepWorker } from '../../src/state/sweep.svelte.ts';
import { madeSweep } from '#support/sweep-results.ts';

/** A worker that remembers what it was told and says what the test wants. */
class FakeWorker implements SweepWorker {
  readonly told: ToSweepWorker[] = [];
  isTerminated = false;
  onmessage: SweepWorker['onmessage'] = null;
  onerror: SweepWorker['onerror'] = null;
  onmessageerror: SweepWorker['onmessageerror'] = null;
  postMessage(message: ToSweepWorker) {
    this.told.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromSweepWorker) {
    this.onmessage?.({ data } as MessageEvent<FromSweepWorker>);
  }
}

function createSweep() {
  const workers: FakeWorker[] = [];
  const sweep = new Sweep(async () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { sweep, workers };
}

const [cell] = madeSweep.cells;
const cellMessage = (run: number): FromSweepWorker => ({ kind: 'cell', run, cell: cell! });
const progress = (run: number): FromSweepWorker => ({
  kind: 'progress',
  run,
  cell: 0,
  cells: 2,
  stage: 'timing',
  secondsLeft: 12,
});

describe('a sweep', () => {
  it('starts no worker before it is asked to', async () => {
    const { sweep, workers } = createSweep();
    expect([workers.length, sweep.isActive, sweep.result]).toEqual([0, false, null]);
    sweep.choose({ batches: [64] });
    await sweep.start();
    expect(workers[0]?.told).toMatchObject([{ kind: 'start', run: 1, choice: { batches: [64] } }]);
    expect(sweep.isActive).toBe(true);
  });

  it('shows its cells as they come, and the whole when it is done', async () => {
    const { sweep, workers } = createSweep();
    await sweep.start();
    workers[0]?.say(progress(1));
    workers[0]?.say(cellMessage(1));
    expect([sweep.cells.length, sweep.progress?.secondsLeft]).toEqual([1, 12]);
    workers[0]?.say({ kind: 'done', run: 1, result: madeSweep });
    expect([sweep.cells.length, sweep.progress, sweep.isActive]).toEqual([2, null, false]);
    expect(sweep.result).toBe(madeSweep);
  });

  it('drops messages of an earlier sweep, and uses one worker for both', async () => {
    const { sweep, workers } = createSweep();
    await sweep.start();
    await sweep.start();
    workers[0]?.say(cellMessage(1));
    workers[0]?.say({ kind: 'done', run: 1, result: madeSweep });
    expect([workers.length, sweep.cells.length, sweep.isActive]).toEqual([1, 0, true]);
    workers[0]?.say(cellMessage(2));
    expect(sweep.cells).toHaveLength(1);
  });

  it('keeps one worker when it is pressed twice before the first has come', async () => {
    const workers: FakeWorker[] = [];
    const sweep = new Sweep(async () => {
      const worker = new FakeWorker();
      workers.push(worker);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return worker;
    });
    const first = sweep.start();
    await new Promise((resolve) => setTimeout(resolve, 1));
    await Promise.all([first, sweep.start()]);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
    expect(workers[0]?.told.map((message) => message.run)).toEqual([2]);
  });

  it('waits while another tab trains, can be called off, and gives its turn back when it is done', async () => {
    let isTaken = true;
    const held: (() => void)[] = [];
    const lock: RunLock = {
      acquire: (onWait, signal) =>
        new Promise((resolve) => {
          const give = () => {
            isTaken = true;
            resolve(() => (isTaken = false));
          };
          if (!isTaken) return give();
          onWait('waiting');
          held.push(give);
          signal.addEventListener('abort', () => resolve(null));
        }),
    };
    const worker = new FakeWorker();
    const sweep = new Sweep(() => Promise.resolve(worker), lock);
    const calledOff = sweep.start();
    expect([sweep.isActive, sweep.isWaiting]).toEqual([true, true]);
    sweep.stop();
    await calledOff;
    expect([sweep.isActive, sweep.isWaiting, worker.told]).toEqual([false, false, []]);

    const started = sweep.start();
    held.at(-1)?.();
    await started;
    expect([sweep.isWaiting, worker.told.length]).toEqual([false, 1]);
    worker.say({ kind: 'done', run: 3, result: madeSweep });
    expect([sweep.isActive, isTaken]).toEqual([false, false]);
  });

  it('asks its worker to stop, and keeps what the worker hands over', async () => {
    const { sweep, workers } = createSweep();
    await sweep.start();
    sweep.stop();
    expect(workers[0]?.told.at(-1)).toEqual({ kind: 'stop', run: 1 });
    workers[0]?.say({ kind: 'done', run: 1, result: { ...madeSweep, isComplete: false } });
    expect(sweep.result?.isComplete).toBe(false);
  });

  it('that is aborted ends its worker, and the next one gets another', async () => {
    const { sweep, workers } = createSweep();
    await sweep.start();
    sweep.abort();
    workers[0]?.say({ kind: 'done', run: 1, result: madeSweep });
    expect([workers[0]?.isTerminated, sweep.isActive, sweep.result]).toEqual([true, false, null]);
    await sweep.start();
    expect(workers).toHaveLength(2);
  });

  it('stopped before its worker has come is not started after all', async () => {
    const { sweep, workers } = createSweep();
    const starting = sweep.start();
    sweep.stop();
    await starting;
    expect(sweep.isActive).toBe(false);
    expect(workers.flatMap(({ told }) => told)).toEqual([]);
  });

  it('fails with words when workers are refused or crash, and can be started again', async () => {
    const refused = new Sweep(() => Promise.reject(new Error('no workers in this frame')));
    await refused.start();
    expect([refused.isActive, refused.failure]).toEqual([false, 'Error: no workers in this frame']);

    const { sweep, workers } = createSweep();
    await sweep.start();
    workers[0]?.onerror?.({ message: 'boom' } as ErrorEvent);
    expect([sweep.isActive, sweep.failure, workers[0]?.isTerminated]).toEqual([false, 'boom', true]);
    await sweep.start();
    expect([workers.length, sweep.failure]).toEqual([2, null]);
  });

  it('tells a worker at work, and no other, that the page was hidden', async () => {
    const { sweep, workers } = createSweep();
    sweep.setVisible(false);
    await sweep.start();
    sweep.setVisible(false);
    expect(workers[0]?.told.map(({ kind }) => kind)).toEqual(['start', 'visibility']);
  });
});

describe('sweeps from files', () => {
  it('are kept by name, the newer in the place of the older', async () => {
    const { sweep } = createSweep();
    await sweep.importText('a.json', encodeSweep(madeSweep));
    await sweep.importText('b.json', encodeSweep(madeSweep));
    await sweep.importText('a.json', encodeSweep({ ...madeSweep, seconds: 41 }));
    expect(sweep.imported.map(({ name, sweep: one }) => [name, one.seconds])).toEqual([
      ['b.json', 40],
      ['a.json', 41],
    ]);
    sweep.removeImported('b.json');
    expect(sweep.imported).toHaveLength(1);
  });

  it('that are damaged leave the list alone and come with a reason', async () => {
    const { sweep } = createSweep();
    await sweep.importText('a.json', encodeSweep(madeSweep));
    expect(await sweep.importText('a.json', '{"format":2}')).toMatchObject({ kind: 'bad', code: 'bad-value' });
    expect(sweep.imported).toHaveLength(1);
  });

  it('are what an export writes', async () => {
    const { sweep, workers } = createSweep();
    expect(await sweep.exportText('json')).toBeNull();
    await sweep.start();
    workers[0]?.say({ kind: 'done', run: 1, result: madeSweep });
    const text = await sweep.exportText('json');
    expect(await sweep.importText('own.json', text ?? '')).toEqual({ kind: 'sweep', sweep: madeSweep });
    expect(await sweep.exportText('csv')).toContain('samples_per_second_median');
    sweep.choose({ statedWatts: 90 });
    expect(await sweep.exportText('json')).toContain('"statedWatts": 90');
  });
});
