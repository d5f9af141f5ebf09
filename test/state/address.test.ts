import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi, beforeAll } from 'vitest';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { measurementOf } from '#support/calibrations.ts';
import { Address, type AddressBar } from '../../src/state/address.svelte.ts';
import { viewSearch } from '../../src/state/view-link.ts';
import { learnMeasurements, scenarioLink } from '../../src/state/scenario-link.ts';
import { homeOf } from '#view/figures/run-figures.ts';

/** An address bar of its own; `go` is a reader opening another link in the same tab. */
function createBar(start: string) {
  let href = new URL(start, 'https://example.test/page/').href;
  let listener = () => {};
  let reloads = 0;
  const bar: AddressBar = {
    href: () => href,
    replace: (next) => {
      href = next;
    },
    reload: () => {
      reloads++;
    },
    onFragment: (heard) => {
      listener = heard;
    },
  };
  const go = (fragment: string) => {
    const next = new URL(href);
    next.hash = fragment;
    href = next.href;
    listener();
  };
  return { bar, go, href: () => href, reloads: () => reloads };
}

/** An address that has read its link, as every view with a scenario begins. */
function openAddress(bar: AddressBar): Address {
  const address = new Address(bar, []);
  address.read(scenarioLink);
  return address;
}

const changed = writeField(defaultScenario, 'cluster.accelerators', 4096);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

beforeAll(learnMeasurements);

