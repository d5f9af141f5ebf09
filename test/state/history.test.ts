import { describe, expect, it } from 'vitest';
import { beginHistory, gestureGap, record, redo, undo } from '../../src/state/history.ts';

describe('undo and redo', () => {
  it('go back to before a drag, not to its last step', () => {
    let history = beginHistory('start');
    for (let at = 0; at < 10; at += 1) history = record(history, `drag ${at}`, 'rent', at * 16);
    expect(history.present).toBe('drag 9');
    expect(undo(history).present).toBe('start');
    expect(redo(undo(history)).present).toBe('drag 9');
  });

  it('treat another field, or the same one after a pause, as another step', () => {
    const first = record(beginHistory(0), 1, 'rent', 0);
    expect(undo(record(first, 2, 'site', 10)).present).toBe(1);
    expect(undo(record(first, 2, 'rent', gestureGap + 1)).present).toBe(1);
    expect(undo(record(first, 2, 'rent', gestureGap - 1)).present).toBe(0);
  });

  it('forget what was undone once something else is changed', () => {
    const branched = record(undo(record(beginHistory('a'), 'b', 'x', 0)), 'c', 'x', 1);
    expect(redo(branched)).toBe(branched);
    expect(undo(branched).present).toBe('a');
  });

  it('do nothing at either end, and nothing when nothing changed', () => {
    const fresh = beginHistory('only');
    expect(undo(fresh)).toBe(fresh);
    expect(redo(fresh)).toBe(fresh);
    expect(record(fresh, 'only', 'x', 0)).toBe(fresh);
  });

  it('do not continue a gesture that was undone', () => {
    const once = record(record(beginHistory(0), 1, 'rent', 0), 2, 'site', 5);
    expect(undo(record(undo(once), 3, 'rent', 6)).present).toBe(1);
  });
});
