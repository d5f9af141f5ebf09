/** What the racks draw together, and which of power, cooling and space is used up first. */
import type { Floor } from '#datacenter/facility/floor.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { WorkingRow } from '../figure.ts';
import type { FloorChoice } from './fields.ts';

export function workingOfFloor(
  { caps, racks }: FloorChoice,
  floor: Floor,
  words: FigureWords['floor-plan'],
  format: Format,
): readonly WorkingRow[] {
  const { terms } = words;
  const row = (term: string, value: string, formula: string) => ({
    term,
    value,
    formula,
    how: 'derived' as const,
    source: '',
  });
  const fullest = Math.max(0, ...floor.rowPowerW);
  const hottest = racks.reduce((most, { powerW }) => Math.max(most, powerW), 0);
  const share = (value: number, cap: number) => terms.of(format.share(value / Math.max(1, cap)), format.power(cap));
  return [
    row(terms.sum, format.power(floor.powerW), terms.sumRule(format.count(floor.racks))),
    row(terms.heat, format.power(floor.powerW), terms.heatRule),
    row(words.excess['hall-power'], share(floor.powerW, caps.hallPowerW), terms.capRule),
    row(words.excess['hall-cooling'], share(floor.powerW, caps.hallCoolingW), terms.capRule),
    row(terms.fullestRow, share(fullest, caps.rowPowerW), terms.rowRule),
    row(terms.heaviest, share(hottest, caps.rackPowerW), terms.rackRule),
    row(terms.places, terms.of(format.share(floor.racks / floor.places), format.count(floor.places)), terms.placesRule),
  ];
}
