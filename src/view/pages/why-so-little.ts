/**
 * Why a training step uses so little of the machine: which of computing, moving bytes and the rest takes most of its
 * time. Computing is timed at the measured peak and copying at the measured bandwidth; what neither explains is kernels
 * too small to fill the machine, starting them and waiting for them. These three are not told apart here.
 */
import { findSampleModel, type Calibration } from '#datacenter/calibration/calibration.ts';
import type { Measurement, Throughput } from '#datacenter/calibration/measurement.ts';
import type { PageText } from '#text/page/text.ts';

export type SpeedReason = keyof PageText['measure']['why'];

const bytesPerNumber = 4;
/** Forward, gradient by input, gradient by weight: each activation is touched at least once in each. */
const passes = 3;
/** Per parameter: read twice by the passes, gradient written and read, two moments and the weight read and written. */
const touchesPerParameter = 10;

/** The largest part of a step; null before a training run. */
export function explainSpeed({ throughput, roof }: Measurement, { shareOfPeak }: Calibration): SpeedReason | null {
  if (!throughput || !shareOfPeak) return null;
  const stepSeconds = throughput.batch / throughput.samplesPerSecond.median;
  const copy = roof.copyBytesPerSecond;
  const copying = copy ? countStepBytes(throughput) / copy.median / stepSeconds : 0;
  const orders = Math.max(0, 1 - Math.max(copying, shareOfPeak.median));
  if (orders >= Math.max(copying, shareOfPeak.median)) return 'launch';
  return copying > shareOfPeak.median ? 'bandwidth' : 'compute';
}

/** Least bytes of one step: as the run counted them, else from the simulator's own count of the model. */
function countStepBytes({ model, batch, bytesPerStep }: Throughput): number {
  if (bytesPerStep !== undefined) return bytesPerStep;
  const counted = findSampleModel(model);
  if (!counted) return 0;
  return (passes * counted.activationsPerSample * batch + touchesPerParameter * counted.parameters) * bytesPerNumber;
}
