/** The project's modules as they are, served to a page that a bench drives: no build, and no page of ours around them. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export interface ModuleServer {
  /** An address with no page behind it: an empty one of its origin is all that is needed. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveModules(): Promise<ModuleServer> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { port: 0, hmr: false },
    // Its own, or a server with another list of packages would make them anew under the pages of this one.
    cacheDir: `${root}node_modules/.vite-modules`,
    resolve: { alias: { long: `${root}src/train/engines/long-shim.ts` } },
    optimizeDeps: {
      noDiscovery: true,
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-core/dist/register_all_gradients',
        '@tensorflow/tfjs-backend-webgpu',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-cpu',
        '@jax-js/jax',
      ],
    },
  });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
