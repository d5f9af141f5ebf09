/** What a reader likes: language, theme, motion. The address wins over what is stored, what is stored over the system. */
import type { Language } from '#text/text.ts';
import type { Motion, Query, Theme } from './query.ts';
import type { KeyValue } from './storage.ts';

const keys = { language: 'gpu-dc.language', theme: 'gpu-dc.theme' } as const;

/** The first of the browser's languages that the page speaks; English when it speaks none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

export class Preferences {
  #language = $state<Language>('en');
  #theme = $state<Theme>('auto');
  readonly motion: Motion;
  readonly #storage: KeyValue;

  constructor(
    query: Pick<Query, 'language' | 'theme' | 'motion'>,
    storage: KeyValue,
    browserLanguages: readonly string[],
  ) {
    const stored = { language: storage.read(keys.language), theme: storage.read(keys.theme) };
    const own = stored.language === 'en' || stored.language === 'zh-Hans' ? stored.language : null;
    this.#language = query.language ?? own ?? chooseLanguage(browserLanguages);
    this.#theme = query.theme ?? (stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'auto');
    this.motion = query.motion;
    this.#storage = storage;
  }

  get language(): Language {
    return this.#language;
  }

  get theme(): Theme {
    return this.#theme;
  }

  chooseLanguage = (language: Language): void => {
    this.#language = language;
    this.#storage.write(keys.language, language);
  };

  /** `auto` follows the system, so nothing is stored for it. */
  chooseTheme = (theme: Theme): void => {
    this.#theme = theme;
    this.#storage.write(keys.theme, theme === 'auto' ? null : theme);
  };

  /** Puts the choices on the root element, where styles and screen readers look for them. */
  applyTo(root: HTMLElement): void {
    root.lang = this.#language;
    root.dataset['theme'] = this.#theme;
    root.dataset['motion'] = this.motion;
  }
}
