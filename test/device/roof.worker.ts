/** A worker that opens a GPU, measures its roof in a hurry, and posts the answer. */
import { openGpu } from '#device/gpu.ts';
import { measureRoof } from '#device/roof.ts';

const opening = await openGpu();
if (opening.kind === 'none') postMessage(opening);
else {
  const { peakFlopPerSecond } = await measureRoof(opening.gpu, { budgetSeconds: 0.5 });
  opening.gpu.device.destroy();
  postMessage({ kind: 'gpu', peakFlopPerSecond });
}
