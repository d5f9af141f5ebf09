/** What a run is said to run on. */
import type { Text } from '#text/text.ts';
import type { RunView } from '#train/run-view.ts';

/** "WebGPU · nvidia ampere · Fused", "CPU · TensorFlow.js", "Recorded run"; empty before there is anything to name. */
export function describeBackend(
  { conditions, isRecorded }: Pick<RunView, 'conditions' | 'isRecorded'>,
  text: Text,
): string {
  if (isRecorded) return text.train.backends.recorded;
  if (!conditions) return '';
  const adapter = [conditions.vendor, conditions.architecture].filter((part) => part !== '').join(' ');
  const software = conditions.isSoftware && conditions.backend !== 'cpu' ? text.train.software : '';
  const names = [adapter, software].filter((part) => part !== '').join(', ');
  const { backends, engines } = text.train;
  return [backends[conditions.backend], names, engines[conditions.engine ?? 'tfjs']]
    .filter((part) => part !== '')
    .join(' · ');
}
