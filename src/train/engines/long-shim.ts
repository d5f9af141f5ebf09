/**
 * Stands in for the package `long`, which TensorFlow.js pulls in to hash strings with 64-bit integers. `long` 4.0.0
 * compiles a WebAssembly module when loaded, and the page's security policy would report that on every visit. We
 * never hash strings: three constants are made when TensorFlow.js loads, everything else says so when called.
 */
export const UZERO = Object.freeze({});

/** Makes a constant nobody reads. */
export function fromString(): object {
  return UZERO;
}

export function fromBytes(): never {
  throw new Error('64-bit string hashing is left out of this build');
}

export function fromNumber(): never {
  throw new Error('64-bit string hashing is left out of this build');
}
