/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers 2000). Gates in the order
 * input i, forget f, candidate g, output o: cell = f cell + i tanh(g), hidden = o tanh(cell).
 */
import { stateBefore, type Cell } from './recurrent.ts';

const four = [0, 1, 2, 3] as const;

export const lstmCell: Cell = {
  name: 'lstm',
  gates: 4,
  advance({ units }, { gates, kept, states }) {
    return {
      reads: {},
      writes: { gates, kept, states },
      // Hidden states, those of even and of odd steps apart, so that one barrier a step is enough.
      recalled: 2 * units,
      held: ['cell'],
      isBackward: false,
      phases: ({ load, store, recall }) => [
        {
          before: `    let old = step % 2u * ${units}u;`,
          sums: four.map((gate) => ({
            name: `sum${gate}`,
            begin: (unit) => load('gates', 4 * units, `${gate * units}u + ${unit}`),
            weight: (unit) => `recurrent[k * ${4 * units}u + ${gate * units}u + ${unit}]`,
          })),
          range: [0, units],
          seen: recall('old + k'),
          body: `        sum0 = gate(sum0);
        sum1 = gate(sum1);
        sum2 = squash(sum2);
        sum3 = gate(sum3);
        cell[slot] = sum1 * cell[slot] + sum0 * sum2;
        let hidden = sum3 * squash(cell[slot]);
        ${recall(`${units}u - old + unit`)} = hidden;
${four.map((gate) => `        ${store('gates', 4 * units, `${gate * units}u + unit`, `sum${gate}`)}`).join('\n')}
        ${store('kept', units, 'unit', 'cell[slot]')}
        ${store('states', units, 'unit', 'hidden')}`,
        },
      ],
    };
  },

  blame({ units }, { gates, kept }) {
    return {
      reads: { kept },
      writes: { gates },
      // Gradients of the gates' sums.
      recalled: 4 * units,
      held: ['toHidden', 'toCell'],
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
          range: [0, 4 * units],
          seen: recall('k'),
          body: '        toHidden[slot] = sum;',
        },
        `${four.map((gate) => `        let gate${gate} = ${load('gates', 4 * units, `${gate * units}u + unit`)};`).join('\n')}
        let told = squash(${load('kept', units, 'unit')});
        var before = Lane();
        if (time > 0u) { before = ${load('kept', units, 'unit', 'places - 1u')}; }
        let toOwn = toCell[slot] + toHidden[slot] * gate3 * (1.0 - told * told);
        toCell[slot] = toOwn * gate1;
        let blame0 = toOwn * gate2 * gate0 * (1.0 - gate0);
        let blame1 = toOwn * before * gate1 * (1.0 - gate1);
        let blame2 = toOwn * gate0 * (1.0 - gate2 * gate2);
        let blame3 = toHidden[slot] * told * gate3 * (1.0 - gate3);
${four
  .map(
    (gate) => `        ${recall(`${gate * units}u + unit`)} = blame${gate};
        ${store('gates', 4 * units, `${gate * units}u + unit`, `blame${gate}`)}`,
  )
  .join('\n')}`,
      ],
    };
  },

  products: (sizes, { states }) => [
    { firstGate: 0, gates: 4, reads: { states }, left: (unit, place) => stateBefore(unit, place, sizes) },
  ],
};
