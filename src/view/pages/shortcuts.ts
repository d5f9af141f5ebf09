/** Keys of the page. A control that has the focus keeps its own keys, and so does an open list or a text field. */
export type Shortcut = 'toggle' | 'step' | 'undo' | 'redo';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>;

const controls = 'a, button, input, select, textarea, summary, [role="slider"], [tabindex]:not(section)';
const typing = 'textarea, input:not([type="range"], [type="checkbox"], [type="radio"])';

/** What a key press asks for; null when it is not ours. Space runs and pauses, `.` steps, Ctrl or Cmd Z undoes. */
export function readShortcut(event: Press): Shortcut | null {
  const within = (selector: string) => Boolean((event.target as Partial<Element> | null)?.closest?.(selector));
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey || event.key.toLowerCase() !== 'z' || within(typing)) return null;
    return event.shiftKey ? 'redo' : 'undo';
  }
  if (event.altKey || within(controls)) return null;
  if (event.key === ' ') return 'toggle';
  return event.key === '.' ? 'step' : null;
}
