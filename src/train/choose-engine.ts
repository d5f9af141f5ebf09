/**
 * Finds the best backend that works: webgpu, then webgl, then cpu, starting at the one that was chosen. Works means: it
 * starts, and its first training step agrees with the double-precision reference.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { EngineData, EngineOrder } from './engines/engine.ts';
import type { TrainChoice } from './choice.ts';
import type { FromWorker } from './protocol.ts';
import { RunFailure, describeError } from './run-failure.ts';
import { testEngine } from './self-test.ts';

export type Refusal = Extract<FromWorker, { kind: 'backend' }>['refused'][number];
export type OpenEngine = (name: BackendName, order: EngineOrder, data: EngineData) => Promise<OpenedEngine>;

export interface ChosenEngine extends OpenedEngine {
  readonly order: EngineOrder;
  /** From the first call to the first finished step: kernels are compiled in it. */
  readonly compileSeconds: number;
  /** Every better backend, with the reason why it is not in use. */
  readonly refused: readonly Refusal[];
}

const ladder: readonly BackendName[] = ['webgpu', 'webgl', 'cpu'];

/**
 * @param onSmallerBatch told when the batch did not fit into memory and half of it is tried, which happens once
 * @returns an engine that holds the order's weights, no step done
 * @throws RunFailure `no-backend` when not even the cpu works
 */
export async function chooseEngine(
  choice: TrainChoice,
  order: EngineOrder,
  data: EngineData,
  openEngine: OpenEngine,
  nowSeconds: () => number,
  onSmallerBatch: (batch: number) => void,
): Promise<ChosenEngine> {
  const start = choice.backend === 'auto' ? 0 : ladder.indexOf(choice.backend);
  const refused: Refusal[] = ladder.slice(0, start).map((backend) => ({ backend, reason: 'chosen', detail: '' }));

  const attempt = async (backend: BackendName, tried: EngineOrder): Promise<ChosenEngine> => {
    const opened = await openEngine(backend, tried, data);
    try {
      const compileSeconds = await testEngine(opened.engine, tried, nowSeconds);
      await opened.engine.restore({ step: 0, weights: tried.weights, firstMoments: [], secondMoments: [] });
      return { ...opened, order: tried, compileSeconds, refused };
    } catch (thrown) {
      opened.engine.close();
      throw thrown;
    }
  };

  for (const backend of ladder.slice(start)) {
    try {
      try {
        return await attempt(backend, order);
      } catch (thrown) {
        const isTooLarge = thrown instanceof RunFailure && thrown.reason === 'out-of-memory';
        if (!isTooLarge || order.batch < 2) throw thrown;
        const batch = Math.floor(order.batch / 2);
        onSmallerBatch(batch);
        return await attempt(backend, { ...order, batch });
      }
    } catch (thrown) {
      refused.push({ backend, ...describeRefusal(backend, thrown) });
    }
  }
  throw new RunFailure('no-backend', refused.map(({ backend, detail }) => `${backend}: ${detail}`).join('; '));
}

function describeRefusal(backend: BackendName, thrown: unknown): Pick<Refusal, 'reason' | 'detail'> {
  if (thrown instanceof RunFailure) return { reason: thrown.reason, detail: thrown.detail };
  return { reason: backend === 'webgpu' ? 'device-failed' : 'no-backend', detail: describeError(thrown) };
}
