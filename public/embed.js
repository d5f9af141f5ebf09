// Gives embedded figures their height. Add once per page: <script src="…/embed.js" async></script>.
// Frames: <iframe data-gpu-dc …>, or any whose address carries "embed=".
addEventListener('message', ({ data, source }) => {
  if (!data || data.app !== 'gpu-dc' || data.type !== 'height' || !Number.isFinite(data.height)) return;
  const height = Math.min(4000, Math.max(200, Math.ceil(data.height)));
  for (const frame of document.querySelectorAll('iframe[data-gpu-dc],iframe[src*="embed="]')) {
    if (frame.contentWindow !== source || Math.abs(frame.offsetHeight - height) <= 4) continue;
    frame.style.height = `${height}px`;
  }
});
