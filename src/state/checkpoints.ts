/**
 * The reader's saved models: kept in this browser, taken out as files and brought in again. Storage that is missing or
 * full and files that are damaged are answers, not exceptions.
 */
import { decodeCheckpoint, encodeCheckpoint, fault, type Saved, type SavedModel } from './checkpoint-file.ts';
import type { CheckpointStore, SavedEntry } from './checkpoint-store.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Checkpoints {
  /** Keeps a model under a new id. */
  save(model: SavedModel): Promise<Saved<SavedEntry>>;
  /** What is kept, newest first. */
  list(): Promise<Saved<readonly SavedEntry[]>>;
  load(id: string): Promise<Saved<SavedModel>>;
  rename(id: string, name: string): Promise<Saved<SavedEntry>>;
  /** Makes it the current version of its kind of model from now on. */
  promote(id: string): Promise<Saved<SavedEntry>>;
  /** Takes its last promotion back: what was current before is current again. */
  demote(id: string): Promise<Saved<SavedEntry>>;
  remove(id: string): Promise<Saved<null>>;
  /** The content of a file. */
  exportFile(id: string): Promise<Saved<Bytes>>;
  /** Reads a file and keeps it. @param model the model it must be of; null: any */
  importFile(content: Bytes, model?: SavedModel['choice']['model'] | null): Promise<Saved<SavedEntry>>;
}

/**
 * @param open opens the storage, at the first use; what it throws means that there is none
 * @param now ISO 8601, UTC
 */
export function createCheckpoints(
  open: () => Promise<CheckpointStore>,
  createId: () => string,
  now: () => string = () => new Date().toISOString(),
): Checkpoints {
  let opening: Promise<CheckpointStore> | null = null;

  /** Does `work` on the storage; its failures become codes. */
  async function attempt<Value>(work: (store: CheckpointStore) => Promise<Saved<Value>>): Promise<Saved<Value>> {
    try {
      opening ??= open();
      return await work(await opening);
    } catch (thrown) {
      const isFull = thrown instanceof Error && thrown.name === 'QuotaExceededError';
      // The next use tries anew: leave to store may have been given since.
      if (!isFull) opening = null;
      return fault(isFull ? 'full' : 'unavailable');
    }
  }

  async function keep(
    store: CheckpointStore,
    id: string,
    model: SavedModel,
    promotedAt: readonly string[] = [],
  ): Promise<Saved<SavedEntry>> {
    const encoded = await encodeCheckpoint(model);
    if (encoded.kind === 'fault') return encoded;
    const { checkpoint, ...rest } = model;
    const plain = { ...rest, id, step: checkpoint.step, bytes: encoded.value.length };
    const entry = promotedAt.length > 0 ? { ...plain, promotedAt } : plain;
    await store.write(entry, encoded.value);
    return { kind: 'ok', value: entry };
  }

  async function read(store: CheckpointStore, id: string): Promise<Saved<SavedModel>> {
    const content = await store.read(id);
    return content ? decodeCheckpoint(content) : fault('missing');
  }

  async function find(store: CheckpointStore, id: string): Promise<SavedEntry | null> {
    return (await store.list()).find((entry) => entry.id === id) ?? null;
  }

  /** Writes an entry's promotions anew; content and the rest of the entry stay. */
  const mark = (id: string, change: (promotedAt: readonly string[]) => readonly string[]) =>
    attempt(async (store) => {
      const found = await find(store, id);
      if (!found) return fault('missing');
      const entry = { ...found, promotedAt: change(found.promotedAt ?? []) };
      await store.mark(entry);
      return { kind: 'ok', value: entry };
    });

  return {
    promote: (id) => mark(id, (promotedAt) => [...promotedAt, now()]),
    demote: (id) => mark(id, (promotedAt) => promotedAt.slice(0, -1)),
    save: (model) => attempt((store) => keep(store, createId(), model)),
    list: () =>
      attempt(async (store) => {
        const entries = await store.list();
        return { kind: 'ok', value: entries.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)) };
      }),
    load: (id) => attempt((store) => read(store, id)),
    rename: (id, name) =>
      attempt(async (store) => {
        const found = await read(store, id);
        if (found.kind === 'fault') return found;
        const { promotedAt } = (await find(store, id)) ?? {};
        return keep(store, id, { ...found.value, name: name.slice(0, 200) }, promotedAt);
      }),
    remove: (id) =>
      attempt(async (store) => {
        await store.remove(id);
        return { kind: 'ok', value: null };
      }),
    exportFile: (id) =>
      attempt(async (store) => {
        const content = await store.read(id);
        return content ? { kind: 'ok', value: content } : fault('missing');
      }),
    async importFile(content, model = null) {
      const decoded = await decodeCheckpoint(content, model);
      if (decoded.kind === 'fault') return decoded;
      return attempt((store) => keep(store, createId(), decoded.value));
    },
  };
}
