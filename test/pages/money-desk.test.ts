/** The desk's sections of money drawn without a browser: in both languages, with nothing broken in their words. */
import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { simulate } from '#datacenter/simulate.ts';
import { createFormat } from '#text/format.ts';
import type { Language } from '#text/text.ts';
import { en } from '#text/en.ts';
import { zh } from '#text/zh.ts';
import { scenarioWith } from '#support/figure-cases.ts';
import { loadPart, loadPartWords, type DeskPart } from '#view/pages/desk/parts.ts';

/** What sections ask of the app, for one language, one link and one scenario. */
const app = vi.hoisted(() => ({ now: {} as object }));
vi.mock('#state/app.svelte.ts', () => ({ useApp: () => app.now }));

async function draw(id: DeskPart, language: Language, own: Readonly<Record<string, string>> = {}, scenario?: Scenario) {
  app.now = {
    language,
    text: language === 'en' ? en : zh,
    format: createFormat(language),
    pageText: { places: {} },
    address: { own, setOwn: () => undefined, complain: () => undefined },
    studio: { outcome: simulate(scenario ?? scenarioWith({}), null), change: () => undefined },
  };
  const [part, words] = await Promise.all([loadPart(id), loadPartWords(id, language)]);
  const { body } = render(part, { props: { words } });
  return body.replace(/<!--.*?-->/g, '').replace(/<style[\s\S]*?<\/style>/g, '');
}
const wordsOf = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** As the address keeps a text. */
const typed = (text: string) =>
  [...text].map((sign) => (/[\w-]/.test(sign) ? sign : `.${sign.charCodeAt(0).toString(16).toUpperCase()}`)).join('');

describe.each(['en', 'zh-Hans'] as const)('in %s', (language) => {
  it.each(['costs', 'flows', 'register'] as const)('the section “%s” has no broken number', async (id) => {
    expect(await draw(id, language)).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });
});

describe('the section on own flows', () => {
  it('measures the textbook’s: 137.236 of value, 15.238 %, back after 3.333 and 4.263 years', async () => {
    const words = wordsOf(await draw('flows', 'en'));
    for (const number of ['137.236', '15.238', '3.333', '4.263', '1.137']) expect(words).toContain(number);
  });

  it.each([
    ['-1000, -50, x', /year 2 should be a number/, /All flows are costs.*at least 1,050/],
    ['5, 6', /All flows are income/, /would have to be −6 or less/],
    ['-1, 1e20', /Flow of year 1/, /Use the nearest: 1000000000000000/],
  ])('says of %s what is wrong, and offers what works', async (text, wrong, offered) => {
    const words = wordsOf(await draw('flows', 'en', { 'f.flows': typed(text) }));
    expect(words).toMatch(wrong);
    expect(words).toMatch(offered);
  });
});

describe('the section on costs', () => {
  it('has a row for each year and one for all, and says why where there is no plan', async () => {
    const body = await draw('costs', 'en');
    const rows = body.match(/<tr/g) ?? [];
    expect(rows.length).toBe(1 + 7 + 1);
    expect(wordsOf(body)).toMatch(/Purchase.*Maintenance.*Energy.*Staff.*Recruiting.*Storage.*Labelling/);
    const none = await draw('costs', 'en', {}, scenarioWith({ 'cluster.accelerator': 'ascend-910b' }));
    expect(wordsOf(none)).toContain('No public price is known');
  });
});
