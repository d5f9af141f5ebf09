/**
 * What an engine must pass where it is measured or trains with others, the same as before a run: a step that agrees with
 * the double-precision reference, and, of the fused engine, one that does not keep a real GPU busy for too long in one
 * submit.
 */
import type { EngineData, EngineOrder } from './engines/engine.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import { expectQuickSubmit, meterStep, mindsLongSubmits } from './meter-step.ts';
import { testEngine } from './self-test.ts';

/**
 * Changes the weights.
 * @returns seconds from the first call to the first finished step
 * @throws RunFailure `wrong-results`, `engine-too-slow`, or what the device reported
 */
export async function testOpened(
  opened: OpenedEngine,
  order: EngineOrder,
  data: EngineData,
  nowSeconds: () => number,
): Promise<number> {
  const seconds = await testEngine(opened.engine, order, data, nowSeconds);
  if (order.engine === 'fused' && mindsLongSubmits(opened)) {
    expectQuickSubmit(await meterStep(opened, order.batch, nowSeconds));
  }
  return seconds;
}
