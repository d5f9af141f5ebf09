/**
 * Counts what a script asks of its graphics devices: the methods of WebGPU's own interfaces, and WebGL's draws, are
 * wrapped while a count is under way, so it sees every library alike, buffers made long before included. Whole realm, so
 * it belongs into a worker of its own. Ignored on purpose: textures, render passes, and what WebGL uploads.
 */

export interface CallCounts {
  /** Kernels started: dispatches, or on WebGL draws. */
  readonly dispatches: number;
  readonly passes: number;
  readonly submits: number;
  readonly buffers: number;
  readonly bindGroups: number;
  readonly pipelines: number;
  /** By `writeBuffer`, and into buffers mapped for writing. */
  readonly writtenBytes: number;
  /** Maps for reading. */
  readonly readbacks: number;
}

export interface CallCounter {
  /** Gives the interfaces their own methods back and tells what was asked of them meanwhile. */
  stop(): CallCounts;
}

interface Interface {
  readonly prototype: object;
}
/** Where the interfaces are named: the global scope, or a test's own. */
export type Interfaces = Readonly<Record<string, unknown>>;

type Method = (this: object, ...given: unknown[]) => unknown;

const mapRead = 1;

/** Begins to count; only one count at a time. Interfaces that a browser does not have count nothing. */
export function countCalls(scope: Interfaces = globalThis as unknown as Interfaces): CallCounter {
  const counts = {
    ...{ dispatches: 0, passes: 0, submits: 0, buffers: 0 },
    ...{ bindGroups: 0, pipelines: 0, writtenBytes: 0, readbacks: 0 },
  };
  /** Mapped for reading: what script gets of them is not written. */
  const read = new WeakSet();
  const undo: (() => void)[] = [];

  function watch(
    name: string,
    method: string,
    note: (target: object, given: readonly unknown[], told: unknown) => void,
  ) {
    const prototype = (scope[name] as Interface | undefined)?.prototype as Record<string, unknown> | undefined;
    const own = prototype?.[method];
    if (!prototype || typeof own !== 'function') return;
    prototype[method] = function (this: object, ...given: unknown[]) {
      const told = (own as Method).apply(this, given);
      note(this, given, told);
      return told;
    };
    undo.push(() => (prototype[method] = own));
  }
  const tally = (name: string, methods: readonly string[], count: keyof CallCounts) => {
    for (const method of methods) watch(name, method, () => void counts[count]++);
  };

  tally('GPUComputePassEncoder', ['dispatchWorkgroups', 'dispatchWorkgroupsIndirect'], 'dispatches');
  tally('WebGL2RenderingContext', ['drawArrays', 'drawElements'], 'dispatches');
  tally('WebGLRenderingContext', ['drawArrays', 'drawElements'], 'dispatches');
  tally('GPUCommandEncoder', ['beginComputePass'], 'passes');
  tally('GPUQueue', ['submit'], 'submits');
  tally('GPUDevice', ['createBuffer'], 'buffers');
  tally('GPUDevice', ['createBindGroup'], 'bindGroups');
  tally('GPUDevice', ['createComputePipeline', 'createComputePipelineAsync'], 'pipelines');
  watch('GPUQueue', 'writeBuffer', (_, [, , data, first, length]) => {
    counts.writtenBytes += bytesOf(data, Number(first ?? 0), length as number | undefined);
  });
  watch('GPUBuffer', 'mapAsync', (buffer, [mode]) => {
    if (mode !== mapRead) return void read.delete(buffer);
    counts.readbacks++;
    read.add(buffer);
  });
  watch('GPUBuffer', 'getMappedRange', (buffer, _, bytes) => {
    if (!read.has(buffer)) counts.writtenBytes += (bytes as ArrayBuffer).byteLength;
  });

  return {
    stop() {
      for (const one of undo.splice(0)) one();
      return { ...counts };
    },
  };
}

/** As `writeBuffer` reads them: offset and length of an array are in elements, of a buffer in bytes. */
function bytesOf(data: unknown, first: number, length: number | undefined): number {
  if (!ArrayBuffer.isView(data)) return length ?? (data as ArrayBuffer).byteLength - first;
  const width = 'BYTES_PER_ELEMENT' in data ? (data.BYTES_PER_ELEMENT as number) : 1;
  return length === undefined ? data.byteLength - first * width : length * width;
}
