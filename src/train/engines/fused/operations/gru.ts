/**
 * Gated recurrent unit (Cho and others 2014). Gates in the order update z, reset r, candidate c; the reset acts on the
 * state before the product: hidden = z hidden + (1 - z) tanh(c), where c sees r hidden.
 */
import { stateBefore, type Cell } from './recurrent.ts';

export const gruCell: Cell = {
  name: 'gru',
  gates: 3,
  advance({ units }, { gates, kept, states }) {
    return {
      reads: {},
      writes: { gates, kept, states },
      // Hidden states, then what the reset gate lets through of them.
      recalled: 2 * units,
      held: ['update'],
      isBackward: false,
      phases: ({ load, store, recall }) => [
        `        var sum0 = ${load('gates', 3 * units, 'unit')};
        var sum1 = ${load('gates', 3 * units, `${units}u + unit`)};
        for (var k = 0u; k < ${units}u; k++) {
          let hidden = ${recall('k')};
          sum0 += recurrent[k * ${3 * units}u + unit] * hidden;
          sum1 += recurrent[k * ${3 * units}u + ${units}u + unit] * hidden;
        }
        sum0 = gate(sum0);
        sum1 = gate(sum1);
        update[slot] = sum0;
        let reset = sum1 * ${recall('unit')};
        ${recall(`${units}u + unit`)} = reset;
        ${store('gates', 3 * units, 'unit', 'sum0')}
        ${store('gates', 3 * units, `${units}u + unit`, 'sum1')}
        ${store('kept', units, 'unit', 'reset')}`,
        `        var sum = ${load('gates', 3 * units, `${2 * units}u + unit`)};
        for (var k = 0u; k < ${units}u; k++) {
          sum += recurrent[k * ${3 * units}u + ${2 * units}u + unit] * ${recall(`${units}u + k`)};
        }
        let candidate = squash(sum);
        let hidden = candidate + update[slot] * (${recall('unit')} - candidate);
        ${recall('unit')} = hidden;
        ${store('gates', 3 * units, `${2 * units}u + unit`, 'candidate')}
        ${store('states', units, 'unit', 'hidden')}`,
      ],
    };
  },

  blame({ units }, { gates, states }) {
    return {
      reads: { states },
      writes: { gates },
      // Gradients of the gates' sums.
      recalled: 3 * units,
      held: ['toHidden', 'toUpdate', 'before'],
      isBackward: true,
      phases: ({ load, store, recall }) => [
        `        let update = ${load('gates', 3 * units, 'unit')};
        let candidate = ${load('gates', 3 * units, `${2 * units}u + unit`)};
        before[slot] = Lane();
        if (time > 0u) { before[slot] = ${load('states', units, 'unit', 'places - 1u')}; }
        var toOwn = ${load('slope', units, 'unit')} + toHidden[slot];
        for (var k = 0u; k < ${2 * units}u; k++) { toOwn += columns[k * ${units}u + unit] * ${recall('k')}; }
        let blame = toOwn * (1.0 - update) * (1.0 - candidate * candidate);
        ${recall(`${2 * units}u + unit`)} = blame;
        ${store('gates', 3 * units, `${2 * units}u + unit`, 'blame')}
        toHidden[slot] = toOwn * update;
        toUpdate[slot] = toOwn * (before[slot] - candidate) * update * (1.0 - update);`,
        `        var sum = Lane();
        for (var k = ${2 * units}u; k < ${3 * units}u; k++) { sum += columns[k * ${units}u + unit] * ${recall('k')}; }
        let reset = ${load('gates', 3 * units, `${units}u + unit`)};
        let blame = sum * before[slot] * reset * (1.0 - reset);
        toHidden[slot] += sum * reset;
        ${recall('unit')} = toUpdate[slot];
        ${recall(`${units}u + unit`)} = blame;
        ${store('gates', 3 * units, 'unit', 'toUpdate[slot]')}
        ${store('gates', 3 * units, `${units}u + unit`, 'blame')}`,
      ],
    };
  },

  products: (sizes, { kept, states }) => [
    { firstGate: 0, gates: 2, reads: { states }, left: (unit, place) => stateBefore(unit, place, sizes) },
    { firstGate: 2, gates: 1, reads: { kept }, left: (unit, place) => `kept[${place} * ${sizes.units}u + ${unit}]` },
  ],
};
