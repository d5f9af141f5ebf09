// npm run sweep: the longer browser tests, which `npm test` holds shorter. Takes a few minutes more than it.
import { installPackages, runTool } from './install.mjs';

process.env['SWEEP'] = 'all';
installPackages();
runTool('vite', ['build', '--logLevel', 'warn']);
runTool('vitest', ['run', '--project', 'gpu', 'test/train/engines.gpu.test.ts']);
runTool('vitest', ['run', '--project', 'site', 'test/browser/gpu-crashes.test.ts']);
