/** What a sweep says in words: why a cell has no numbers, what is wrong with a file, which machine it came from. */
import type { BenchText } from '#text/bench/text.ts';
import type { Format } from '#text/format.ts';
import type { Text } from '#text/text.ts';
import type { BadSweep } from '#train/sweep/decode-sweep.ts';
import type { BackendComparison } from '#train/sweep/compare-backends.ts';
import type { SweepArm, SweepBackend } from '#train/sweep/sweep-arms.ts';
import type { RefusalReason, SweepCell } from '#train/sweep/sweep-result.ts';

type Words = BenchText['sweep'];

/** A cell's own words where there are some, else those of a run that ended so. */
export function sayRefusal(reason: RefusalReason, words: Words, text: Text): string {
  const own: Readonly<Partial<Record<RefusalReason, string>>> = words.reasons;
  return own[reason] ?? (reason in text.runReasons ? text.runReasons[reason as keyof Text['runReasons']] : reason);
}

/** The fault of a file, with its place where there is one. */
export function sayBadSweep({ code, path }: BadSweep, words: Words): string {
  return path ? words.faultAt(path, words.faults[code]) : words.faults[code];
}

export function nameBackend(backend: SweepBackend, words: Words, text: Text): string {
  return backend === 'wasm' ? words.wasm : text.train.backends[backend];
}

/** "TensorFlow.js on WebGPU". */
export function nameArm({ backend, engine }: SweepArm, words: Words, text: Text): string {
  return words.arm(text.train.engines[engine], nameBackend(backend, words, text));
}

/** "nvidia ampere, Chromium 156"; a software adapter is called one. The cpu backend has no adapter to name. */
export function nameMachine(cells: readonly SweepCell[], browser: string, words: Words, text: Text): string {
  const adapters = cells.flatMap(({ backend, conditions }) => {
    if (!conditions || backend === 'cpu') return [];
    const { vendor, architecture, isSoftware } = conditions;
    const name = [vendor, architecture].filter((part) => part !== '').join(' ');
    if (!isSoftware) return [name];
    return [name === '' ? text.train.software : `${name} (${text.train.software})`];
  });
  return [...new Set(adapters), browser].filter((part) => part !== '').join(words.comma);
}

/** Who won for a model and batch, by what ratio over each other engine and backend, and who could not run. */
export function sayComparison(comparison: BackendComparison, words: Words, text: Text, format: Format): string {
  const { model, batch, winner, leads, refused, isSteady } = comparison;
  const name = (arm: SweepArm) => nameArm(arm, words, text);
  const sentences: string[] = [];
  const [closest] = leads;
  if (!winner) sentences.push(words.nobody);
  else if (!closest) sentences.push(words.alone(name(winner)));
  else if (!closest.isClear) {
    const { ratio, low, high } = closest;
    const [times, from, to] = [format.number(ratio), format.number(low), format.number(high)];
    sentences.push(words.draw(name(winner), name(closest.over), times, from, to));
  }
  const clear = leads.filter((lead) => lead.isClear);
  if (winner && clear.length > 0) {
    const parts = clear.map(({ over, ratio, low, high }) =>
      words.lead(name(over), format.number(ratio), format.number(low), format.number(high)),
    );
    sentences.push(words.won(name(winner), parts.join(words.comma)));
  }
  if (refused.length > 0) {
    const parts = refused.map((cell) => words.refused(name(cell), sayRefusal(cell.reason, words, text)));
    sentences.push(...parts);
  }
  if (leads.length > 0 && !isSteady) sentences.push(words.unsteadyArms);
  return words.about(text.train.models[model], format.count(batch), sentences.reduce(words.then));
}
