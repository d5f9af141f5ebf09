// npm start: install what is missing, build, serve dist on a free local port, print the address.
import { installPackages, runTool } from './install.mjs';

installPackages();
runTool('vite', ['build', '--logLevel', 'warn']);
const { preview } = await import('vite');
const server = await preview({ preview: { port: 4173, strictPort: false, host: '127.0.0.1' }, logLevel: 'warn' });
console.log(`From your GPU to the AI data center: ${server.resolvedUrls?.local[0]}`);
console.log('Press Ctrl+C to stop.');
