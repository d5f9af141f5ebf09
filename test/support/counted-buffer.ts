/** A buffer of the counting device: bytes in CPU memory, and a tally of what is done with them. */

/** What was asked of a device since it was made. */
export interface Tally {
  dispatches: number;
  passes: number;
  submits: number;
  buffers: number;
  /** Of all buffers that were made. */
  madeBytes: number;
  destroyed: number;
  pipelines: number;
  bindGroups: number;
  /** By `writeBuffer`, and into buffers mapped for writing. */
  writtenBytes: number;
  /** Maps for reading. */
  readbacks: number;
}

export type CountedName = keyof Tally;

const mapRead = 1;

/** A buffer that TensorFlow.js takes for a `GPUBuffer` where this class stands for that name. */
export class CountedBuffer {
  readonly size: number;
  readonly usage: number;
  mapState: GPUBufferMapState;
  #content: ArrayBuffer | null = null;
  #isWriting = true;
  readonly #tally: Tally;

  constructor(tally: Tally, { size, usage, mappedAtCreation = false }: GPUBufferDescriptor) {
    this.#tally = tally;
    this.size = size;
    this.usage = usage;
    this.mapState = mappedAtCreation ? 'mapped' : 'unmapped';
  }

  /** Made when first touched: most buffers of a training step never are. */
  get content(): ArrayBuffer {
    return (this.#content ??= new ArrayBuffer(this.size));
  }

  mapAsync(mode: number): Promise<void> {
    this.#isWriting = mode !== mapRead;
    if (!this.#isWriting) this.#tally.readbacks++;
    this.mapState = 'mapped';
    return Promise.resolve();
  }

  /** The bytes themselves where they are to be written, a copy where they are read, as after `unmap` none may be left. */
  getMappedRange(from = 0, bytes = this.size - from): ArrayBuffer {
    if (this.mapState !== 'mapped') throw new TypeError('the buffer is not mapped');
    if (!this.#isWriting) return this.content.slice(from, from + bytes);
    if (from !== 0 || bytes !== this.size) throw new TypeError('a made-up device maps a buffer for writing as a whole');
    this.#tally.writtenBytes += bytes;
    return this.content;
  }

  unmap(): void {
    this.mapState = 'unmapped';
  }

  destroy(): void {
    this.#tally.destroyed++;
    this.#content = null;
  }
}
