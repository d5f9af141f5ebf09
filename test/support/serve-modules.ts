/** The project's modules as they are, served to a page that a bench drives: no build, and no page of ours around them. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export interface ModuleServer {
  /** An address with no page behind it: an empty one of its origin is all that is needed. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param packages that are needed besides TensorFlow.js */
export async function serveModules(packages: readonly string[] = []): Promise<ModuleServer> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { port: 0, hmr: false },
    resolve: { alias: { long: `${root}src/train/engines/long-shim.ts` } },
    optimizeDeps: {
      noDiscovery: true,
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-core/dist/register_all_gradients',
        '@tensorflow/tfjs-backend-webgpu',
        '@tensorflow/tfjs-backend-webgl',
        '@tensorflow/tfjs-backend-cpu',
        ...packages,
      ],
    },
  });
  await server.listen();
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
