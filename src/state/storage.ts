/**
 * Storage that may be missing. In a sandboxed or cross-site iframe every access can throw, even reading the property;
 * then values live in memory for as long as the page does.
 */
export interface KeyValue {
  /** The stored text; null when there is none. Never throws. */
  read(key: string): string | null;
  /** Stores a text, or forgets the key when `value` is null. Never throws. */
  write(key: string, value: string | null): void;
}

/** Wraps a storage area. `open` is called on every access, because the access itself is what may throw. */
export function createStorage(open: () => Storage): KeyValue {
  const memory = new Map<string, string>();
  return {
    read(key) {
      try {
        return open().getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write(key, value) {
      try {
        if (value === null) open().removeItem(key);
        else open().setItem(key, value);
      } catch {
        if (value === null) memory.delete(key);
        else memory.set(key, value);
      }
    },
  };
}
