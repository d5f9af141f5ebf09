/**
 * Finds the best engine and backend that work: the fused engine on webgpu, then TensorFlow.js on webgpu, webgl and cpu,
 * starting at what was chosen. Works means: it starts, it trains such a model, and its first training step agrees with
 * the double-precision reference. A batch that does not fit into its
 * memory is halved once. Where one submit would keep a GPU busy for long, fewer kernels go into a submit; where that is
 * not enough, or a whole step takes too long, the batch is made smaller.
 */
import type { BackendName, EngineName } from '#datacenter/calibration/measurement.ts';
import { usualDispatches, type EngineData, type EngineOrder } from './engines/engine.ts';
import type { OpenedEngine } from './engines/open-engine.ts';
import type { TrainChoice } from './choice.ts';
import { expectQuickSubmit, longestSubmitSeconds, meterStep, mindsLongSubmits } from './meter-step.ts';
import type { FromWorker, SmallerBatch } from './protocol.ts';
import { RunFailure, describeError, gpuReasons } from './run-failure.ts';
import { testEngine } from './self-test.ts';

export type Refusal = Extract<FromWorker, { kind: 'backend' }>['refused'][number];
export type OpenEngine = (name: BackendName, order: EngineOrder, data: EngineData) => Promise<OpenedEngine>;

export interface ChosenEngine extends OpenedEngine {
  readonly order: EngineOrder;
  /** From the first call to the first finished step: kernels are compiled in it. */
  readonly compileSeconds: number;
  /** Every better backend, and the better engine on it, with the reason why it is not in use. */
  readonly refused: readonly Refusal[];
  /** Why the order's batch is smaller than it was; null where it is not. */
  readonly whySmaller: SmallerBatch | null;
}

/** A step goes out in several submits; between two of them commands of the page come through. */
const longestStepSeconds = 1;

interface Rung {
  readonly backend: BackendName;
  readonly engine: EngineName;
}

const ladder: readonly Rung[] = [
  { backend: 'webgpu', engine: 'fused' },
  { backend: 'webgpu', engine: 'tfjs' },
  { backend: 'webgl', engine: 'tfjs' },
  { backend: 'cpu', engine: 'tfjs' },
];

/**
 * @param onSmallerBatch told when the batch did not fit or took too long, and which one is tried instead
 * @returns an engine that holds the order's weights, no step done
 * @throws RunFailure `no-backend` when not even the cpu works
 */
export async function chooseEngine(
  choice: Pick<TrainChoice, 'backend' | 'engine'>,
  order: EngineOrder,
  data: EngineData,
  openEngine: OpenEngine,
  nowSeconds: () => number,
  onSmallerBatch: (batch: number, why: SmallerBatch) => void,
): Promise<ChosenEngine> {
  const rungs = ladder.filter(({ engine }) => engine === 'tfjs' || engine === choice.engine);
  const start = choice.backend === 'auto' ? 0 : rungs.findIndex(({ backend }) => backend === choice.backend);
  const passed = new Set(rungs.slice(0, start).map(({ backend }) => backend));
  const refused: Refusal[] = [...passed].map((backend) => ({ backend, reason: 'chosen', detail: '' }));

  const attempt = async (
    backend: BackendName,
    tried: EngineOrder,
    whySmaller: SmallerBatch | null,
  ): Promise<ChosenEngine> => {
    const opened = await openEngine(backend, tried, data);
    let next = tried;
    try {
      const compileSeconds = await testEngine(opened.engine, tried, data, nowSeconds);
      if (whySmaller !== 'too-slow') next = await planPieces(opened, tried, nowSeconds);
      if (next === tried) {
        await opened.engine.restore({ step: 0, weights: tried.weights, firstMoments: [], secondMoments: [] });
        return { ...opened, order: tried, compileSeconds, refused, whySmaller };
      }
    } catch (thrown) {
      opened.engine.close();
      const { tilings, ...byRule } = tried;
      const isWrong = thrown instanceof RunFailure && thrown.reason === 'wrong-results';
      // A tiling that a driver gets wrong: the rule's are still to be tested.
      if (isWrong && tilings && isTuned(opened.engine)) return attempt(backend, byRule, whySmaller);
      throw thrown;
    }
    opened.engine.close();
    if (next.batch === tried.batch) return attempt(backend, next, whySmaller);
    onSmallerBatch(next.batch, 'too-slow');
    return attempt(backend, next, 'too-slow');
  };

  for (const { backend, engine } of rungs.slice(start)) {
    if (refused.some((one) => one.backend === backend && !one.engine)) continue;
    const own = { ...order, engine };
    try {
      try {
        return await attempt(backend, own, null);
      } catch (thrown) {
        const isTooLarge = thrown instanceof RunFailure && thrown.reason === 'out-of-memory';
        if (!isTooLarge || order.batch < 2) throw thrown;
        const batch = Math.floor(order.batch / 2);
        onSmallerBatch(batch, 'out-of-memory');
        return await attempt(backend, { ...own, batch }, 'out-of-memory');
      }
    } catch (thrown) {
      const isWithoutGpu = thrown instanceof RunFailure && gpuReasons.includes(thrown.reason);
      const isEngines = engine === 'fused' && !isWithoutGpu;
      refused.push({ backend, ...(isEngines ? { engine } : {}), ...describeRefusal(backend, thrown) });
    }
  }
  throw new RunFailure('no-backend', refused.map(({ backend, detail }) => `${backend}: ${detail}`).join('; '));
}

const isTuned = ({ tilings }: OpenedEngine['engine']) =>
  tilings?.rows.some(({ chosen, ruled }) => chosen !== ruled) === true;

function describeRefusal(backend: BackendName, thrown: unknown): Pick<Refusal, 'reason' | 'detail'> {
  if (thrown instanceof RunFailure) return { reason: thrown.reason, detail: thrown.detail };
  return { reason: backend === 'webgpu' ? 'device-failed' : 'no-backend', detail: describeError(thrown) };
}

/**
 * The order in pieces that a GPU can do quickly: itself where one step and its longest submit are short, else with fewer
 * kernels in a submit, and where there are already few, with a batch halved as often as it takes.
 * @throws RunFailure `engine-too-slow`
 */
async function planPieces(opened: OpenedEngine, order: EngineOrder, nowSeconds: () => number): Promise<EngineOrder> {
  const { batch, dispatchesPerSubmit = usualDispatches } = order;
  if (!mindsLongSubmits(opened)) return order;
  const metered = await meterStep(opened, batch, nowSeconds);
  if (order.engine === 'fused') expectQuickSubmit(metered);
  const { seconds, submitSeconds: longest } = metered;
  if (longest > longestSubmitSeconds && dispatchesPerSubmit > 1) {
    const fewer = Math.floor((dispatchesPerSubmit * longestSubmitSeconds) / longest);
    return { ...order, dispatchesPerSubmit: Math.max(1, fewer) };
  }
  const halvings = Math.ceil(Math.log2(Math.max(seconds / longestStepSeconds, longest / longestSubmitSeconds)));
  return halvings > 0 && batch > 1 ? { ...order, batch: Math.max(1, Math.floor(batch / 2 ** halvings)) } : order;
}
