import { describe, expect, it } from 'vitest';
import { readShortcut } from '../../src/view/pages/shortcuts.ts';

/** A key press on an element that lies within what `inside` matches. */
function press(key: string, inside = '', more: Partial<KeyboardEvent> = {}) {
  const target = { closest: (selector: string) => (inside !== '' && selector.includes(inside) ? {} : null) };
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return readShortcut({ ...none, ...more, key, target: target as unknown as EventTarget });
}

describe('keys of the page', () => {
  it('run, step, undo and redo', () => {
    expect([press(' '), press('.')]).toEqual(['toggle', 'step']);
    expect(press('z', '', { ctrlKey: true })).toBe('undo');
    expect(press('Z', '', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(press('a')).toBeNull();
  });

  it('leave a control its own keys', () => {
    expect(press(' ', 'button')).toBeNull();
    expect(press('.', 'input')).toBeNull();
  });

  it('undo while a slider has the focus, but not while somebody types', () => {
    expect(press('z', '[role="slider"]', { ctrlKey: true })).toBe('undo');
    expect(press('z', 'textarea', { ctrlKey: true })).toBeNull();
  });
});
