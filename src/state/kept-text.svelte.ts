/** A text that is typed and kept elsewhere, as in the address; what cannot be kept there stays on the page. */
export class KeptText {
  readonly #read: () => string | null;
  readonly #write: (text: string) => void;
  readonly #first: () => string;
  /** An emptied box, or more than is taken. */
  #held = $state<string | null>(null);

  /**
   * @param read what is kept; null: nothing
   * @param first what stands there until something is typed
   */
  constructor(read: () => string | null, write: (text: string) => void, first: () => string) {
    this.#read = read;
    this.#write = write;
    this.#first = first;
  }

  get text(): string {
    return this.#held ?? this.#read() ?? this.#first();
  }

  /** Whether what stands there is kept. */
  get isKept(): boolean {
    return this.#held === null;
  }

  /** Back to what stands there until something is typed. */
  reset(): void {
    this.#write('');
    this.#held = null;
  }

  type(text: string): void {
    this.#write(text);
    this.#held = this.#read() === text ? null : text;
  }
}
