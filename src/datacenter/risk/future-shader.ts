/**
 * Futures on a GPU: the draws of `draw.ts` and the cash flow of `flow-kernel.ts` once more, in WGSL and 32-bit floats,
 * one invocation a future, money in millions of USD. Text and numbers only; a device is somebody else's.
 *
 * All numbers travel in one buffer, so that one compiled shader serves every scenario. Known are the scenarios that the
 * kernel knows (`isPlain`).
 */
import { writePhilox } from '../units/philox-shader.ts';
import { acklam } from './normal.ts';
import { flowInputs } from './flow-kernel.ts';
import { tabulatePert } from './pert-table.ts';
import type { Base } from './repricing.ts';
import type { Shape } from './shapes.ts';
import { spreadOut, type FutureWays } from './ways.ts';

/** Invocations of one workgroup. */
export const groupSize = 64;

/** Where the inputs begin in the numbers, and how many each has. */
const [firstInput, inputStride] = [18, 6];
const kinds = { certain: 0, triangular: 1, lognormal: 2, table: 3, stepped: 4 } as const;
const usdPerUnit = 1e6;
/** Words come four at a time: the last group may hold more than there are inputs. */
const lanes = 4 * Math.ceil(flowInputs.length / 4);

/** The scenario as the shader's numbers, spread in these ways. */
export function packFutures({ point, inputs: given, terms }: Base, ways: FutureWays = {}): Float32Array<ArrayBuffer> {
  const { inputs, links } = spreadOut(given, ways);
  const [link] = links;
  const held = link?.fields.every((field) => inputs.some((input) => input.field === field)) ?? false;
  const [one, other] = (link?.fields ?? []).map((field) => (held ? flowInputs.indexOf(field) : -1));
  const [own = 0, apart = 1] = link?.factor[1] ?? [];
  const header = [
    ...[terms.accelerators, terms.itPowerW, terms.facilityLifeYears, 1 / (1 + terms.discountRate), terms.taxRate],
    ...[terms.otherUsdPerYear / usdPerUnit, terms.resaleShare, terms.rampYears, terms.inflation],
    ...[one ?? -1, other ?? -1, own, apart, terms.designItPowerW],
    ...[terms.touRatio, terms.addedUsdPerKwh, terms.fuelKgPerKwh, terms.early],
  ];
  const tables: number[] = [];
  const start = firstInput + inputStride * flowInputs.length;
  const rows = flowInputs.flatMap((field, i) => {
    const input = inputs.find((row) => row.field === field);
    const row = input ? packShape(input.shape, start + tables.length) : null;
    if (row) tables.push(...row.table);
    const numbers = row?.numbers ?? [kinds.certain, point[i] ?? Number.NaN];
    return [...numbers, ...new Array<number>(inputStride - numbers.length).fill(0)];
  });
  return Float32Array.from([...header, ...rows, ...tables]);
}

function packShape(
  shape: Shape,
  tableAt: number,
): { readonly numbers: readonly number[]; readonly table: readonly number[] } {
  if (shape.kind === 'lognormal') return { numbers: [kinds.lognormal, shape.median, shape.sigma], table: [] };
  if (shape.kind === 'triangular') {
    const { low, mode, high } = shape;
    if (low === high) return { numbers: [kinds.certain, low], table: [] };
    const width = high - low;
    return {
      numbers: [kinds.triangular, low, high, (mode - low) / width, width * (mode - low), width * (high - mode)],
      table: [],
    };
  }
  const values = shape.kind === 'pert' ? tabulatePert(shape) : shape.values;
  const kind = shape.kind === 'table' && shape.isStepped ? kinds.stepped : kinds.table;
  return { numbers: [kind, tableAt, values.length - 1], table: Array.from(values) };
}

const polynomial = (coefficients: readonly number[], x: string) =>
  coefficients.slice(1).reduce((inner, one) => `fma(${inner}, ${x}, ${float(one)})`, float(coefficients[0] ?? 0));
const float = (value: number) => `f32(${value})`;

