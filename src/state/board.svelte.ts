/**
 * Scenarios that a reader keeps side by side, at most seven beside the one of the page. They stay in this browser, as
 * links do: by what differs from the defaults, so that what was kept opens in later versions too.
 *
 * A link may bring others. They are shown in the place of the reader's own, which stay as they are, and changes are made
 * to those of the link, until the reader keeps them or goes back.
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

/** Where a link has its kept scenarios. */
export interface BoardLink {
  /** Null: the link brings none. */
  readonly read: () => readonly KeptScenario[] | null;
  /** Null takes them out of the link. False: too long for one, and nothing was changed. */
  readonly write: (kept: readonly KeptScenario[] | null) => boolean;
}

interface Sides {
  readonly own: readonly KeptScenario[];
  readonly brought: readonly KeptScenario[] | null;
}

const noLink: BoardLink = { read: () => null, write: () => true };

export class Board {
  #own: readonly KeptScenario[] = $state.raw([]);
  #before: Sides | null = $state.raw(null);
  #isTooLong = $state(false);
  readonly #storage: KeyValue;
  readonly #link: BoardLink;
  readonly #brought = $derived.by(() => {
    const brought = this.#link.read();
    return brought && isSame(brought, this.#own) ? null : brought;
  });

  /** @param first what stands there before anything was kept */
  constructor(storage: KeyValue, first: readonly KeptScenario[], link = noLink) {
    this.#storage = storage;
    this.#link = link;
    this.#own = readKept(storage.read(key)) ?? first;
  }

  /** Those that a link brought, else the reader's own. */
  get kept(): readonly KeptScenario[] {
    return this.#brought ?? this.#own;
  }

  /** The reader's own, shown or not. */
  get own(): readonly KeptScenario[] {
    return this.#own;
  }

  /** Whether what is shown came with a link. */
  get isBrought(): boolean {
    return this.#brought !== null;
  }

  get isFull(): boolean {
    return this.kept.length >= mostKept;
  }

  /** The last change to what a link brought would have made it too long, and was not made. */
  get isTooLong(): boolean {
    return this.#isTooLong;
  }

  /** Whether those of the link fit beside the reader's own. */
  get hasRoom(): boolean {
    return this.#own.length + this.#news.length <= mostKept;
  }

  get canTakeBack(): boolean {
    return this.#before !== null;
  }

  /** Keeps a scenario under a name; false where seven are kept already. Of a preset: only once. */
  keep = (scenario: Scenario, name: string, preset: string | null = null): boolean => {
    if (preset !== null && this.kept.some((one) => one.preset === preset)) return true;
    if (this.isFull) return false;
    return this.#set(addTo(this.kept, { preset, name: name.trim().slice(0, longestName), scenario }));
  };

  rename = (id: string, name: string): void => {
    const next = name.trim().slice(0, longestName);
    if (next === '') return;
    this.#set(this.kept.map((one) => (one.id === id ? { ...one, name: next, preset: null } : one)));
  };

  remove = (id: string): void => void this.#set(this.kept.filter((one) => one.id !== id));

  /** Keeps those of the link in this browser, beside the reader's own or in their place. */
  adopt = (how: 'beside' | 'instead'): void => {
    const news = how === 'beside' ? this.#news : (this.#brought ?? []);
    this.#settle(news.reduce(addTo, how === 'beside' ? this.#own : []));
  };

  /** Back to the reader's own; those of the link go. */
  leave = (): void => this.#settle(this.#own);

  /** Undoes the last `adopt` or `leave`. */
  takeBack = (): void => {
    const before = this.#before;
    if (!before) return;
    this.#before = null;
    this.#store(before.own);
    this.#link.write(before.brought);
  };

  /** Those of the link that the reader has not kept yet. */
  get #news(): readonly KeptScenario[] {
    return (this.#brought ?? []).filter((one) => !this.#own.some((other) => isSame([one], [other])));
  }

  #settle(own: readonly KeptScenario[]): void {
    this.#before = { own: this.#own, brought: this.#brought };
    this.#store(own.slice(0, mostKept));
    this.#link.write(null);
  }

  /** False where a link could not hold it. */
  #set(kept: readonly KeptScenario[]): boolean {
    if (this.isBrought) {
      this.#isTooLong = !this.#link.write(kept);
      return !this.#isTooLong;
    }
    // What a link brought was the same until now.
    if (this.#link.read()) this.#link.write(null);
    this.#store(kept);
    return true;
  }

  #store(own: readonly KeptScenario[]): void {
    this.#own = own;
    const stored = own.map(({ scenario, ...one }) => ({ ...one, link: encodeScenario(scenario) }));
    this.#storage.write(key, JSON.stringify(stored));
  }
}

/** With an id that none of the others has: of a preset its own. */
function addTo(
  kept: readonly KeptScenario[],
  { preset, name, scenario }: Omit<KeptScenario, 'id'>,
): readonly KeptScenario[] {
  const taken = kept.map(({ id }) => Number(id.replace('k', ''))).filter(Number.isFinite);
  return [...kept, { id: preset ?? `k${String(1 + Math.max(0, ...taken))}`, preset, name, scenario }];
}

/** Whether both hold the same scenarios under the same names, in order. */
function isSame(some: readonly KeptScenario[], others: readonly KeptScenario[]): boolean {
  const tell = (kept: readonly KeptScenario[]) =>
    JSON.stringify(kept.map(({ preset, name, scenario }) => [preset ?? `=${name}`, encodeScenario(scenario)]));
  return tell(some) === tell(others);
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
export function openBoard(first: readonly KeptScenario[], link: BoardLink): Board {
  return new Board(
    createStorage(() => localStorage),
    first,
    link,
  );
}
