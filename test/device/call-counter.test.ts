/** Counting calls of made-up interfaces: what was asked while the count went on, no more and no less. */
import { describe, expect, it } from 'vitest';
import { countCalls } from '#device/call-counter.ts';

/** Interfaces as a browser has them, methods on their prototypes. */
function makeScope() {
  class Pass {
    dispatchWorkgroups() {}
    dispatchWorkgroupsIndirect() {}
  }
  class Encoder {
    beginComputePass() {
      return new Pass();
    }
  }
  class Queue {
    submit() {}
    writeBuffer(..._given: unknown[]) {}
  }
  class Buffer {
    readonly bytes = new ArrayBuffer(48);
    mapAsync(_mode: number) {}
    getMappedRange() {
      return this.bytes;
    }
  }
  class Device {
    createBuffer() {
      return new Buffer();
    }
    createBindGroup() {}
    createComputePipeline() {}
    createComputePipelineAsync() {}
  }
  const scope = {
    ...{ GPUComputePassEncoder: Pass, GPUCommandEncoder: Encoder, GPUQueue: Queue, GPUBuffer: Buffer },
    GPUDevice: Device,
  };
  return { scope, device: new Device(), queue: new Queue(), encoder: new Encoder() };
}

describe('a count of calls', () => {
  it('tells what was asked between its start and its stop, of objects made before as well', () => {
    const { scope, device, queue, encoder } = makeScope();
    queue.submit();
    const counter = countCalls(scope);
    const pass = encoder.beginComputePass();
    pass.dispatchWorkgroups();
    pass.dispatchWorkgroups();
    pass.dispatchWorkgroupsIndirect();
    queue.submit();
    device.createBindGroup();
    device.createComputePipelineAsync();
    const told = counter.stop();
    queue.submit();
    expect(told).toMatchObject({ dispatches: 3, passes: 1, submits: 1, bindGroups: 1, pipelines: 1, buffers: 0 });
    expect(counter.stop()).toEqual(told);
  });

  it('adds up bytes as writeBuffer reads them: elements of arrays, bytes of buffers, offsets taken off', () => {
    const { scope, queue } = makeScope();
    const counter = countCalls(scope);
    queue.writeBuffer(null, 0, new Float32Array(8));
    queue.writeBuffer(null, 0, new Float32Array(8), 2);
    queue.writeBuffer(null, 0, new Float32Array(8), 2, 3);
    queue.writeBuffer(null, 0, new ArrayBuffer(100), 40);
    queue.writeBuffer(null, 0, new ArrayBuffer(100), 40, 16);
    expect(counter.stop().writtenBytes).toBe(32 + 24 + 12 + 60 + 16);
  });

  it('tells what is mapped for reading from what is mapped to be written', () => {
    const { scope, device } = makeScope();
    const [read, written] = [device.createBuffer(), device.createBuffer()];
    const counter = countCalls(scope);
    read.mapAsync(1);
    read.getMappedRange();
    written.mapAsync(2);
    written.getMappedRange();
    expect(counter.stop()).toMatchObject({ readbacks: 1, writtenBytes: 48 });
  });

  it('gives every interface its own methods back', () => {
    const { scope } = makeScope();
    const own = scope.GPUQueue.prototype.submit;
    const counter = countCalls(scope);
    expect(scope.GPUQueue.prototype.submit).not.toBe(own);
    counter.stop();
    expect(scope.GPUQueue.prototype.submit).toBe(own);
  });

  it('counts nothing where there are no such interfaces', () => {
    expect(Object.values(countCalls({}).stop()).every((count) => count === 0)).toBe(true);
  });
});
