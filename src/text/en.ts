/** English: the words of every view and those of a run, joined. The page's, the bench's and each figure's stand beside. */
import { en as core } from './core/en.ts';
import { en as run } from './run/en.ts';

export const en = { ...core, ...run };
