/**
 * What the threads of a workgroup find out together, as WGSL functions, to be called by all threads. Each writes down its
 * own, all wait, and each goes through what was written in the same order: sums are equal for all threads and in all runs.
 *
 * With subgroups the threads that a GPU runs in step add up by an instruction, without memory and without waiting, and
 * only the first of each writes down a sum. How large they are differs from device to device, from kernel to kernel and
 * even within a workgroup, and which threads they hold is not promised; so nothing here relies on either. A thread's place
 * in its subgroup is counted among those that are there, and what was written is shared out among them again. A device
 * adds in an order of its own, but the same one in every run.
 */

/** Statements in front: this thread's place among those of its subgroup that are there, and how many they are. */
const findSubgroup = `  let lane = subgroupExclusiveAdd(1u);
  let lanes = subgroupAdd(1u);`;

/**
 * `addUp(thread, own)`: the sum over the threads. By subgroups there is room for two sums, taken in turns: who writes the
 * second cannot meet who still reads the first.
 */
export const addUpCode = (threads: number, hasSubgroups = false) =>
  hasSubgroups
    ? `
var<workgroup> shares: array<vec2f, ${2 * threads}>;
var<private> addUpTurn = 0u;
fn addUp(thread: u32, own: vec2f) -> vec2f {
${findSubgroup}
  let begin = addUpTurn * ${threads}u;
  addUpTurn = 1u - addUpTurn;
  let share = subgroupAdd(own);
  shares[begin + thread] = select(vec2f(), share, lane == 0u);
  workgroupBarrier();
  var sum = vec2f();
  for (var other = lane; other < ${threads}u; other += lanes) { sum += shares[begin + other]; }
  return subgroupAdd(sum);
}`
    : `
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
export const findLargestCode = (threads: number, hasSubgroups = false) => `
struct Largest { number: f32, place: u32 }
var<workgroup> largest: array<Largest, ${threads}>;
fn findLargest(thread: u32, own: Largest) -> Largest {${hasSubgroups ? compareInSubgroups(threads) : compareAll(threads)}
}`;

const compareAll = (threads: number) => `
  workgroupBarrier();
  largest[thread] = own;
  workgroupBarrier();
  var found = own;
  for (var other = 0u; other < ${threads}u; other++) {
    let one = largest[other];
    if (one.number > found.number || (one.number == found.number && one.place < found.place)) { found = one; }
  }
  return found;`;

/** Largest first, then the first place that has it, so that the order of comparing does not matter. */
const compareInSubgroups = (threads: number) => `
${findSubgroup}
  let most = subgroupMax(own.number);
  let first = subgroupMin(select(0xffffffffu, own.place, own.number == most));
  workgroupBarrier();
  largest[thread] = Largest(select(-3.0e38, most, lane == 0u), select(0xffffffffu, first, lane == 0u));
  workgroupBarrier();
  var found = Largest(most, first);
  for (var other = lane; other < ${threads}u; other += lanes) {
    let one = largest[other];
    if (one.number > found.number || (one.number == found.number && one.place < found.place)) { found = one; }
  }
  let top = subgroupMax(found.number);
  return Largest(top, subgroupMin(select(0xffffffffu, found.place, found.number == top)));`;

/**
 * Statements that tell subgroups apart: `subgroup` is the number of this thread's own, in the order of their first threads,
 * and `subgroups` how many there are, besides `lane` and `lanes`. They wait once; then each subgroup may work for itself.
 */
export const numberSubgroups = `${findSubgroup}
  let numbers = numberSubgroups(thread, lane, lanes);
  let subgroup = numbers.x;
  let subgroups = numbers.y;`;

export const numberSubgroupsCode = (threads: number) => `
var<workgroup> begins: array<u32, ${threads}>;
fn numberSubgroups(thread: u32, lane: u32, lanes: u32) -> vec2u {
  let first = subgroupMin(thread);
  begins[thread] = select(0u, 1u, first == thread);
  workgroupBarrier();
  var counts = vec2u();
  for (var other = lane; other < ${threads}u; other += lanes) {
    counts += begins[other] * vec2u(select(0u, 1u, other < first), 1u);
  }
  return subgroupAdd(counts);
}`;

/** No number yet: less than all that are. */
export const noNumber = 'Largest(-3.0e38, 0xffffffffu)';
