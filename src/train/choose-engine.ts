/**
 * Finds the best backend that works: webgpu, then webgl, then cpu, starting at the one that was chosen. Works means: it
 * starts, and its first training step agrees with the double-precision reference. A batch that does not fit into its
 * memory is halved once; one whose step would keep a GPU busy for so long that its driver may reset it is made smaller.
 */
import type { BackendName } from '#datacenter/calibration/measurement.ts';
import type { EngineData, EngineOrder } from './engines/engine.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { TrainChoice } from './choice.ts';
import type { FromWorker, SmallerBatch } from './protocol.ts';
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
  /** Why the order's batch is smaller than it was; null where it is not. */
  readonly whySmaller: SmallerBatch | null;
}

/**
 * A step goes out in several submits, none of which may take the two seconds after which Windows resets a GPU; steps that
 * take no longer than this have never been seen near it. Seconds.
 */
const longestStepSeconds = 1;

const ladder: readonly BackendName[] = ['webgpu', 'webgl', 'cpu'];

/**
 * @param onSmallerBatch told when the batch did not fit or took too long, and which one is tried instead
 * @returns an engine that holds the order's weights, no step done
 * @throws RunFailure `no-backend` when not even the cpu works
 */
export async function chooseEngine(
  choice: TrainChoice,
  order: EngineOrder,
  data: EngineData,
  openEngine: OpenEngine,
  nowSeconds: () => number,
  onSmallerBatch: (batch: number, why: SmallerBatch) => void,
): Promise<ChosenEngine> {
  const start = choice.backend === 'auto' ? 0 : ladder.indexOf(choice.backend);
  const refused: Refusal[] = ladder.slice(0, start).map((backend) => ({ backend, reason: 'chosen', detail: '' }));

  const attempt = async (
    backend: BackendName,
    tried: EngineOrder,
    whySmaller: SmallerBatch | null,
  ): Promise<ChosenEngine> => {
    const opened = await openEngine(backend, tried, data);
    let { batch } = tried;
    try {
      const compileSeconds = await testEngine(opened.engine, tried, data, nowSeconds);
      batch = whySmaller === 'too-slow' ? batch : await planBatch(opened, nowSeconds);
      if (batch === tried.batch) {
        await opened.engine.restore({ step: 0, weights: tried.weights, firstMoments: [], secondMoments: [] });
        return { ...opened, order: tried, compileSeconds, refused, whySmaller };
      }
    } catch (thrown) {
      opened.engine.close();
      throw thrown;
    }
    opened.engine.close();
    onSmallerBatch(batch, 'too-slow');
    return attempt(backend, { ...tried, batch }, 'too-slow');
  };

  for (const backend of ladder.slice(start)) {
    try {
      try {
        return await attempt(backend, order, null);
      } catch (thrown) {
        const isTooLarge = thrown instanceof RunFailure && thrown.reason === 'out-of-memory';
        if (!isTooLarge || order.batch < 2) throw thrown;
        const batch = Math.floor(order.batch / 2);
        onSmallerBatch(batch, 'out-of-memory');
        return await attempt(backend, { ...order, batch }, 'out-of-memory');
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

/** The engine's batch, halved as often as it takes for a step to be short; only a real GPU has a driver that minds. */
async function planBatch({ engine, conditions }: OpenedEngine, nowSeconds: () => number): Promise<number> {
  const { batch } = engine;
  if (engine.backend !== 'webgpu' || conditions.isSoftware) return batch;
  // The first sample again and again: as much work as any others.
  const rows = new Int32Array(batch);
  await engine.settle();
  const startedAt = nowSeconds();
  await engine.step(rows, false);
  await engine.settle();
  const halvings = Math.ceil(Math.log2((nowSeconds() - startedAt) / longestStepSeconds));
  return halvings > 0 ? Math.max(1, Math.floor(batch / 2 ** halvings)) : batch;
}
