/**
 * The conditions under which numbers are taken: which browser, which adapter, when. Ignored on purpose: everything that
 * would single out one visitor (full versions, operating system, exact GPU model).
 */
import type { BackendName, Conditions, EngineName } from '#datacenter/calibration/measurement.ts';
import type { AdapterWords } from './adapter.ts';
import { isSoftwareAdapter } from './adapter.ts';

/** The part of `navigator` that names the browser. */
export interface BrowserWords {
  readonly userAgent?: string;
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string; readonly version: string }[] };
}

/** In the order in which they must be looked for: nearly every browser also claims to be Chrome or Safari. */
const userAgentMarks: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\bCriOS\/(\d+)/],
  ['Chromium', /\b(?:HeadlessChrome|Chromium)\/(\d+)/],
  ['Chrome', /\bChrome\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//],
];

/** Browser name and major version, as in "Chromium 156"; the empty string where the browser does not say. */
export function nameBrowser(words: BrowserWords): string {
  const brands = words.userAgentData?.brands ?? [];
  // Browsers mix in a made-up brand such as "Not)A;Brand", so that sites learn to expect unknown ones.
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand) && brand !== 'HeadlessChrome');
  const chosen = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  if (chosen) return `${chosen.brand.replace(/^(Google|Microsoft) /, '')} ${Number.parseInt(chosen.version, 10)}`;
  for (const [name, mark] of userAgentMarks) {
    const version = mark.exec(words.userAgent ?? '')?.[1];
    if (version) return `${name} ${version}`;
  }
  return '';
}

function ownBrowser(): BrowserWords {
  return (globalThis as { navigator?: BrowserWords }).navigator ?? {};
}

/**
 * The record of conditions for numbers taken now. `adapter` is the GPU's own words; null for the cpu backend and where
 * the browser hides them. The cpu backend always counts as software.
 */
export function describeConditions(facts: {
  readonly backend: BackendName;
  readonly engine?: EngineName;
  readonly adapter: AdapterWords | null;
  readonly takenAt?: Date;
  readonly browser?: BrowserWords;
}): Conditions {
  const { backend, engine, adapter, takenAt = new Date(), browser = ownBrowser() } = facts;
  return {
    takenAt: takenAt.toISOString(),
    backend,
    ...(engine ? { engine } : {}),
    vendor: adapter?.vendor ?? '',
    architecture: adapter?.architecture ?? '',
    isSoftware: backend === 'cpu' || (adapter !== null && isSoftwareAdapter(adapter)),
    browser: nameBrowser(browser),
  };
}
