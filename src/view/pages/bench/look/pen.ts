/** The pen of the pad: as wide against a digit that fills the pad as the strokes of MNIST are against its digits. */

/** Share of the pad's side. A choice: strokes of MNIST are about a tenth of its box of 20 pixels. */
export const penRadius = 0.04;
/** Pixels along a side when the pad is read: several for each pixel of the picture. */
export const padSide = 112;
