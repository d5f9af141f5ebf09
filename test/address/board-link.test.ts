/** Kept scenarios in a link: written and read again they are the same, short, bounded, and nothing hostile gets through. */
import { describe, expect, it } from 'vitest';
import { allFields, readField, writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import type { Scenario } from '#datacenter/scenario/scenario.ts';
import { clampToField } from '#datacenter/units/field.ts';
import { createRandom } from '#datacenter/units/random.ts';
import { boardText, decodeBoard, encodeBoard, type LinkedScenario } from '#view/figures/scenario-board/board-link.ts';
import { writeOwnText } from '#view/figures/own-lists.ts';
import { ownEntries } from '../../src/state/links.ts';
import { findOwnProblems } from '../../src/view/pages/own-problems.ts';

const keep = (scenario: Scenario, name: string, preset: string | null = null): LinkedScenario => ({
  ...{ id: name, preset, name, scenario },
});
const choicesOf = (own: Readonly<Record<string, string>>) => ({
  own,
  setOwn: () => undefined,
  complain: () => undefined,
});
/** What a browser reads from a link with this value. */
const open = (text: string) => decodeBoard(choicesOf(ownEntries(`v=1&${boardText.short}=${text}`)));
/** A value of the address that says `text`. */
function say(text: string): string {
  let said = '';
  const choices = { ...choicesOf({}), setOwn: (_: string, value: string | null) => void (said = value ?? '') };
  writeOwnText(boardText, text, choices);
  return said;
}

const half = writeField(defaultScenario, 'cluster.accelerators', 512);
const [story] = presets;

describe('kept scenarios in a link', () => {
  it('come back with their names, in their order, whatever signs the names have', () => {
    const names = ['Half a thousand', '半千张卡：便宜的电', 'a_b/c~d~t&e=%41+1', '🙂', '  '];
    const kept = names.map((name, place) => keep(writeField(half, 'finance.occupancy', 0.3 + place / 100), name));
    const back = open(encodeBoard(kept) ?? '');
    expect(back?.problems).toEqual([]);
    expect(back?.kept.map(({ scenario }) => scenario)).toEqual(kept.map(({ scenario }) => scenario));
    expect(back?.kept.map(({ name }) => name)).toEqual([...names.slice(0, 4), '5']);
    expect(new Set(back?.kept.map(({ id }) => id)).size).toBe(5);
  });

  it('are every story by its name alone, and every story with one change by that change', () => {
    for (const { id, scenario } of presets) {
      const plain = encodeBoard([keep(scenario, 'unused', id)]) ?? '';
      expect(plain.length).toBeLessThan(id.length + 10);
      expect(open(plain)?.kept).toMatchObject([{ preset: id, scenario }]);
      const changed = writeField(scenario, 'finance.occupancy', 0.37);
      const [back] = open(encodeBoard([keep(changed, 'mine')]) ?? '')?.kept ?? [];
      expect(back).toMatchObject({ preset: null, name: 'mine', scenario: changed });
    }
  });

  it('come back where every field differs, and where a story has set what is open again', () => {
    let all = defaultScenario;
    for (const field of allFields) {
      all = writeField(all, field.id, field.kind === 'number' ? field.high : (field.options.at(-1) ?? null));
    }
    expect(open(encodeBoard([keep(all, 'all')]) ?? '')?.kept[0]?.scenario).toEqual(all);
    const set = allFields.find(
      ({ id, default: open }) => open === null && story && readField(story.scenario, id) !== null,
    );
    const freed = story && set ? writeField(story.scenario, set.id, null) : defaultScenario;
    expect(open(encodeBoard([keep(freed, 'freed')]) ?? '')?.kept[0]?.scenario).toEqual(freed);
  });

  it('are seven with eight changes and a name each inside a link, and no link where they are too long', () => {
    let many = defaultScenario;
    for (const field of allFields.filter(({ kind }) => kind === 'number').slice(0, 8)) {
      if (field.kind === 'number')
        many = writeField(many, field.id, clampToField(field, field.low * 0.3 + field.high * 0.7));
    }
    const seven = (name: string) => Array.from({ length: 7 }, (_, place) => keep(many, `${name} ${String(place)}`));
    expect(encodeBoard(seven('Cheap power'))?.length).toBeLessThanOrEqual(boardText.longest);
    expect(encodeBoard(seven('便宜的电'.repeat(12)))).toBeNull();
  });

  it('that a link of the first version holds open as they did', () => {
    const text = '1.2FHalf.20a.20thousand__n_512.2F_neocloud-2026.2Fcheap_west-china-hub_n_4096_oc_0.2E5';
    const kept = open(text)?.kept ?? [];
    expect(kept.map(({ name, preset }) => [name, preset])).toEqual([
      ['Half a thousand', null],
      ['neocloud-2026', 'neocloud-2026'],
      ['cheap', null],
    ]);
    expect(kept[0]?.scenario).toEqual(half);
    expect(kept[2]?.scenario.cluster.accelerators).toBe(4096);
    expect(kept[2]?.scenario.finance.occupancy).toBe(0.5);
  });

  it('name what cannot be taken: a story nobody knows, a value outside, an eighth scenario', async () => {
    const text = say(`1/a_nowhere/b__n_-5_zzz_1${'/c'.repeat(6)}`);
    const found = await findOwnProblems(`v=1&${boardText.short}=${text}`);
    expect(found.map(({ key, problem }) => [key, problem])).toEqual([
      ['f.board', 'out-of-range'],
      ['f.board', 'not-an-option'],
      ['f.board n', 'out-of-range'],
      ['f.board zzz', 'unknown-key'],
    ]);
    expect(open(text)?.kept).toHaveLength(6);
  });

  it('are read without a throw and inside all limits, whatever a link says', () => {
    const random = createRandom(20_261_124);
    const below = (limit: number) => Math.floor(random.next() * limit);
    const shorts = allFields.map(({ short }) => short);
    const pieces = [
      '_',
      '_',
      '/',
      '~',
      '~t',
      '1',
      '-1',
      '1e999',
      'NaN',
      '%',
      '%41',
      '__proto__',
      'v',
      'me',
      '&',
      '=',
      '#',
      '💥',
    ];
    const all = [...pieces, ...shorts, ...presets.map(({ id }) => id)];
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: below(60) }, () => all[below(all.length)]).join(below(2) ? '_' : '');
      const back = open(below(2) ? say(`1/${text}`) : text);
      for (const { scenario, name } of back?.kept ?? []) {
        expect(name.length).toBeLessThanOrEqual(60);
        for (const field of allFields) {
          const value = readField(scenario, field.id);
          if (field.kind === 'number') expect(clampToField(field, value as number), field.id).toBe(value);
          else expect(field.options).toContain(value);
        }
      }
      expect(back?.kept.length ?? 0).toBeLessThanOrEqual(7);
    }
  });
});
