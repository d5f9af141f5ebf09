// npm run sweep: the slow crashes of a GPU process, a minute and more, which `npm test` leaves out.
import { installPackages, runTool } from './install.mjs';

process.env['SWEEP'] = 'all';
installPackages();
runTool('vite', ['build', '--logLevel', 'warn']);
runTool('vitest', ['run', '--project', 'site', 'test/browser/gpu-crashes.test.ts']);
