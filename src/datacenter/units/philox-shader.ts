/**
 * Philox4x32-10 in WGSL: the stream of `philox.ts` bit for bit, and as shares between 0 and 1 that 32-bit floats hold
 * exactly. Text, made without a device.
 */

/** `philox(counter, key)` and `shareOf(word)`. */
export function writePhilox(): string {
  return /* wgsl */ `
/// The upper 32 bits of a product, from products of 16 bits.
fn highProduct(a: u32, b: u32) -> u32 {
  let aLow = a & 0xffffu;
  let aHigh = a >> 16u;
  let bLow = b & 0xffffu;
  let bHigh = b >> 16u;
  let middle = aHigh * bLow + ((aLow * bLow) >> 16u);
  let lower = aLow * bHigh + (middle & 0xffffu);
  return aHigh * bHigh + (middle >> 16u) + (lower >> 16u);
}

fn philox(counter: vec4u, key: vec2u) -> vec4u {
  var c = counter;
  var k = key;
  for (var round = 0u; round < 10u; round += 1u) {
    c = vec4u(
      highProduct(c.z, 0xcd9e8d57u) ^ c.y ^ k.x,
      c.z * 0xcd9e8d57u,
      highProduct(c.x, 0xd2511f53u) ^ c.w ^ k.y,
      c.x * 0xd2511f53u,
    );
    k += vec2u(0x9e3779b9u, 0xbb67ae85u);
  }
  return c;
}

/// A product with a power of two is exact on every device, a quotient need not be.
fn shareOf(word: u32) -> f32 {
  return (f32(word >> 9u) + 0.5) * 0x1p-23;
}
`;
}

/** A shader that writes the words of group `order.y` of futures from `order.z` on, four for each: for comparison. */
export function writeStreamShader(): string {
  return /* wgsl */ `
@group(0) @binding(0) var<storage, read> order: vec4u;
@group(0) @binding(1) var<storage, read_write> words: array<vec4u>;
${writePhilox()}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&words)) {
    words[id.x] = philox(vec4u(order.z + id.x, order.y, 0u, 0u), vec2u(order.x, 0u));
  }
}
`;
}
