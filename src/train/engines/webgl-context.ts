/**
 * Notices that a WebGL context is gone. TensorFlow.js (4.22) then only makes a new one the next time it is asked; what runs
 * goes on with nothing, and a read that waits for a fence of the lost context waits for ever.
 */
import type { Fault } from './engine.ts';

export interface WatchedContext {
  fault(): Fault | null;
  /** `reading`, or a rejection as soon as the context is lost. */
  orLost<T>(reading: Promise<T>): Promise<T>;
  /** Tests: loses the context on purpose. */
  lose(): void;
  unwatch(): void;
}

export function watchContext(gl: WebGLRenderingContext): WatchedContext {
  const { canvas } = gl;
  const waiting = new Set<(reason: Error) => void>();
  let fault: Fault | null = null;
  const lostError = () => new DOMException(fault?.detail ?? 'context lost', 'AbortError');
  const onLost = (event: Event) => {
    const words = (event as WebGLContextEvent).statusMessage;
    fault = { kind: 'lost', detail: `WebGL context lost${words ? `: ${words}` : ''}` };
    for (const reject of waiting) reject(lostError());
    waiting.clear();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  return {
    fault: () => fault,
    orLost(reading) {
      if (fault) {
        reading.catch(() => undefined);
        return Promise.reject(lostError());
      }
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        const done = () => waiting.delete(reject);
        reading.finally(done).then(resolve, reject);
      });
    },
    lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
    unwatch: () => canvas.removeEventListener('webglcontextlost', onLost),
  };
}
