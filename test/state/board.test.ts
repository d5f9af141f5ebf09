/** Scenarios kept side by side: over a reload, at most seven, renamed, removed, and whatever else may lie in storage. */
import { describe, expect, it } from 'vitest';
import { writeField } from '#datacenter/scenario/all-fields.ts';
import { defaultScenario } from '#datacenter/scenario/defaults.ts';
import { presets } from '#datacenter/scenario/presets.ts';
import { Board, mostKept } from '#state/board.svelte.ts';

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
