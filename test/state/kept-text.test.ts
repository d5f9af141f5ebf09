/** A text that is typed and kept elsewhere. */
import { expect, it } from 'vitest';
import { KeptText } from '#state/kept-text.svelte.ts';

/** Keeps up to five letters, and nothing of an empty text. */
function createBox() {
  let kept: string | null = null;
  let first = 'first';
  const write = (text: string) => (kept = text === '' || text.length > 5 ? null : text);
  const box = new KeptText(
    () => kept,
    write,
    () => first,
  );
  return { box, kept: () => kept, follow: (text: string) => (first = text) };
}

it('stands as it was typed, also where it cannot be kept', () => {
  const { box, kept } = createBox();
  for (const text of ['abc', '', 'too long']) {
    box.type(text);
    expect([box.text, box.isKept]).toEqual([text, kept() === text]);
  }
});

it('goes back to what stands there at first, and follows it again', () => {
  const { box, kept, follow } = createBox();
  for (const text of ['abc', '', 'too long']) {
    box.type(text);
    box.reset();
    expect([box.text, box.isKept, kept()]).toEqual(['first', true, null]);
  }
  follow('second');
  expect(box.text).toBe('second');
});
