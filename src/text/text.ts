/** The shape of a language: every key of English, with the same arguments. A missing string fails the type check. */
import type { en } from './en.ts';

export type Language = 'en' | 'zh-Hans';

/** Strings widen to `string`; sentences keep their arguments, so both languages are called the same way. */
export type Widened<T> = T extends string
  ? string
  : T extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

export type Text = Widened<typeof en>;
/** Without the words of a run, which figures of the simulator do not show. */
export type CoreText = Omit<Text, 'train' | 'runReasons'>;
