/**
 * Scenarios that a reader keeps side by side, at most seven beside the one of the page. They stay in this browser, as
 * links do: by what differs from the defaults, so that what was kept opens in later versions too.
 */
import { decodeScenario, encodeScenario } from '#datacenter/scenario/codec.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { createStorage, type KeyValue } from './storage.ts';

export interface KeptScenario {
  readonly id: string;
  /** A preset is named by the language of the page; the reader's own by the reader. */
  readonly preset: string | null;
  readonly name: string;
  readonly scenario: Scenario;
}

/** With the scenario of the page there are eight. */
export const mostKept = 7;
export const longestName = 60;
const key = 'gpu-dc.board';

export class Board {
  #kept: readonly KeptScenario[] = $state.raw([]);
  readonly #storage: KeyValue;

  /** @param first what stands there before anything was kept */
  constructor(storage: KeyValue, first: readonly KeptScenario[]) {
    this.#storage = storage;
    this.#kept = readKept(storage.read(key)) ?? first;
  }

  get kept(): readonly KeptScenario[] {
    return this.#kept;
  }

  get isFull(): boolean {
    return this.#kept.length >= mostKept;
  }

  /** Keeps a scenario under a name; false where seven are kept already. Of a preset: only once. */
  keep = (scenario: Scenario, name: string, preset: string | null = null): boolean => {
    if (preset !== null && this.#kept.some((one) => one.preset === preset)) return true;
    if (this.isFull) return false;
    const taken = this.#kept.map(({ id }) => Number(id.replace('k', '')));
    const id = preset ?? `k${String(1 + Math.max(0, ...taken.filter(Number.isFinite)))}`;
    this.#set([...this.#kept, { id, preset, name: name.trim().slice(0, longestName), scenario }]);
    return true;
  };

  rename = (id: string, name: string): void => {
    const next = name.trim().slice(0, longestName);
    if (next === '') return;
    this.#set(this.#kept.map((one) => (one.id === id ? { ...one, name: next, preset: null } : one)));
  };

  remove = (id: string): void => this.#set(this.#kept.filter((one) => one.id !== id));

  #set(kept: readonly KeptScenario[]): void {
    this.#kept = kept;
    const stored = kept.map(({ scenario, ...one }) => ({ ...one, link: encodeScenario(scenario) }));
    this.#storage.write(key, JSON.stringify(stored));
  }
}

/** Null where nothing was kept, or what is there is none of ours. */
function readKept(text: string | null): readonly KeptScenario[] | null {
  if (text === null) return null;
  try {
    const stored: unknown = JSON.parse(text);
    if (!Array.isArray(stored)) return null;
    return stored.slice(0, mostKept).flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null) return [];
      const { id, preset, name, link } = one as Readonly<Record<string, unknown>>;
      if (typeof id !== 'string' || typeof name !== 'string' || typeof link !== 'string') return [];
      const { scenario } = decodeScenario(link);
      return [{ id, preset: typeof preset === 'string' ? preset : null, name: name.slice(0, longestName), scenario }];
    });
  } catch {
    return null;
  }
}

/** The board of this browser. */
export function openBoard(first: readonly KeptScenario[]): Board {
  return new Board(
    createStorage(() => localStorage),
    first,
  );
}
