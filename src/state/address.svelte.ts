/**
 * The address bar. The query says how the page starts and is never changed here; the fragment holds the scenario and
 * follows it, a moment after the hand is still, without filling the browser's history.
 */
import type { Measurement } from '#datacenter/calibration/measurement.ts';
import type { LinkProblem } from '#datacenter/scenario/link-entries.ts';
import { currentVersion } from '#datacenter/scenario/migrations.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import {
  choiceEntries,
  embedAddress,
  fragmentOf,
  needsScenarioReader,
  ownEntries,
  pageAddress,
  searchOf,
  withFragment,
  withLanguage,
} from './links.ts';
import { readQuery, type Query } from './query.ts';

/** The browser's side of the address, so that tests can stand in for it. */
export interface AddressBar {
  readonly href: () => string;
  readonly replace: (href: string) => void;
  readonly reload: () => void;
  readonly onFragment: (listener: () => void) => void;
}

export interface OpenedLink {
  /** Null: the fragment says nothing of a scenario, so the preset stands. */
  readonly scenario: Scenario | null;
  readonly shared: Measurement | null;
}

/** How scenarios stand in a link; handed in, because a figure that has none does without it. */
export interface ScenarioLink {
  /** False where the fragment holds what this reader has not learnt to read yet. */
  readonly canRead: (fragment: string) => boolean;
  readonly read: (fragment: string) => OpenedLink & { readonly problems: readonly LinkProblem[] };
  readonly write: (scenario: Scenario, measurement: Measurement | null) => string;
}

/** Writing the address waits for this long a pause, milliseconds: browsers refuse hundreds of changes in a row. */
const pause = 100;

export class Address {
  readonly query: Query;
  #problems = $state.raw<readonly LinkProblem[]>([]);
  /**
   * Entries of the training bench, `t.model=...`, that travel with the scenario. Kept from the link as it was opened, so
   * that they are still there when the bench has come.
   */
  extra = $state.raw('');
  /** Choices of figures that are none of the scenario, as `f.stages`: key and text as they stand in the link. */
  own = $state.raw<Readonly<Record<string, string>>>({});
  #opened = $state('');
  #written = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scenarioLink: ScenarioLink | null = null;
  readonly #bar: AddressBar;
  readonly #homeOf: (figure: string) => string;
  readonly #queryProblems: readonly LinkProblem[];

  /** @param homeOf the view that a figure stands on; empty: the page */
  constructor(bar: AddressBar, presets: readonly string[], homeOf: (figure: string) => string = () => '') {
    this.#homeOf = homeOf;
    const { query, problems } = readQuery(searchOf(bar.href()), presets);
    this.query = query;
    this.#bar = bar;
    this.#queryProblems = problems;
    this.#problems = problems;
  }

  /** What in the link could not be used, until dismissed. */
  get problems(): readonly LinkProblem[] {
    return this.#problems;
  }

  /** The fragment as it was opened last. */
  get opened(): string {
    return this.#opened;
  }

  dismiss = (): void => {
    this.#problems = [];
  };

  /** Whether the link in the bar asks for a reader of scenarios. */
  get needsScenarioReader(): boolean {
    return needsScenarioReader(fragmentOf(this.#bar.href()));
  }

  /** Whether a reader can read all of the link in the bar. */
  isReadableBy(scenarioLink: ScenarioLink): boolean {
    return scenarioLink.canRead(fragmentOf(this.#bar.href()));
  }

  /**
   * Reads the fragment that is in the bar now.
   * @param scenarioLink from now on the reader and writer of scenarios; null: this view has none
   */
  read(scenarioLink = this.#scenarioLink): OpenedLink {
    this.#scenarioLink = scenarioLink;
    const fragment = fragmentOf(this.#bar.href());
    this.#written = fragment;
    this.#opened = fragment;
    // A bare word is a place on the page, as in `#money`.
    if (!fragment.includes('=')) return { scenario: null, shared: null };
    this.extra = choiceEntries(fragment);
    this.own = ownEntries(fragment);
    const { scenario, shared, problems } = scenarioLink?.read(fragment) ?? {
      scenario: null,
      shared: null,
      problems: [],
    };
    this.#problems = [...this.#queryProblems, ...problems];
    return { scenario, shared };
  }

  /** Names what was wrong with the entries that others read. */
  complain = (problems: readonly LinkProblem[]): void => {
    this.#problems = [...this.#problems, ...problems];
  };

  /** Sets a figure's own choice; null: as it is without a word of it in the link. */
  setOwn = (key: string, text: string | null): void => {
    const others = Object.entries(this.own).filter(([one]) => one !== key);
    this.own = Object.fromEntries(text === null ? others : [...others, [key, text]]);
  };

  /** Calls back when a reader opens another link in this tab. */
  watch(opened: (link: OpenedLink) => void): void {
    this.#bar.onFragment(() => {
      const fragment = fragmentOf(this.#bar.href());
      if (fragment === this.#written) return;
      // A view that came without a reader of what the link holds begins again with one.
      if (!(this.#scenarioLink?.canRead(fragment) ?? !this.needsScenarioReader)) this.#bar.reload();
      else opened(this.read());
    });
  }

  /** Puts the scenario into the bar once changes have stopped for a moment. */
  write(scenario: Scenario | null, shared: Measurement | null): void {
    clearTimeout(this.#timer);
    // Read now, so that who asks for a write is asked again when it changes.
    const more = this.#more();
    this.#timer = setTimeout(() => {
      const fragment = this.#join(scenario, shared, more);
      if (fragment === this.#written) return;
      this.#written = fragment;
      this.#bar.replace(withFragment(this.#bar.href(), fragment));
    }, pause);
  }

  /** The scenario, where there is one, and the machine it was calibrated with when there is one to pass on. */
  fragment(scenario: Scenario | null, measurement: Measurement | null): string {
    return this.#join(scenario, measurement, this.#more());
  }

  /** What travels with the scenario. */
  #more(): string {
    const own = Object.entries(this.own).map((entry) => entry.join('='));
    return [this.extra, ...own.sort()].filter((part) => part !== '').join('&');
  }

  #join(scenario: Scenario | null, measurement: Measurement | null, more: string): string {
    const said = scenario && this.#scenarioLink?.write(scenario, measurement);
    return [said ?? `v=${currentVersion}`, more].filter((part) => part !== '').join('&');
  }

  /** A link that reproduces the page: own numbers travel as rounded ones, marked as shared. */
  pageLink(scenario: Scenario | null, measurement: Measurement | null): string {
    return pageAddress(this.#bar.href(), this.fragment(scenario, measurement), this.#homeOf);
  }

  /** The same for one figure alone, in a language. */
  embedLink(figure: string, scenario: Scenario | null, measurement: Measurement | null, language: string): string {
    return embedAddress(this.#bar.href(), figure, language, this.fragment(scenario, measurement));
  }

  /** The page in another language with the scenario as it is: what the language link points to. */
  languageLink(language: string): string {
    return withLanguage(this.#bar.href(), language);
  }
}

/** The address bar of this window. In a sandboxed frame the bar may refuse to be written; the page goes on. */
export function browserAddressBar(): AddressBar {
  return {
    href: () => location.href,
    replace: (href) => {
      try {
        history.replaceState(history.state, '', href);
      } catch {
        // The link buttons still give the full address.
      }
    },
    reload: () => location.reload(),
    onFragment: (listener) => addEventListener('hashchange', listener),
  };
}
