/**
 * Stands in for the package `long`, which TensorFlow.js pulls in to hash strings with 64-bit integers. `long` 4.0.0
 * compiles a WebAssembly module when loaded, and the page's security policy would report that on every visit. We
 * never hash strings: three constants are made when TensorFlow.js loads, everything else says so when called.
 */
const zero = Object.freeze({});

function refuse(): never {
  throw new Error('64-bit string hashing is left out of this build');
}

const Long = { UZERO: zero, fromString: () => zero, fromBytes: refuse, fromNumber: refuse };

// The importing module is not ours and asks for a default export, as the package has one.
export { Long as default };