describe('the address', () => {
  it('follows the scenario once changes have stopped, and keeps the query', () => {
    const { bar, href } = createBar('?lang=zh');
    const address = new Address(bar, []);
    address.read(scenarioLink);
    for (const count of [2304, 3072, 4096])
      address.write(writeField(defaultScenario, 'cluster.accelerators', count), null);
    expect(href()).toBe('https://example.test/page/?lang=zh');
    vi.runAllTimers();
    expect(href()).toBe('https://example.test/page/?lang=zh#v=1&n=4096');
  });

  it('opens what it wrote', () => {
    const { bar } = createBar('');
    const link = openAddress(bar).pageLink(changed, measurementOf());
    const opened = new Address(createBar(link).bar, []).read(scenarioLink);
    expect(opened.scenario).toEqual(changed);
    expect(opened.shared?.provenance).toBe('shared');
  });

  it('carries the choices of single figures beside the scenario, and none that could not be one', () => {
    const { bar, href } = createBar('#v=1&n=4096&t.model=gan&f.stages=16&f.rule=%3Cb%3E&f.schedule=');
    const address = new Address(bar, []);
    expect(address.read(scenarioLink).scenario).toEqual(changed);
    expect(address.own).toEqual({ 'f.stages': '16' });
    expect(address.problems).toEqual([]);
    address.setOwn('f.schedule', 'zero-bubble-v');
    address.setOwn('f.stages', '32');
    address.write(changed, null);
    vi.runAllTimers();
    expect(href()).toMatch(/#v=1&n=4096&t\.model=gan&f\.schedule=zero-bubble-v&f\.stages=32$/);
    address.setOwn('f.stages', null);
    address.setOwn('f.schedule', null);
    expect(address.fragment(changed, null)).toBe('v=1&n=4096&t.model=gan');
  });

  it('needs no reader of scenarios for the choices of figures, and passes them on', () => {
    const { bar, href } = createBar('?embed=memory-plan#v=1&f.tensor=4');
    const address = new Address(bar, []);
    expect(address.needsScenarioReader).toBe(false);
    expect(address.read()).toEqual({ scenario: null, shared: null });
    expect(address.own).toEqual({ 'f.tensor': '4' });
    expect(new URL(address.pageLink(null, null)).hash).toBe('#v=1&f.tensor=4');
    address.setOwn('f.tensor', '8');
    address.write(null, null);
    vi.runAllTimers();
    expect(href()).toMatch(/#v=1&f\.tensor=8$/);
  });

  it.each(['n=4096', 'v=2', 'me=peak:1e12', 'x=1&f.tensor=4', 'f.tensor=4&f.tensor=8', 'f.<b>=1'])(
    'needs a reader of scenarios for #%s, if only to say what is wrong',
    (fragment) => {
      expect(new Address(createBar(`?embed=memory-plan#${fragment}`).bar, []).needsScenarioReader).toBe(true);
    },
  );

  it('begins again where a link brings a scenario into a view that came without', () => {
    const { bar, go, reloads } = createBar('?embed=memory-plan');
    const address = new Address(bar, []);
    address.read();
    const opened: unknown[] = [];
    address.watch((link) => opened.push(link));
    go('v=1&f.tensor=4');
    expect([opened.length, reloads()]).toEqual([1, 0]);
    go('v=1&n=4096');
    expect([opened.length, reloads()]).toEqual([1, 1]);
  });

  it('leads to the bench where the link carries a training choice, and to the page where it carries none', () => {
    const { bar } = createBar('?embed=training-curve#t.model=toy-network&t.seed=3');
    const address = new Address(bar, []);
    address.read(scenarioLink);
    const link = new URL(address.pageLink(defaultScenario, null));
    expect([link.search, link.hash]).toEqual(['?view=bench', '#v=1&t.model=toy-network&t.seed=3']);
    bar.replace('https://example.test/page/?view=bench#keep');
    address.read(scenarioLink);
    expect(address.extra, 'a place on the page is no choice').toBe('t.model=toy-network&t.seed=3');
    address.extra = '';
    expect(new URL(address.pageLink(defaultScenario, null)).search).toBe('');
  });

  it('leads from a figure alone to the view where it stands, with its choices', () => {
    const searchOf = (figure: string) => {
      const address = new Address(createBar(`?embed=${figure}#f.raceModel=gan`).bar, [], homeOf);
      address.read();
      const { search, hash } = new URL(address.pageLink(null, null));
      expect(hash).toBe('#v=1&f.raceModel=gan');
      return search;
    };
    expect(['engine-race', 'floor-plan', 'roofline'].map(searchOf)).toEqual(['?view=bench', '?view=desk', '']);
  });

  it('takes a link opened in the same tab, but not its own writing', () => {
    const { bar, go } = createBar('');
    const address = new Address(bar, []);
    address.read(scenarioLink);
    const opened: unknown[] = [];
    address.watch(({ scenario }) => opened.push(scenario));
    address.write(changed, null);
    vi.runAllTimers();
    go('v=1&n=4096');
    expect(opened).toEqual([]);
    go('v=1&n=8192');
    expect(opened).toEqual([writeField(defaultScenario, 'cluster.accelerators', 8192)]);
  });

  it('leaves the preset alone where the fragment is a place on the page', () => {
    expect(new Address(createBar('#money').bar, []).read(scenarioLink)).toEqual({ scenario: null, shared: null });
  });

  it('names what it could not use until that is dismissed', () => {
    const address = new Address(createBar('?lang=tlh#v=1&n=banana').bar, []);
    address.read(scenarioLink);
    expect(address.problems.map(({ key, problem }) => `${key} ${problem}`)).toEqual([
      'lang not-an-option',
      'n not-a-number',
    ]);
    address.dismiss();
    expect(address.problems).toEqual([]);
  });

  it('links to one figure with the same scenario and nothing else of this page', () => {
    const { bar } = createBar('?theme=dark&seed=4#v=1&n=64');
    expect(openAddress(bar).embedLink('roi-curve', changed, null, 'zh-Hans')).toBe(
      'https://example.test/page/?embed=roi-curve&lang=zh-Hans#v=1&n=4096',
    );
  });

  it('carries the training bench’s entries along from the first moment', () => {
    const { bar, href } = createBar('?view=bench#t.model=toy-network&t.epochs=5');
    const address = new Address(bar, []);
    address.read(scenarioLink);
    address.write(changed, null);
    vi.runAllTimers();
    expect(href()).toContain('n=4096&t.model=toy-network&t.epochs=5');
    expect(address.problems).toEqual([]);
  });

  it('links to the other language with the fragment as it is', () => {
    const { bar } = createBar('?theme=dark#v=1&n=64');
    expect(new Address(bar, []).languageLink('zh-Hans')).toBe(
      'https://example.test/page/?theme=dark&lang=zh-Hans#v=1&n=64',
    );
  });

  it('opens any fragment without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9000 }), (fragment) => {
        const { bar } = createBar('');
        const address = new Address({ ...bar, href: () => `https://example.test/#v=1&${encodeURI(fragment)}` }, []);
        expect(address.read(scenarioLink).scenario).not.toBeNull();
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('a link to another view', () => {
  it('takes along what a teacher asked of the page, and leads back', () => {
    const query = 'backend=recorded&hide=train.batch&theme=dark&lang=en&embed=roofline';
    const there = viewSearch(`https://site.test/a/?${query}#v=1`, 'bench', 'zh-Hans');
    expect(Object.fromEntries(new URLSearchParams(there))).toEqual({
      backend: 'recorded',
      hide: 'train.batch',
      theme: 'dark',
      lang: 'zh-Hans',
      view: 'bench',
    });
    expect(new URLSearchParams(viewSearch(`https://site.test/a/${there}`, null, 'en')).has('view')).toBe(false);
  });
});
