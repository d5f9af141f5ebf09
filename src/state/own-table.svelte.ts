/**
 * A table the reader brought: the file is read in a worker, columns and recipe are changed here, and what a model would
 * see follows, made in the worker too; of several changes the latest wins. The cells stay in the worker and the file in
 * this tab; nothing of it is stored or sent.
 */
import csvWorkerAddress from '#train/data/csv.worker.ts?worker&url';
import type { ColumnType } from '#train/data/csv/column.ts';
import type { BadTable, ParseOptions } from '#train/data/csv/parse-table.ts';
import type { PreparedTable, Recipe } from '#train/data/prepare/prepare-table.ts';
import type { PrepareBad } from '#train/data/prepare/frame.ts';
import type { ColumnHead, TableAnswer, TableHead, TableRequest } from '#train/data/table-desk.ts';
import type { MissingPolicy, PrepareStep, ScaleMethod } from '#train/data/prepare/steps.ts';
import { LatestWins } from './latest-wins.ts';
import { startWorker } from './worker-address.ts';

/** The part of `Worker` used here, so that tests can stand in for it. */
export interface TableWorker {
  postMessage(message: TableRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<TableAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Prepared = Extract<TableAnswer, { kind: 'prepared' }>;
type Question = Omit<Extract<TableRequest, { kind: 'prepare' }>, 'kind'>;

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
  #isPreparing = $state(false);
  #parsed = $state.raw<TableHead | null>(null);
  #bad = $state.raw<BadTable | null>(null);
  #columns = $state.raw<readonly ColumnHead[]>([]);
  #prepared = $state.raw<PreparedTable | PrepareBad | null>(null);
  #target = $state('');
  #inputs = $state.raw<readonly string[]>([]);
  #types = $state.raw<Question['types']>([]);
  #wishes = $state.raw(defaultWishes);
  #worker: TableWorker | null = null;
  /** Counts tables; answers about an earlier one are late. */
  #request = 0;
  #answer: { resolve(answer: Prepared): void; reject(error: unknown): void } | null = null;
  readonly #createWorker: () => TableWorker;
  readonly #preparing = new LatestWins<Question, Prepared>(
    (question) => this.#ask(question),
    (question, answer) => this.#takePrepared(question, answer),
    // A worker that died has said so, and its table went with it.
    () => undefined,
  );

  constructor(createWorker: () => TableWorker = () => startWorker(csvWorkerAddress)) {
    this.#createWorker = createWorker;
  }

  /** What the recipe makes of the columns, or why it cannot; null before a table is read. Behind while `isPreparing`. */
  get prepared(): PreparedTable | PrepareBad | null {
    return this.#prepared;
  }
  /** What the table is now to train on; null while it is being made. */
  get set(): PreparedTable['set'] | null {
    return this.#prepared?.kind === 'ready' && !this.#isPreparing ? this.#prepared.set : null;
  }
  get name(): string {
    return this.#name;
  }
  get isReading(): boolean {
    return this.#isReading;
  }
  /** The recipe was changed and its table is not there yet. */
  get isPreparing(): boolean {
    return this.#isPreparing;
  }
  get parsed(): TableHead | null {
    return this.#parsed;
  }
  get bad(): BadTable | null {
    return this.#bad;
  }
  get columns(): readonly ColumnHead[] {
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
    if (request === this.#request) this.#post({ kind: 'read', request, source: content, options });
  };

  setType = (column: string, type: Exclude<ColumnType, 'empty'>): void => {
    this.#types = [...this.#types.filter(([name]) => name !== column), [column, type]];
    this.#columns = this.#columns.map((one) => (one.name === column && one.type !== 'empty' ? { ...one, type } : one));
    this.#prepare();
  };

  setRole = (column: string, role: 'input' | 'target' | 'unused'): void => {
    const others = this.#inputs.filter((one) => one !== column);
    const target = this.#target;
    if (role === 'target') this.#target = column;
    else if (column === target) this.#target = '';
    // What was to be predicted before becomes an input.
    const freed = role === 'target' && target !== '' && target !== column ? [target] : [];
    this.#inputs = [...others, ...freed, ...(role === 'input' ? [column] : [])];
    this.#prepare();
  };

  wish = (change: Partial<TableWishes>): void => {
    this.#wishes = { ...this.#wishes, ...change };
    this.#prepare();
  };

  #prepare(): void {
    if (this.#columns.length === 0) return;
    this.#isPreparing = true;
    this.#preparing.ask({ request: this.#request, types: this.#types, recipe: this.recipe });
  }

  #ask(question: Question): Promise<Prepared> {
    return new Promise((resolve, reject) => {
      this.#answer = { resolve, reject };
      this.#post({ kind: 'prepare', ...question });
    });
  }

  #takePrepared(question: Question, { columns, result }: Prepared): void {
    const isLatest = question.types === this.#types && question.request === this.#request;
    if (!isLatest || this.#isReading) return;
    this.#columns = columns;
    this.#prepared = result;
    this.#isPreparing = this.#preparing.hasNext;
  }

  #post(message: TableRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): TableWorker {
    const worker = this.#createWorker();
    worker.onmessage = ({ data }) => {
      if (data.kind === 'prepared') this.#answer?.resolve(data);
      else if (data.request === this.#request) this.#takeRead(data.result);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      this.#worker = null;
      // What is still asked was about a table that is gone.
      this.#request++;
      this.#takeRead({ kind: 'bad', code: 'unreadable', row: 1, column: 1, detail: message });
      this.#answer?.reject(new Error(message));
    };
    return worker;
  }

  #takeRead(result: TableHead | BadTable): void {
    this.#isReading = false;
    this.#isPreparing = false;
    this.#parsed = result.kind === 'table' ? result : null;
    this.#bad = result.kind === 'bad' ? result : null;
    this.#columns = result.kind === 'table' ? result.columns : [];
    this.#prepared = null;
    this.#types = [];
    // The last column is the one most tables are about; text and empty ones can be no input.
    const usable = this.#columns.filter(({ type }) => type === 'number' || type === 'category').map(({ name }) => name);
    this.#target = usable.at(-1) ?? '';
    this.#inputs = usable.slice(0, -1);
    this.#prepare();
  }
}
