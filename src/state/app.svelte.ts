/**
 * Everything the pages read, in one place, handed down by context: words, preferences, address, run, studio, risk. A
 * figure alone may have no run, and no simulator either: it then never fetches them.
 */
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
  /** Null in a figure that shows no run. */
  readonly run: Run | null;
  /** Null when no recording could be fetched. */
  readonly recorded: RecordedRun | null;
  /** Null in a figure that has no scenario; so are its futures. */
  readonly studio: Studio | null;
  readonly risk: Risk | null;
  readonly text: Text;
  /** Null for an embedded figure. */
  readonly pageText: PageText | null;
}

export class App {
  readonly preferences: Preferences;
  readonly address: Address;
  /** As they came: for who has to ask whether they are there. */
  readonly parts: Pick<Parts, 'run' | 'studio' | 'risk'>;
  readonly recorded: RecordedRun | null;
  #text: Text = $state.raw({} as Text);
  #pageText = $state.raw<PageText | null>(null);
  /** The language of the words on screen; behind the wished one until its dictionary has come. */
  #language = $state<Language>('en');
  readonly format = $derived(createFormat(this.#language));
  /** Own and shared numbers travel in links; the recorded ones are there already. */
  readonly #passedOn = $derived.by(() => {
    const measurement = this.parts.studio?.measurement;
    return !measurement || measurement.provenance === 'recorded' ? null : measurement;
  });

  constructor(parts: Parts) {
    this.preferences = parts.preferences;
    this.address = parts.address;
    this.parts = parts;
    this.recorded = parts.recorded;
    this.#text = parts.text;
    this.#pageText = parts.pageText;
    this.#language = parts.preferences.language;
  }

  get text(): Text {
    return this.#text;
  }

  /** @throws in a figure that shows no run */
  get run(): Run {
    return present(this.parts.run);
  }

  /** @throws in a figure that has no scenario */
  get studio(): Studio {
    return present(this.parts.studio);
  }

  /** @throws in a figure that has no scenario */
  get risk(): Risk {
    return present(this.parts.risk);
  }

  /** The page with what is shown, or with another scenario. */
  pageLink = (scenario = this.parts.studio?.scenario): string =>
    this.address.pageLink(scenario ?? null, this.#passedOn);

  /** The same for one figure alone. */
  embedLink = (figure: string, scenario = this.parts.studio?.scenario): string =>
    this.address.embedLink(figure, scenario ?? null, this.#passedOn, this.#language);

  /** @throws in an embedded figure, which never fetches the words of the page around it */
  get pageText(): PageText {
    return present(this.#pageText);
  }

  get language(): Language {
    return this.#language;
  }

  /** Changes the language once its dictionary is here; keeps the old one when it cannot be fetched. */
  speak = async (language: Language): Promise<void> => {
    const text = loadText(language, this.parts.run !== null);
    const pageText = await (this.#pageText && loadPageText(language));
    this.#text = await text;
    this.#pageText = pageText;
    this.#language = language;
    this.preferences.chooseLanguage(language);
  };
}

function present<Part>(part: Part | null): Part {
  if (part === null) throw new Error('This figure came without it.');
  return part;
}

export const [useApp, provideApp] = createContext<App>();
