/** Which stretch of a long axis is looked at, and how moving and zooming change it. Lengths are in the axis's own unit. */

export interface ViewWindow {
  readonly from: number;
  readonly span: number;
}

/** Closer than this share of the whole nobody looks. */
const closest = 1 / 400;

/** The window inside 0 to `total`, as near to the wanted one as possible. */
export function clampWindow({ from, span }: ViewWindow, total: number): ViewWindow {
  const inside = Math.min(total, Math.max(total * closest, span));
  return { from: Math.min(total - inside, Math.max(0, from)), span: inside };
}

/** Moves by a share of what is in sight; positive: later things come into sight. */
export function moveWindow(view: ViewWindow, share: number, total: number): ViewWindow {
  return clampWindow({ from: view.from + share * view.span, span: view.span }, total);
}

/** Shows `factor` times as much, and keeps what stands at share `at` of the width where it is. */
export function zoomWindow(view: ViewWindow, factor: number, at: number, total: number): ViewWindow {
  const { span } = clampWindow({ from: 0, span: view.span * factor }, total);
  return clampWindow({ from: view.from + at * (view.span - span), span }, total);
}
