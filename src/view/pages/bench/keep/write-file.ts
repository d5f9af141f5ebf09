/** The files of a run: each made when it is asked for, and named from a short list of parts. */
import { openRunData } from '#state/run-data.ts';
import type { DataSet } from '#train/data/data-set.ts';
import type { Checkpoint } from '#train/engines/engine.ts';
import { writeModelCode } from '#train/export/model-code.ts';
import { nameTensors } from '#train/export/named-weights.ts';
import { writeSafetensors } from '#train/export/safetensors.ts';
import type { RunView } from '#train/run-view.ts';
import { writeCsv } from '../../../figures/export/csv.ts';
import { tableOfLog, tensorsOfData, writeMeasurement } from './run-files.ts';

export type RunFile = 'log' | 'measurement' | 'weights' | 'data' | 'python' | 'script';

const endings: Record<RunFile, string> = {
  log: 'log.csv',
  measurement: 'measurement.json',
  weights: 'weights.safetensors',
  data: 'data.safetensors',
  python: 'program.py',
  script: 'program.mjs',
};

export interface RunSources {
  readonly view: RunView;
  readonly save: () => Promise<Checkpoint>;
  readonly own: DataSet | null;
  /** Where the page's data lies, with a slash at its end. */
  readonly dataUrl: string;
  /** First line of a program. */
  readonly title: string;
}

/** Which files a run offers: a model that was not built has no weights, and digits are not written again. */
export function filesOf({ built, isRecorded, choice, phase }: RunView): readonly RunFile[] {
  if (phase === 'idle') return [];
  const ofModel: readonly RunFile[] = built && !isRecorded ? ['weights', 'python', 'script'] : [];
  return ['log', 'measurement', ...ofModel, ...(choice.data === 'mnist' || !built ? [] : (['data'] as const))];
}

/**
 * A file's content and name.
 * @throws QuestionRefused where the weights cannot be read; RunFailure where the data cannot be had
 */
export async function writeRunFile(
  kind: RunFile,
  sources: RunSources,
  now: Date,
): Promise<{ blob: Blob; name: string }> {
  const name = `${sources.view.choice.model}-${now.toISOString().slice(0, 10)}-${endings[kind]}`;
  return { blob: new Blob([await contentOf(kind, sources, now)]), name };
}

async function contentOf(kind: RunFile, sources: RunSources, now: Date): Promise<string | Uint8Array<ArrayBuffer>> {
  const { view, save, own, dataUrl, title } = sources;
  const { choice, built } = view;
  if (kind === 'log') return writeCsv(tableOfLog(view));
  if (kind === 'measurement') {
    // A measurement is worth having also where its data cannot be had again to be hashed.
    const data = await openRunData(choice, dataUrl, own).catch(() => null);
    return writeMeasurement(view, data?.sha256 ?? null, now.toISOString());
  }
  if (!built) throw new RangeError('the model is not built yet');
  const { model } = built;
  if (kind === 'python' || kind === 'script') return writeModelCode(kind, model, choice, title);
  if (kind === 'weights') {
    const { step, weights } = await save();
    return writeSafetensors({
      tensors: nameTensors(model, weights),
      metadata: { model: model.id, step: String(step) },
    });
  }
  const { set } = await openRunData(choice, dataUrl, own);
  if (!set) throw new RangeError('digits come in pieces');
  return writeSafetensors({ tensors: tensorsOfData(set, model.input), metadata: { data: choice.data } });
}
