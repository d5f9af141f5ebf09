/** The project's modules as they are, served to a page that a bench drives: no build, and no page of ours around them. */
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';

export interface ModuleServer {
  /** An empty page of the origin. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const emptyPath = '/empty';
/** Where nothing is, the server answers with a policy that lets a page load no script. */
const emptyPage: Plugin = {
  name: 'empty-page',
  configureServer({ middlewares }) {
    middlewares.use(emptyPath, (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>empty</title>');
    });
  },
};

export async function serveModules(): Promise<ModuleServer> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    plugins: [emptyPage],
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
  return { url: new URL(emptyPath, server.resolvedUrls?.local[0]).href, close: () => server.close() };
}
