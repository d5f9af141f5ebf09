/** The model of a run as a program of its own, for PyTorch or TensorFlow.js. */
import type { TrainChoice } from '../choice.ts';
import type { Model } from '../models/model.ts';
import type { Program } from './program.ts';
import { writePython } from './python-code.ts';
import { writeScript } from './script-code.ts';

export type CodeLanguage = 'python' | 'script';

/** The program's text; it depends on nothing but the model, the choice and the title. */
export function writeModelCode(language: CodeLanguage, model: Model, choice: TrainChoice, title: string): string {
  const program: Program = { model, choice, title: title.replaceAll(/["\\\r\n]/g, ' '), kind: kindOf(choice) };
  return language === 'python' ? writePython(program) : writeScript(program);
}

function kindOf({ data }: TrainChoice): Program['kind'] {
  if (data === 'mnist') return 'images';
  return data === 'moby-dick' || data === 'analects' || data === 'own-text' ? 'text' : 'table';
}
