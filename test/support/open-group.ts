/**
 * A lead and its members in one thread, over real lines: for tests of training together without workers. TensorFlow.js is
 * one machine, but its cpu backend does one thing after another, so several engines may stand on it side by side.
 */
import type { OpenEngine } from '#train/choose-engine.ts';
import { openMnist } from '#train/data/mnist.ts';
import { openDataSet } from '#train/data/open-data.ts';
import type { Engine } from '#train/engines/engine.ts';
import { createTableStore } from '#train/engines/table-store.ts';
import { createTextStore } from '#train/engines/text-store.ts';
import { openCpuBackend, type OpenBackend } from '#train/engines/tfjs-backends.ts';
import { createTfjsEngine } from '#train/engines/tfjs-engine.ts';
import { findCard } from '#train/models/zoo.ts';
import { createLeadDesk, type LeadParts } from '#train/parallel/lead-run.ts';
import { joinAsMember } from '#train/parallel/member.ts';
import type { FromParallelWorker } from '#train/parallel/parallel-messages.ts';

let machine: OpenBackend | null = null;

/** Another engine on the one cpu backend, which stays open when the engine is closed. */
export const openBeside: OpenEngine = async (_name, order, data) => {
  machine ??= await openCpuBackend();
  const backend = { ...machine, close: () => undefined };
  const store =
    data.kind === 'images'
      ? backend.createImages(data)
      : data.kind === 'table'
        ? createTableStore(data, order.model.input)
        : createTextStore(data, order.model.input[0] ?? 1);
  const conditions = {
    takenAt: '',
    backend: 'cpu',
    vendor: '',
    architecture: '',
    isSoftware: true,
    browser: '',
  } as const;
  return { engine: createTfjsEngine(order, data, backend, store), conditions, gpu: null };
};

export const nowSeconds = () => performance.now() / 1000;

/** Members at the far ends of lines; `engines`: what each opened, the latest last. Call `hangUp` at the end. */
export function openMembers(count: number, openEngine: OpenEngine = openBeside) {
  const channels = Array.from({ length: count }, () => new MessageChannel());
  const engines: Engine[][] = channels.map(() => []);
  channels.forEach(({ port2 }, worker) => {
    const open: OpenEngine = async (...order) => {
      const opened = await openEngine(...order);
      engines[worker]?.push(opened.engine);
      return opened;
    };
    joinAsMember(port2, { openEngine: open, nowSeconds });
  });
  const hangUp = () => channels.forEach(({ port1 }) => port1.close());
  return { lines: channels.map(({ port1 }) => port1), engines, hangUp };
}

/** A desk, and all it told. Pictures are fetched from nowhere. */
export function openLead(change: Partial<LeadParts> = {}) {
  const told: FromParallelWorker[] = [];
  const desk = createLeadDesk({
    post: (message) => told.push(message),
    openImages: openMnist,
    openDataSet,
    fitBigram: () => ({ lossNats: NaN }),
    buildModel: (choice, shape) => findCard(choice.model).build(choice, shape),
    nowSeconds,
    wait: () => new Promise(() => undefined),
    ...change,
  });
  return { told, desk };
}
