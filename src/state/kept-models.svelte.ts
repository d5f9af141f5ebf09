/**
 * The reader's saved models as the page shows them: the list, the current version of each kind of model, what went wrong
 * last, and a removal that can still be taken back. What is removed leaves the storage only when the time to take it back is over; a page closed before keeps it.
 */
import { createContext } from 'svelte';
import type { TrainChoice } from '#train/choice.ts';
import type { SaveFault, Saved, SavedModel } from './checkpoint-file.ts';
import type { SavedEntry } from './checkpoint-store.ts';
import type { Checkpoints } from './checkpoints.ts';
import { listVersions, type Version } from './versions.ts';

/** Time to take a removal back, milliseconds. */
export const undoTime = 10_000;

export class KeptModels {
  #all = $state.raw<readonly SavedEntry[]>([]);
  #fault = $state<SaveFault | null>(null);
  #removed = $state.raw<SavedEntry | null>(null);
  #isWorking = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #checkpoints: Checkpoints;

  constructor(checkpoints: Checkpoints) {
    this.#checkpoints = checkpoints;
  }

  /** Newest first, without the one just removed. */
  readonly entries: readonly SavedEntry[] = $derived.by(() => this.#all.filter(({ id }) => id !== this.#removed?.id));

  /** Why the last wish was not done; null where it was. */
  get fault(): SaveFault | null {
    return this.#fault;
  }

  /** What can still be taken back; null: nothing. */
  get removed(): SavedEntry | null {
    return this.#removed;
  }

  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Reads the list. */
  refresh = async (): Promise<void> => {
    const listed = await this.#do(() => this.#checkpoints.list());
    if (listed) this.#all = listed;
  };

  /** The entry, or null where it could not be kept. */
  save = (model: SavedModel): Promise<SavedEntry | null> => this.#change(() => this.#checkpoints.save(model));

  rename = (id: string, name: string): Promise<SavedEntry | null> =>
    this.#change(() => this.#checkpoints.rename(id, name));

  /** @param model the model it must be of; null: any */
  importFile = (file: Blob, model: TrainChoice['model'] | null = null): Promise<SavedEntry | null> =>
    this.#change(async () => this.#checkpoints.importFile(new Uint8Array(await file.arrayBuffer()), model));

  /** What was and is current of a kind of model, the current one first; empty where nothing was ever promoted. */
  versionsOf = (model: TrainChoice['model']): readonly Version[] => listVersions(this.entries, model);

  /** Makes a saved model the current version of its kind. */
  promote = (id: string): Promise<SavedEntry | null> => this.#change(() => this.#checkpoints.promote(id));

  /** The version before the current one is current again; without one there is none. Null where there is nothing to take back. */
  rollBack = async (model: TrainChoice['model']): Promise<SavedEntry | null> => {
    const [current] = this.versionsOf(model);
    return current ? this.#change(() => this.#checkpoints.demote(current.entry.id)) : null;
  };

  load = (id: string): Promise<SavedModel | null> => this.#do(() => this.#checkpoints.load(id));

  exportFile = (id: string): Promise<Uint8Array<ArrayBuffer> | null> =>
    this.#do(() => this.#checkpoints.exportFile(id));

  /** Takes it off the list now and out of the storage when it can no longer be taken back. */
  remove = async (id: string): Promise<void> => {
    await this.#finishRemoval();
    this.#removed = this.#all.find((entry) => entry.id === id) ?? null;
    if (this.#removed) this.#timer = setTimeout(() => void this.#finishRemoval(), undoTime);
  };

  takeBack = (): void => {
    clearTimeout(this.#timer);
    this.#removed = null;
  };

  async #finishRemoval(): Promise<void> {
    clearTimeout(this.#timer);
    const gone = this.#removed;
    if (!gone) return;
    await this.#do(() => this.#checkpoints.remove(gone.id));
    this.#removed = null;
    await this.#readAgain();
  }

  async #change(work: () => Promise<Saved<SavedEntry>>): Promise<SavedEntry | null> {
    const entry = await this.#do(work);
    if (entry) await this.#readAgain();
    return entry;
  }

  /** The list after a change; a fault of the change itself stays. */
  async #readAgain(): Promise<void> {
    const listed = await this.#checkpoints.list();
    if (listed.kind === 'ok') this.#all = listed.value;
  }

  async #do<Value>(work: () => Promise<Saved<Value>>): Promise<Value | null> {
    this.#isWorking = true;
    const answer = await work();
    this.#isWorking = false;
    this.#fault = answer.kind === 'fault' ? answer.code : null;
    return answer.kind === 'ok' ? answer.value : null;
  }
}

export const [useKept, provideKept] = createContext<KeptModels>();
