/**
 * What an embedded figure tells the page around it: that it stands, how high it is, that it failed. Messages go out only
 * and hold no secret, so any page may hear them; nothing that comes in is listened to.
 */
const app = 'gpu-dc';
const version = 1;
/** Smaller changes are not worth moving the page around for, pixels. */
const leastChange = 4;

type Message =
  | { readonly type: 'ready'; readonly figure: string }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'error'; readonly reason: 'unknown-figure' };

function post(message: Message): void {
  if (window.parent !== window) window.parent.postMessage({ app, v: version, ...message }, '*');
}

/** Posts a height in pixels unless it is within 4 of the one told last; gives back the one told last. */
export function postHeight(height: number, told: number): number {
  if (Math.abs(height - told) <= leastChange) return told;
  post({ type: 'height', height });
  return height;
}

/** Says that a figure stands; null: there is none by that name. */
export function postReady(figure: string | null): void {
  post(figure ? { type: 'ready', figure } : { type: 'error', reason: 'unknown-figure' });
}
