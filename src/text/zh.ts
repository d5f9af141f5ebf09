/** Simplified Chinese: the same keys and arguments as English. */
import { zh as core } from './core/zh.ts';
import { zh as run } from './run/zh.ts';
import type { Text } from './text.ts';

export const zh: Text = { ...core, ...run };
