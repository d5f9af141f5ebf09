/** The lines somebody pastes to show a figure on a page of theirs. */

/** An iframe that loads when it comes into view, a link for readers without frames, and the line that fits its height. */
export function writeSnippet(address: string, pageAddress: string, title: string, script: string): string {
  return [
    `<iframe src="${escape(address)}" title="${escape(title)}" loading="lazy" width="100%" height="640"`,
    `  style="width:100%;border:0" allow="clipboard-write; fullscreen; screen-wake-lock; web-share">`,
    `  <a href="${escape(pageAddress)}">${escape(title)}</a>`,
    `</iframe>`,
    `<script src="${escape(script)}" async></script>`,
  ].join('\n');
}

/** `embed.js` beside the page that the address leads to. */
export function scriptBeside(address: string): string {
  return new URL('embed.js', address).href;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
