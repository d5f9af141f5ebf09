/**
 * A tiny static server: the built folder under a deep sub-path, the way a project page is hosted. Like common static
 * hosts it lets any origin read its files; a sandboxed frame has no origin of its own and needs that.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const subPath = '/deep/sub/path/';
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.gz': 'application/octet-stream',
};

export interface Site {
  /** Address of the built page, ending in the sub-path. */
  readonly url: string;
  /** The same page under another host name, for frames of another site. */
  readonly otherUrl: string;
  /** Serves one extra document at `/host/<name>`, for pages that embed a figure. */
  readonly host: (name: string, html: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves dist on a free port of this machine. */
export async function serveSite(): Promise<Site> {
  const hosts = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const answer = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(body);
    };
    const page = hosts.get(path);
    if (page !== undefined) return answer(200, 'text/html; charset=utf-8', page);
    // Browsers ask for it beside any page without an icon, here the pages that embed.
    if (path === '/favicon.ico') return answer(204, 'image/svg+xml', '');
    if (!path.startsWith(subPath)) return answer(404, 'text/plain', 'not here');
    const inside = normalize(path.slice(subPath.length) || 'index.html');
    readFile(join(dist, inside)).then(
      (body) => answer(200, types[extname(inside)] ?? 'application/octet-stream', body),
      () => answer(404, 'text/plain', 'not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${subPath}`,
    otherUrl: `http://localhost:${port}${subPath}`,
    host(name, html) {
      hosts.set(`/host/${name}`, html);
      return `http://127.0.0.1:${port}/host/${name}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
