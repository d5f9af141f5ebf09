/** The reader's table in the page: what is asked of the worker, and which of its answers count. */
import { describe, expect, it } from 'vitest';
import { createTableDesk, type TableAnswer, type TableRequest } from '#train/data/table-desk.ts';
import { OwnTable, type TableWorker } from '../../src/state/own-table.svelte.ts';

/** A worker that answers rightly, but only when the test lets it. */
class SlowWorker implements TableWorker {
  readonly asked: TableRequest[] = [];
  onmessage: TableWorker['onmessage'] = null;
  onerror: TableWorker['onerror'] = null;
  isTerminated = false;
  readonly #answer = createTableDesk();
  #answered = 0;
  postMessage(message: TableRequest) {
    this.asked.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  /** Answers what was asked and not yet answered. */
  async work() {
    for (const request of this.asked.slice(this.#answered)) {
      this.#answered++;
      this.onmessage?.({ data: this.#answer(request) } as MessageEvent<TableAnswer>);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

const rows = Array.from({ length: 40 }, (_, row) => `${row % 7},${(row * row) % 5},${row % 2 ? 'a' : 'b'}`);

async function openTable() {
  const workers: SlowWorker[] = [];
  const table = new OwnTable(() => {
    const made = new SlowWorker();
    workers.push(made);
    return made;
  });
  await table.read(`x,y,kind\n${rows.join('\n')}`);
  const [worker] = workers;
  if (!worker) throw new Error('no worker');
  return { table, worker, workers };
}

describe('a table of the reader’s own', () => {
  it('is read, then prepared with the last column to predict', async () => {
    const { table, worker } = await openTable();
    expect([table.isReading, table.set]).toEqual([true, null]);
    await worker.work();
    expect([table.isReading, table.isPreparing, table.roleOf('kind')]).toEqual([false, true, 'target']);
    await worker.work();
    expect(table.isPreparing).toBe(false);
    expect(table.set).toMatchObject({ trainRows: 32, heldOutRows: 8, inputWidth: 2 });
  });

  it('gives no set to train on while a change is being worked in, and of many changes only the last is asked', async () => {
    const { table, worker } = await openTable();
    await worker.work();
    await worker.work();
    const asked = worker.asked.length;
    for (const trainShare of [0.7, 0.6, 0.5]) table.wish({ trainShare });
    expect([table.set, table.isPreparing, worker.asked.length]).toEqual([null, true, asked + 1]);
    expect(table.prepared?.kind).toBe('ready');
    await worker.work();
    expect([table.set, table.isPreparing, worker.asked.length]).toEqual([null, true, asked + 2]);
    await worker.work();
    expect(table.set?.trainRows).toBe(20);
  });

  it('keeps a corrected type while an answer from before it comes', async () => {
    const { table, worker } = await openTable();
    await worker.work();
    table.setType('x', 'category');
    await worker.work();
    expect(table.columns[0]?.type).toBe('category');
    await worker.work();
    expect(table.set?.inputWidth).toBe(8);
  });

  it('drops what is said of a table that another has replaced', async () => {
    const { table, worker } = await openTable();
    await worker.work();
    await table.read('a,b\n1,2\n3,5\n4,4\n5,1\n6,2\n7,9');
    await worker.work();
    expect(table.columns.map(({ name }) => name)).toEqual(['a', 'b']);
    await worker.work();
    expect(table.set).toMatchObject({ inputNames: ['a'] });
  });

  it('is gone with its worker, in words, and the next one is read by a new worker', async () => {
    const { table, worker, workers } = await openTable();
    await worker.work();
    table.wish({ seed: 4 });
    worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(table.bad).toMatchObject({ code: 'unreadable', detail: 'out of memory' });
    expect([table.isPreparing, table.set, worker.isTerminated]).toEqual([false, null, true]);
    await table.read('a,b\n1,2\n3,5\n4,4\n5,1\n6,2');
    await workers[1]?.work();
    await workers[1]?.work();
    expect(table.set?.inputWidth).toBe(1);
  });
});
