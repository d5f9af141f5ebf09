/** Availability as a table: each part of one site, then the whole. */
import type { Availability } from '#datacenter/facility/availability-site.ts';
import type { Format } from '#text/format.ts';
import type { FigureWords } from '#text/figures/words.ts';
import type { FigureTable } from '../figure.ts';

export function tableOfAvailability(
  answer: Availability | null,
  words: FigureWords['availability'],
  format: Format,
): FigureTable {
  const { columns, rows } = words;
  const table = [
    { name: columns.part, format: format.number },
    { name: columns.minutes, format: format.number },
    { name: columns.failures, format: format.number },
    { name: columns.usd, format: format.usd },
  ];
  if (!answer) return { columns: table, rows: [] };
  const { diagramMinutesPerYear, restartMinutesPerYear, failoverMinutesPerYear, minutesPerYear } = answer;
  return {
    columns: table,
    rows: [
      ...answer.parts.map((part) => [words.parts[part.id] ?? part.id, part.minutesPerYear, part.failuresPerYear, null]),
      [rows.diagram, diagramMinutesPerYear, answer.outagesPerYear, null],
      [rows.restart, restartMinutesPerYear, null, null],
      [rows.failover, failoverMinutesPerYear, null, null],
      [rows.all, minutesPerYear, answer.outagesPerYear, answer.usdPerYear],
    ],
  };
}
