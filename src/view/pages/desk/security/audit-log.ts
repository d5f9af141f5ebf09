/** What was tried under the rules, and with which answer: an entry is added and never changed. */
import type { actions, roles } from '#datacenter/catalog/threats.ts';
import type { DeskWords } from '#text/desk/text.ts';
import type { FigureTable } from '#view/figures/figure.ts';

export interface Tried {
  /** From 1, in the order of the attempts. */
  readonly number: number;
  readonly at: Date;
  readonly role: (typeof roles)[number];
  readonly action: (typeof actions)[number];
  readonly isAllowed: boolean;
}

/** The log as a table, the oldest first, times in UTC. */
export function tableOfLog(log: readonly Tried[], words: DeskWords['security']['permissions']): FigureTable {
  const [number = '', ...rest] = words.logColumns;
  return {
    columns: [{ name: number, format: String }, ...rest.map((name) => ({ name, format: String }))],
    rows: [...log]
      .sort((one, other) => one.number - other.number)
      .map((one) => [
        one.number,
        one.at.toISOString(),
        words.roles[one.role],
        words.actions[one.action],
        one.isAllowed ? words.done : words.refused,
      ]),
  };
}
