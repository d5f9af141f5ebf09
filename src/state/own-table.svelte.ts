/**
 * A table the reader brought: the file is read in a worker, columns and recipe are changed here, and what a model would
 * see follows. The file stays in this tab; nothing of it is stored or sent.
 */
import csvWorkerAddress from '#train/data/csv.worker.ts?worker&url';
import type { CsvAnswer, CsvRequest } from '#train/data/csv.worker.ts';
import { withType, type ColumnType, type TableColumn } from '#train/data/csv/column.ts';
import type { BadTable, ParsedTable, ParseOptions } from '#train/data/csv/parse-table.ts';
import { prepareTable, type PreparedTable, type Recipe } from '#train/data/prepare/prepare-table.ts';
import type { PrepareBad } from '#train/data/prepare/frame.ts';
import type { MissingPolicy, PrepareStep, ScaleMethod } from '#train/data/prepare/steps.ts';
import { startWorker } from './worker-address.ts';

export interface TableWishes {
  /** `sound`: split, then learn the scaling from training rows. `article`: scale everything, then split. */
  readonly order: 'sound' | 'article';
  readonly missing: MissingPolicy;
  readonly scale: ScaleMethod;
  /** Share of the rows to train on. */
  readonly trainShare: number;
  readonly by: 'shuffle' | 'order';
  readonly seed: number;
}

export const defaultWishes: TableWishes = {
  order: 'sound',
  missing: 'drop-row',
  scale: 'standardize',
  trainShare: 0.8,
  by: 'shuffle',
  seed: 1,
};

/** The steps in their order: what is learnt from all rows and what from training rows is decided by it. */
export function stepsOf({ order, missing, scale, trainShare, by }: TableWishes): readonly PrepareStep[] {
  const split = { kind: 'split', trainShare, by } as const;
  const scaling = { kind: 'scale', method: scale } as const;
  if (order === 'article') {
    return [
      { kind: 'missing', policy: missing },
      { kind: 'encode' },
      scaling,
      split,
      { kind: 'validate', on: 'held-out' },
    ];
  }
  return [
    split,
    { kind: 'missing', policy: missing },
    { kind: 'encode' },
    scaling,
    { kind: 'scale-target', method: 'standardize' },
    { kind: 'validate', on: 'training-part' },
  ];
}

export class OwnTable {
  #name = $state('');
  #isReading = $state(false);
  #parsed = $state.raw<ParsedTable | null>(null);
  #bad = $state.raw<BadTable | null>(null);
  #columns = $state.raw<readonly TableColumn[]>([]);
  #target = $state('');
  #inputs = $state.raw<readonly string[]>([]);
  #wishes = $state.raw(defaultWishes);
  #worker: Worker | null = null;
  #request = 0;

  /** What the recipe makes of the columns, or why it cannot; null before a table is read. */
  readonly prepared: PreparedTable | PrepareBad | null = $derived.by(() =>
    this.#columns.length === 0 ? null : prepareTable(this.#columns, this.recipe),
  );

  get name(): string {
    return this.#name;
  }
  get isReading(): boolean {
    return this.#isReading;
  }
  get parsed(): ParsedTable | null {
    return this.#parsed;
  }
  get bad(): BadTable | null {
    return this.#bad;
  }
  get columns(): readonly TableColumn[] {
    return this.#columns;
  }
  get wishes(): TableWishes {
    return this.#wishes;
  }

  get recipe(): Recipe {
    const target = this.#columns.find(({ name }) => name === this.#target);
    return {
      inputs: this.#inputs,
      target: this.#target,
      targetKind: target?.type === 'number' ? 'number' : 'class',
      steps: stepsOf(this.#wishes),
      seed: this.#wishes.seed,
    };
  }

  roleOf(column: string): 'input' | 'target' | 'unused' {
    if (column === this.#target) return 'target';
    return this.#inputs.includes(column) ? 'input' : 'unused';
  }

  /** Reads a file or a text; a later call wins over an earlier one. */
  read = async (source: File | string, options: ParseOptions = {}): Promise<void> => {
    const request = ++this.#request;
    this.#isReading = true;
    this.#name = typeof source === 'string' ? '' : source.name;
    const content = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
    if (request !== this.#request) return;
    this.#worker ??= this.#start();
    const message: CsvRequest = { request, source: content, options };
    this.#worker.postMessage(message);
  };

  setType = (column: string, type: Exclude<ColumnType, 'empty'>): void => {
    this.#columns = this.#columns.map((one) => (one.name === column ? withType(one, type) : one));
  };

  setRole = (column: string, role: 'input' | 'target' | 'unused'): void => {
    const others = this.#inputs.filter((one) => one !== column);
    const target = this.#target;
    if (role === 'target') this.#target = column;
    else if (column === target) this.#target = '';
    // What was to be predicted before becomes an input.
    const freed = role === 'target' && target !== '' && target !== column ? [target] : [];
    this.#inputs = [...others, ...freed, ...(role === 'input' ? [column] : [])];
  };

  wish = (change: Partial<TableWishes>): void => {
    this.#wishes = { ...this.#wishes, ...change };
  };

  #start(): Worker {
    const worker = startWorker(csvWorkerAddress);
    worker.onmessage = ({ data }: MessageEvent<CsvAnswer>) => {
      if (data.request === this.#request) this.#take(data.result);
    };
    worker.onerror = ({ message }) => {
      this.#take({ kind: 'bad', code: 'unreadable', row: 1, column: 1, detail: message });
      worker.terminate();
      this.#worker = null;
    };
    return worker;
  }

  #take(result: ParsedTable | BadTable): void {
    this.#isReading = false;
    this.#parsed = result.kind === 'table' ? result : null;
    this.#bad = result.kind === 'bad' ? result : null;
    this.#columns = result.kind === 'table' ? result.columns : [];
    // The last column is the one most tables are about; text and empty ones can be no input.
    const usable = this.#columns.filter(({ type }) => type === 'number' || type === 'category').map(({ name }) => name);
    this.#target = usable.at(-1) ?? '';
    this.#inputs = usable.slice(0, -1);
  }
}
