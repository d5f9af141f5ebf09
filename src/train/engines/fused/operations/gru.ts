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
        {
          sums: [0, 1].map((gate) => ({
            name: `sum${gate}`,
            begin: (unit) => load('gates', 3 * units, `${gate * units}u + ${unit}`),
            weight: (unit) => `recurrent[k * ${3 * units}u + ${gate * units}u + ${unit}]`,
          })),
          range: [0, units],
          seen: recall('k'),
          body: `        sum0 = gate(sum0);
        sum1 = gate(sum1);
        update[slot] = sum0;
        let reset = sum1 * ${recall('unit')};
        ${recall(`${units}u + unit`)} = reset;
        ${store('gates', 3 * units, 'unit', 'sum0')}
        ${store('gates', 3 * units, `${units}u + unit`, 'sum1')}
        ${store('kept', units, 'unit', 'reset')}`,
        },
        {
          sums: [
            {
              name: 'sum',
              begin: (unit) => load('gates', 3 * units, `${2 * units}u + ${unit}`),
              weight: (unit) => `recurrent[k * ${3 * units}u + ${2 * units}u + ${unit}]`,
            },
          ],
          range: [0, units],
          seen: recall(`${units}u + k`),
          body: `        let candidate = squash(sum);
        let hidden = candidate + update[slot] * (${recall('unit')} - candidate);
        ${recall('unit')} = hidden;
        ${store('gates', 3 * units, `${2 * units}u + unit`, 'candidate')}
        ${store('states', units, 'unit', 'hidden')}`,
        },
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
        {
          sums: [
            {
              name: 'sum',
              begin: (unit) => load('slope', units, unit),
              weight: (unit) => `columns[k * ${units}u + ${unit}]`,
            },
          ],
          range: [0, 2 * units],
          seen: recall('k'),
          body: `        let update = ${load('gates', 3 * units, 'unit')};
        let candidate = ${load('gates', 3 * units, `${2 * units}u + unit`)};
        before[slot] = Lane();
        if (time > 0u) { before[slot] = ${load('states', units, 'unit', 'places - 1u')}; }
        let toOwn = sum + toHidden[slot];
        let blame = toOwn * (1.0 - update) * (1.0 - candidate * candidate);
        ${recall(`${2 * units}u + unit`)} = blame;
        ${store('gates', 3 * units, `${2 * units}u + unit`, 'blame')}
        toHidden[slot] = toOwn * update;
        toUpdate[slot] = toOwn * (before[slot] - candidate) * update * (1.0 - update);`,
        },
        {
          sums: [{ name: 'sum', begin: () => 'Lane()', weight: (unit) => `columns[k * ${units}u + ${unit}]` }],
          range: [2 * units, 3 * units],
          seen: recall('k'),
          body: `        let reset = ${load('gates', 3 * units, `${units}u + unit`)};
        let blame = sum * before[slot] * reset * (1.0 - reset);
        toHidden[slot] += sum * reset;
        ${recall('unit')} = toUpdate[slot];
        ${recall(`${units}u + unit`)} = blame;
        ${store('gates', 3 * units, 'unit', 'toUpdate[slot]')}
        ${store('gates', 3 * units, `${units}u + unit`, 'blame')}`,
        },
      ],
    };
  },

  products: (sizes, { kept, states }) => [
    { firstGate: 0, gates: 2, reads: { states }, left: (unit, place) => stateBefore(unit, place, sizes) },
    { firstGate: 2, gates: 1, reads: { kept }, left: (unit, place) => `kept[${place} * ${sizes.units}u + ${unit}]` },
  ],
};
