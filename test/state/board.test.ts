/** Scenarios kept side by side: over a reload, at most seven, renamed, removed, and whatever else may lie in storage. */
import { describe, expect, it } from 'vitest';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { Board, mostKept, type KeptScenario } from '#state/board.svelte.ts';

function storageOf(text: string | null = null) {
  let kept = text;
  return { read: () => kept, write: (_: string, value: string | null) => void (kept = value), text: () => kept };
}
const story = presets[0];
const first = story ? [{ id: story.id, preset: story.id, name: story.id, scenario: story.scenario }] : [];
const other = writeField(defaultScenario, 'cluster.accelerators', 512);

describe('the board', () => {
  it('begins with the stories, and after a reload with what was kept', () => {
    const storage = storageOf();
    const board = new Board(storage, first);
    expect(board.kept).toEqual(first);
    expect(board.keep(other, '  half a thousand ')).toBe(true);
    const again = new Board(storage, []);
    expect(again.kept.map(({ name }) => name)).toEqual([story?.id, 'half a thousand']);
    expect(again.kept[1]?.scenario).toEqual(other);
  });

  it('keeps seven beside the present one and no more, and a preset once', () => {
    const board = new Board(storageOf(), first);
    if (story) board.keep(story.scenario, story.id, story.id);
    expect(board.kept).toHaveLength(1);
    for (let count = 1; count < mostKept; count++) expect(board.keep(other, String(count))).toBe(true);
    expect(board.isFull).toBe(true);
    expect(board.keep(other, 'one more')).toBe(false);
    expect(new Set(board.kept.map(({ id }) => id)).size).toBe(mostKept);
  });

  it('renames, but not to nothing, and removes', () => {
    const board = new Board(storageOf(), first);
    const id = first[0]?.id ?? '';
    board.rename(id, '   ');
    expect(board.kept[0]?.name).toBe(id);
    board.rename(id, 'mine');
    expect(board.kept[0]).toMatchObject({ name: 'mine', preset: null });
    board.remove(id);
    expect(board.kept).toEqual([]);
  });

  it.each(['', '{}', '[1, null, {"id": 3}]', 'not JSON', '{"kept": 1}'])('opens with %j in the storage', (text) => {
    expect(Array.isArray(new Board(storageOf(text), first).kept)).toBe(true);
  });
});

describe('a board that a link brings', () => {
  const linkOf = (kept: readonly KeptScenario[] | null, room = Infinity) => {
    let now = kept;
    return {
      read: () => now,
      write: (next: readonly KeptScenario[] | null) => {
        if ((next?.length ?? 0) > room) return false;
        now = next;
        return true;
      },
    };
  };
  const brought = [512, 1024].map((count, place): KeptScenario => ({
    id: `l${String(place)}`,
    preset: null,
    name: `${String(count)} of them`,
    scenario: writeField(defaultScenario, 'cluster.accelerators', count),
  }));
  const namesOf = (kept: readonly KeptScenario[]) => kept.map(({ name }) => name);

  it('is shown in the place of the reader’s own, which stays as it is whatever is changed', () => {
    const storage = storageOf();
    new Board(storage, first).keep(other, 'mine');
    const before = storage.text();
    const board = new Board(storage, first, linkOf(brought));
    expect(board.isBrought).toBe(true);
    board.remove('l0');
    board.keep(other, 'one more');
    board.rename('l1', 'twice as many');
    expect(namesOf(board.kept)).toEqual(['twice as many', 'one more']);
    expect(storage.text()).toBe(before);
    board.leave();
    expect(namesOf(board.kept)).toEqual([story?.id, 'mine']);
    expect(storage.text()).toBe(before);
  });

  it('is kept beside the reader’s own or in their place, and either is undone', () => {
    for (const [how, wanted] of [
      ['beside', [story?.id, 'mine', '512 of them', '1024 of them']],
      ['instead', ['512 of them', '1024 of them']],
    ] as const) {
      const storage = storageOf();
      new Board(storage, first).keep(other, 'mine');
      const board = new Board(storage, first, linkOf(brought));
      board.adopt(how);
      expect(board.isBrought).toBe(false);
      expect(namesOf(new Board(storage, []).kept)).toEqual(wanted);
      expect(new Set(board.kept.map(({ id }) => id)).size).toBe(board.kept.length);
      board.takeBack();
      expect(board.canTakeBack).toBe(false);
      expect(namesOf(board.kept)).toEqual(namesOf(brought));
      expect(namesOf(new Board(storage, []).kept)).toEqual([story?.id, 'mine']);
    }
  });

  it('goes beside what the reader keeps only where all of it fits', () => {
    const storage = storageOf();
    const mine = new Board(storage, []);
    for (let count = 0; count < mostKept - 1; count++) mine.keep(other, String(count));
    expect(new Board(storage, [], linkOf(brought)).hasRoom).toBe(false);
    expect(new Board(storage, [], linkOf(brought.slice(1))).hasRoom).toBe(true);
  });

  it('is the reader’s own where it says the same, and changes then go to the storage', () => {
    const storage = storageOf();
    const mine = new Board(storage, []);
    for (const one of brought) mine.keep(one.scenario, one.name);
    const board = new Board(storage, first, linkOf(brought));
    expect(board.isBrought).toBe(false);
    board.remove('k1');
    expect(board.isBrought).toBe(false);
    expect(namesOf(new Board(storage, []).kept)).toEqual(['1024 of them']);
  });

  it('stays as it is where a change would make the link too long, and says so', () => {
    const board = new Board(storageOf(), first, linkOf(brought, 2));
    expect(board.keep(other, 'one more')).toBe(false);
    expect(board.isTooLong).toBe(true);
    expect(namesOf(board.kept)).toEqual(namesOf(brought));
    board.remove('l0');
    expect(board.isTooLong).toBe(false);
  });
});
