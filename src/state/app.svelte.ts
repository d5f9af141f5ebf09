/** Everything the pages read, in one place, handed down by context: words, preferences, address, run, studio, risk. */
import { createContext } from 'svelte';
import { createFormat } from '#text/format.ts';
import type { Language, Text } from '#text/text.ts';
import type { Address } from './address.svelte.ts';
import { loadText } from './languages.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { Risk } from './risk.svelte.ts';
import type { Run } from './run.svelte.ts';
import type { Studio } from './studio.svelte.ts';

export interface Parts {
  readonly preferences: Preferences;
  readonly address: Address;
  readonly run: Run;
  readonly studio: Studio;
  readonly risk: Risk;
  readonly recorded: RecordedRun | null;
  readonly text: Text;
}

export class App {
  readonly preferences: Preferences;
  readonly address: Address;
  readonly run: Run;
  readonly studio: Studio;
  readonly risk: Risk;
  /** Null when no recording could be fetched. */
  readonly recorded: RecordedRun | null;
  #text: Text = $state.raw({} as Text);
  /** The language of the words on screen; behind the wished one until its dictionary has come. */
  #language = $state<Language>('en');
  readonly format = $derived(createFormat(this.#language));

  constructor(parts: Parts) {
    this.preferences = parts.preferences;
    this.address = parts.address;
    this.run = parts.run;
    this.studio = parts.studio;
    this.risk = parts.risk;
    this.recorded = parts.recorded;
    this.#text = parts.text;
    this.#language = parts.preferences.language;
  }

  get text(): Text {
    return this.#text;
  }

  get language(): Language {
    return this.#language;
  }

  /** Changes the language once its dictionary is here; keeps the old one when it cannot be fetched. */
  speak = async (language: Language): Promise<void> => {
    this.#text = await loadText(language);
    this.#language = language;
    this.preferences.chooseLanguage(language);
  };
}

export const [useApp, provideApp] = createContext<App>();
