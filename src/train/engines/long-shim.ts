/**
 * Stands in for the package `long`, which TensorFlow.js pulls in to hash strings with 64-bit integers. `long` 4.0.0
 * compiles a WebAssembly module when loaded, and the page's security policy would report that on every visit. We
 * never hash strings: three constants are made when TensorFlow.js loads, everything else says so when called.
 */
class Long {
  static readonly UZERO = new Long();

  static fromString(): Long {
    return Long.UZERO;
  }

  static fromBytes(): never {
    throw new Error('64-bit string hashing is left out of this build');
  }

  static fromNumber(): never {
    throw new Error('64-bit string hashing is left out of this build');
  }
}

export const { UZERO, fromString, fromBytes, fromNumber } = Long;
