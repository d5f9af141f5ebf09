/**
 * Undo over the whole of the desk: the scenario and the choices beside it (those of figures and of sections, as the
 * address keeps them) are one moment, so that steps go back in the order in which they were taken. It watches rather than
 * being told: whoever sets a choice, a slider or a link opened in this tab, is noticed alike.
 */
import { findDifferences } from '#datacenter/scenario/compare.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { beginHistory, record, redo, undo, type History } from './history.ts';

type Own = Readonly<Record<string, string>>;

interface Moment {
  readonly scenario: Scenario;
  readonly own: Own;
}

/** What is watched and set back. */
export interface DeskState {
  readonly studio: { readonly scenario: Scenario; readonly open: (scenario: Scenario) => void };
  readonly address: { own: Own };
}

export class DeskHistory {
  #history: History<Moment> = $state.raw(beginHistory({} as Moment));
  readonly #state: DeskState;
  readonly #now: () => number;
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.future.length > 0);

  /** @param now a clock, milliseconds: quick changes of the same thing are one step */
  constructor(state: DeskState, now: () => number) {
    this.#state = state;
    this.#now = now;
    this.#history = beginHistory(this.#read());
  }

  /** Notices what has changed since it last looked. To be called whenever something may have. */
  look = (next: Moment = this.#read()): void => {
    const { present } = this.#history;
    const key = nameChange(present, next);
    if (key !== '') this.#history = record(this.#history, next, key, this.#now());
  };

  undo = (): void => this.#turn(undo(this.#history));

  redo = (): void => this.#turn(redo(this.#history));

  #read(): Moment {
    return { scenario: this.#state.studio.scenario, own: this.#state.address.own };
  }

  #turn(history: History<Moment>): void {
    if (history === this.#history) return;
    const { scenario, own } = history.present;
    const { studio, address } = this.#state;
    this.#history = history;
    address.own = own;
    if (findDifferences([studio.scenario, scenario]).length > 0) studio.open(scenario);
  }
}

/** What is different between two moments, by name; empty: nothing. */
function nameChange(before: Moment, after: Moment): string {
  const keys = [...new Set([...Object.keys(before.own), ...Object.keys(after.own)])];
  const own = keys.filter((key) => before.own[key] !== after.own[key]);
  const fields = before.scenario === after.scenario ? [] : findDifferences([before.scenario, after.scenario]);
  return [...fields.map(({ field }) => field.id), ...own].sort().join(' ');
}
