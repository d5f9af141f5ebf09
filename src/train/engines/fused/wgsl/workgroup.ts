/**
 * What the threads of a workgroup find out together, as WGSL functions. Each writes down its own, all wait, and each goes
 * through what was written in the same order: sums are equal for all threads and in all runs. To be called by all threads.
 */

/** `addUp(thread, own)`: the sum over the threads. */
export const addUpCode = (threads: number) => `
var<workgroup> shares: array<vec2f, ${threads}>;
fn addUp(thread: u32, own: vec2f) -> vec2f {
  workgroupBarrier();
  shares[thread] = own;
  workgroupBarrier();
  var sum = vec2f();
  for (var other = 0u; other < ${threads}u; other++) { sum += shares[other]; }
  return sum;
}`;

/** `findLargest(thread, own)`: the largest number with its place, of equal ones the first place. */
export const findLargestCode = (threads: number) => `
struct Largest { number: f32, place: u32 }
var<workgroup> largest: array<Largest, ${threads}>;
fn findLargest(thread: u32, own: Largest) -> Largest {
  workgroupBarrier();
  largest[thread] = own;
  workgroupBarrier();
  var found = own;
  for (var other = 0u; other < ${threads}u; other++) {
    let one = largest[other];
    if (one.number > found.number || (one.number == found.number && one.place < found.place)) { found = one; }
  }
  return found;
}`;

/** No number yet: less than all that are. */
export const noNumber = 'Largest(-3.0e38, 0xffffffffu)';
