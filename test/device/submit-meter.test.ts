/** The submit meter on a queue whose work takes as long as it is told. */
import { describe, expect, it } from 'vitest';
import { createSubmitMeter } from '#device/submit-meter.ts';
import { createSlowQueue } from '#support/slow-queue.ts';

describe('a submit meter', () => {
  it('tells the longest of several submits, not all of them together', async () => {
    const { queue, nowSeconds, next } = createSlowQueue();
    const meter = createSubmitMeter(queue, nowSeconds);
    for (const seconds of [0.1, 0.3, 0.2]) {
      next(seconds);
      queue.submit([]);
    }
    expect(await meter.readLongest()).toBeCloseTo(0.3, 9);
  });

  it('tells nothing where nothing was submitted', async () => {
    const { queue, nowSeconds } = createSlowQueue();
    expect(await createSubmitMeter(queue, nowSeconds).readLongest()).toBe(0);
  });

  it('still hands the work over, and gives the queue its own method back', () => {
    const made = createSlowQueue();
    const { submit } = made.queue;
    const meter = createSubmitMeter(made.queue, made.nowSeconds);
    made.queue.submit([]);
    expect(made.submits()).toBe(1);
    meter.close();
    expect(made.queue.submit).toBe(submit);
  });

  it('passes the loss of the device on to who reads', async () => {
    const { queue, nowSeconds } = createSlowQueue();
    queue.onSubmittedWorkDone = () => Promise.reject(new DOMException('lost', 'AbortError'));
    const meter = createSubmitMeter(queue, nowSeconds);
    queue.submit([]);
    await expect(meter.readLongest()).rejects.toThrow('lost');
  });
});
