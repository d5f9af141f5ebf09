/**
 * Where saved models lie: IndexedDB, which may be missing, blocked or full. Entries (what a list shows) and contents (the
 * files) lie apart, so that a list reads no weights.
 */
import type { SavedModel } from './checkpoint-file.ts';

/** A saved model as a list shows it. */
export interface SavedEntry extends Omit<SavedModel, 'checkpoint'> {
  readonly id: string;
  /** Steps done. */
  readonly step: number;
  /** Size of its file. */
  readonly bytes: number;
  /** When it was made the current version of its kind of model, oldest first, ISO 8601; absent where it never was. */
  readonly promotedAt?: readonly string[];
}

/** Every function rejects where storage fails. */
export interface CheckpointStore {
  list(): Promise<readonly SavedEntry[]>;
  /** The file's content; null when there is none of that id. */
  read(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Both or neither. */
  write(entry: SavedEntry, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Another entry to the same content. */
  mark(entry: SavedEntry): Promise<void>;
  remove(id: string): Promise<void>;
}

const [entries, contents] = ['entries', 'contents'] as const;

/** @throws what the browser throws where it has no IndexedDB, as in a sandboxed frame */
export async function openCheckpointStore(databaseName = 'saved-models'): Promise<CheckpointStore> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(entries, { keyPath: 'id' });
    opening.result.createObjectStore(contents);
  };
  const database = await settle(opening);
  // Another tab with a later version of the page must not wait for this one.
  database.onversionchange = () => database.close();

  /** Does `work` in one transaction, and waits until it is on the disk. */
  async function change(work: (stores: { entries: IDBObjectStore; contents: IDBObjectStore }) => void): Promise<void> {
    const transaction = database.transaction([entries, contents], 'readwrite');
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    work({ entries: transaction.objectStore(entries), contents: transaction.objectStore(contents) });
    await ended;
  }

  return {
    list: () => settle<SavedEntry[]>(database.transaction(entries).objectStore(entries).getAll()),
    async read(id) {
      const found = await settle<Uint8Array<ArrayBuffer> | undefined>(
        database.transaction(contents).objectStore(contents).get(id),
      );
      return found ?? null;
    },
    write: (entry, content) =>
      change((stores) => {
        stores.entries.put(entry);
        stores.contents.put(content, entry.id);
      }),
    mark: (entry) => change((stores) => stores.entries.put(entry)),
    remove: (id) =>
      change((stores) => {
        stores.entries.delete(id);
        stores.contents.delete(id);
      }),
  };
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
