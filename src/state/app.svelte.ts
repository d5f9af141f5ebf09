/** Everything the pages read, in one place, handed down by context: words, preferences, address, run, studio, risk. */
import { createContext } from 'svelte';
import { createFormat } from '#text/format.ts';
import type { PageText } from '#text/page/text.ts';
import type { Language, Text } from '#text/text.ts';
import type { Address } from './address.svelte.ts';
import { loadPageText, loadText } from './languages.ts';
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
  /** Null for an embedded figure. */
  readonly pageText: PageText | null;
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
  #pageText = $state.raw<PageText | null>(null);
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
    this.#pageText = parts.pageText;
    this.#language = parts.preferences.language;
  }

  get text(): Text {
    return this.#text;
  }

  /** @throws in an embedded figure, which never fetches the words of the page around it */
  get pageText(): PageText {
    if (!this.#pageText) throw new Error('An embedded figure has no words of the page.');
    return this.#pageText;
  }

  get language(): Language {
    return this.#language;
  }

  /** Changes the language once its dictionary is here; keeps the old one when it cannot be fetched. */
  speak = async (language: Language): Promise<void> => {
    const text = loadText(language, 'train' in this.#text);
    const pageText = await (this.#pageText && loadPageText(language));
    this.#text = await text;
    this.#pageText = pageText;
    this.#language = language;
    this.preferences.chooseLanguage(language);
  };
}

export const [useApp, provideApp] = createContext<App>();
