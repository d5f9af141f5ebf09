// npm run sweep: the slow crashes of a GPU process, and the large models on drop-in kernels, minutes in all, which `npm test`
// leaves out.
import { installPackages, runTool } from './install.mjs';

process.env['VITE_SWEEP'] = 'all';
installPackages();
runTool('vite', ['build', '--logLevel', 'warn']);
runTool('vitest', ['run', '--project', 'site', 'test/browser/gpu-crashes.test.ts']);
runTool('vitest', ['run', '--project', 'gpu', 'test/train/engines.gpu.test.ts']);