/** The shader: binding 0 the numbers, 1 seed, first future, count and futures per row of workgroups, 2 the values in MUSD. */
export function writeFutureShader(): string {
  return /* wgsl */ `
@group(0) @binding(0) var<storage, read> numbers: array<f32>;
@group(0) @binding(1) var<storage, read> order: vec4u;
@group(0) @binding(2) var<storage, read_write> values: array<f32>;
${writePhilox()}
/// The value below which a share of a normal distribution lies: Acklam's rational functions.
fn drawNormal(share: f32) -> f32 {
  let side = select(1.0, -1.0, share > 0.5);
  let p = select(share, 1.0 - share, share > 0.5);
  if (p < ${float(acklam.edge)}) {
    let q = sqrt(-2.0 * log(p));
    return side * ${polynomial(acklam.tailOver, 'q')} / ${polynomial(acklam.tailUnder, 'q')};
  }
  let q = p - 0.5;
  let r = q * q;
  return side * q * ${polynomial(acklam.middleOver, 'r')} / ${polynomial(acklam.middleUnder, 'r')};
}

/// The share of a normal distribution below z: Hart's rational function.
fn normalShare(z: f32) -> f32 {
  let x = abs(z);
  let over = ${polynomial([0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376], 'x')};
  let under = ${polynomial([0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752], 'x')};
  let tail = exp(-0.5 * x * x) * over / under;
  return select(tail, 1.0 - tail, z > 0.0);
}

fn shape(input: u32, share: f32) -> f32 {
  let at = ${firstInput}u + ${inputStride}u * input;
  let kind = u32(numbers[at]);
  let a = numbers[at + 1u];
  let b = numbers[at + 2u];
  switch (kind) {
    case ${kinds.triangular}u: {
      let isRising = share <= numbers[at + 3u];
      let reach = sqrt(select((1.0 - share) * numbers[at + 5u], share * numbers[at + 4u], isRising));
      return select(b - reach, a + reach, isRising);
    }
    case ${kinds.lognormal}u: { return a * exp(b * drawNormal(share)); }
    case ${kinds.table}u: {
      let place = share * b;
      let cell = min(floor(place), b - 1.0);
      let below = numbers[u32(a + cell)];
      return below + (numbers[u32(a + cell) + 1u] - below) * (place - cell);
    }
    case ${kinds.stepped}u: { return numbers[u32(a + min(floor(share * b), b - 1.0))]; }
    default: { return a; }
  }
}

/// Years' worth of renting lost up to so many years after the first hour.
fn rampLoss(years: f32, ramp: f32) -> f32 {
  let open = max(0.0, years);
  return select(0.5 * ramp, open - open * open / (2.0 * ramp), open < ramp);
}

alias Inputs = array<f32, ${lanes}>;

fn presentValue(x: ptr<function, Inputs>) -> f32 {
  let life = (*x)[${at('finance.serverLifeYears')}];
  let build = (*x)[${at('finance.buildMonths')}] / 12.0;
  let horizon = build + life;
  let years = ceil(horizon - 1e-6);
  let servers = numbers[0] * (*x)[${at('finance.serverUsd')}] * 1e-6;
  let facility = numbers[13] * (*x)[${at('finance.facilityUsdPerWatt')}] * 1e-6;
  let kwh = numbers[1] * 8.76 * (*x)[${at('facility.pue')}] * 1e-6;
  var cost = kwh * (max(0.0, (*x)[${at('facility.usdPerKwh')}] * numbers[14] + numbers[15])
      + ((*x)[${at('facility.carbonKgPerKwh')}] + numbers[16]) * (*x)[${at('finance.carbonUsdPerTonne')}] / 1000.0)
    + servers * (*x)[${at('finance.maintenanceShare')}]
    + facility * (*x)[${at('finance.facilityMaintenanceShare')}]
    + (servers + facility) * (*x)[${at('finance.insuranceShare')}]
    + (*x)[${at('finance.staffUsdPerYear')}] * 1e-6 + numbers[5];
  var rent = numbers[0] * 8760.0 * 1e-6 * (*x)[${at('finance.occupancy')}] * (*x)[${at('finance.deliveredShare')}]
    * (*x)[${at('finance.rentUsdPerHour')}] * (*x)[${at('measured.speed')}];
  let book = servers * (1.0 - numbers[6]) / life + facility / numbers[2];
  var value = -(servers + facility);
  var factor = numbers[17];
  var losses = 0.0;
  for (var year = 1.0; year <= years; year += 1.0) {
    let begin = max(year - 1.0, build);
    let end = min(year, horizon);
    let running = max(0.0, end - begin);
    var open = running;
    if (numbers[7] > 0.0) { open -= rampLoss(end - build, numbers[7]) - rampLoss(begin - build, numbers[7]); }
    let earned = rent * open - cost * running;
    let taxable = earned - book * running - losses;
    losses = max(0.0, -taxable);
    factor *= numbers[3];
    value += (earned - max(0.0, taxable) * numbers[4]) * factor;
    rent *= 1.0 - (*x)[${at('finance.rentDeclinePerYear')}];
    cost *= 1.0 + numbers[8];
  }
  return value + (servers * numbers[6] + facility * max(0.0, 1.0 - life / numbers[2])) * factor / numbers[17];
}

@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let future = id.y * order.w + id.x;
  if (future >= order.z || id.x >= order.w) { return; }
  var x: Inputs;
  for (var group = 0u; group < ${lanes / 4}u; group += 1u) {
    let words = philox(vec4u(order.y + future, group, 0u, 0u), vec2u(order.x, 0u));
    for (var lane = 0u; lane < 4u; lane += 1u) { x[4u * group + lane] = shareOf(words[lane]); }
  }
  if (numbers[9] >= 0.0) {
    let one = drawNormal(x[u32(numbers[9])]);
    let other = drawNormal(x[u32(numbers[10])]);
    x[u32(numbers[10])] = normalShare(numbers[11] * one + numbers[12] * other);
  }
  for (var input = 0u; input < ${flowInputs.length}u; input += 1u) { x[input] = shape(input, x[input]); }
  values[future] = presentValue(&x);
}
`;
}

function at(field: (typeof flowInputs)[number]): string {
  return `${flowInputs.indexOf(field)}`;
}
