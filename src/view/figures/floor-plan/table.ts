/** Every rack as a row, then every row and the hall: what they draw, and of what. */
import type { Floor, FloorCaps, Rack } from '#datacenter/facility/floor.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfFloor(
  { rowPowerW, powerW }: Floor,
  racks: readonly Rack[],
  caps: FloorCaps,
  words: FigureWords['floor-plan'],
  format: Format,
): FigureTable {
  const [what = '', row = '', place = '', power = '', share = ''] = words.columns;
  return {
    columns: [
      { name: what, format: String },
      { name: row, format: format.count },
      { name: place, format: format.count },
      { name: power, format: format.power },
      { name: share, format: format.share },
    ],
    rows: [
      [words.excess['hall-power'], null, null, powerW, powerW / Math.max(1, caps.hallPowerW)],
      [words.excess['hall-cooling'], null, null, powerW, powerW / Math.max(1, caps.hallCoolingW)],
      ...rowPowerW.map((value, index) => [
        words.rowName(format.count(index + 1)),
        index + 1,
        null,
        value,
        value / Math.max(1, caps.rowPowerW),
      ]),
      ...racks.map((rack) => [
        words.excess.rack(rack.id),
        rack.row + 1,
        rack.place + 1,
        rack.powerW,
        rack.powerW / Math.max(1, caps.rackPowerW),
      ]),
    ],
    paging: words.paging,
  };
}
