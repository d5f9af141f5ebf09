/** Files out of a figure: picture to SVG or PNG text and pixels, and any blob to the reader's downloads. */

/** Pixels of a PNG per CSS pixel. */
const pixelRatio = 2;

/** The picture as an SVG file. */
export function toSvgFile(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** The picture as a PNG file of twice its size; null where the browser cannot draw it. */
export async function toPngFile(picture: SVGSVGElement): Promise<Blob | null> {
  const address = URL.createObjectURL(toSvgFile(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * pixelRatio;
    canvas.height = image.naturalHeight * pixelRatio;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the reader under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is longer than any of these files takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
