// npm run sweep: the slow crashes of a GPU process, the large models on drop-in kernels, and the largest transformer on both
// engines, many minutes in all, which `npm test` leaves out.
import { installPackages, runTool } from './install.mjs';

process.env['VITE_SWEEP'] = 'all';
installPackages();
runTool('vite', ['build', '--logLevel', 'warn']);
runTool('vitest', ['run', '--project', 'site', 'test/browser/gpu-crashes.test.ts']);
runTool('vitest', [
  'run',
  '--project',
  'gpu',
  'test/train/engines.gpu.test.ts',
  'test/train/fused/large-gpt.gpu.test.ts',
]);
