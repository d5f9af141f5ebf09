/** Addresses of this page as text: what is in one, and the ones that reproduce what is shown. Pure. */
import { longestFragment } from '#datacenter/scenario/link-entries.ts';
import { currentVersion } from '#datacenter/scenario/migrations.ts';

/** The fragment without its `#`. */
export function fragmentOf(href: string): string {
  return new URL(href).hash.replace(/^#/, '');
}

export function searchOf(href: string): string {
  return new URL(href).search;
}

/** The same address with another fragment. */
export function withFragment(href: string, fragment: string): string {
  const address = new URL(href);
  address.hash = fragment;
  return address.href;
}

/** Entries of a training choice in a fragment, `t.model=...&t.seed=...`; empty where there are none. */
export function choiceEntries(fragment: string): string {
  return fragment
    .split('&')
    .filter((entry) => /^t\.[A-Za-z]+=/.test(entry))
    .join('&');
}

/**
 * Whether a fragment holds more than choices of figures and of a training: then the reader of scenarios has to look at
 * it, if only to say what it cannot use.
 */
export function needsScenarioReader(fragment: string): boolean {
  if (!fragment.includes('=')) return false;
  const entries = fragment.split('&').filter((entry) => entry !== `v=${currentVersion}`);
  const keys = entries.map((entry) => /^[ft]\.[A-Za-z]+(?==)/.exec(entry)?.[0]);
  return keys.includes(undefined) || new Set(keys).size < keys.length || fragment.length > longestFragment;
}

/** Choices of single figures in a fragment, by key: `f.` and letters, with a short plain value. */
export function ownEntries(fragment: string): Readonly<Record<string, string>> {
  const own = fragment.split('&').filter((entry) => /^f\.[A-Za-z]+=[\w./+()-]{1,1200}$/.test(entry));
  return Object.fromEntries(own.map((entry) => entry.split('=')));
}

/**
 * The whole page with this fragment, and nothing of how this visit began; or the view that a link from there leads to:
 * only the bench reads a training choice, and some figures stand on the desk or on the bench alone.
 * @param homeOf the view of a figure; empty: the page
 */
export function pageAddress(href: string, fragment: string, homeOf: (figure: string) => string): string {
  const address = new URL(href);
  const { searchParams } = address;
  const isDesk = searchParams.get('view') === 'desk';
  const home = isDesk ? 'desk' : homeOf(searchParams.get('embed') ?? '') || (choiceEntries(fragment) && 'bench');
  address.search = home && `?view=${home}`;
  address.hash = fragment;
  return address.href;
}

/** One figure alone with this fragment, in a language. */
export function embedAddress(href: string, figure: string, language: string, fragment: string): string {
  const address = new URL(href);
  address.search = `?${new URLSearchParams({ embed: figure, lang: language }).toString()}`;
  address.hash = fragment;
  return address.href;
}

/** The same address in another language. */
export function withLanguage(href: string, language: string): string {
  const address = new URL(href);
  address.searchParams.set('lang', language);
  return address.href;
}
