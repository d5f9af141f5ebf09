/** What the kernels of a convolution know of its sizes, and where its windows lie. */

/** Sides of a convolution; `rows` and `columns` are of what is written, after pooling squares of side `square`. */
export interface ConvSides {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Side of the filters, and how many there are. */
  readonly kernel: number;
  readonly filters: number;
  readonly rows: number;
  readonly columns: number;
  readonly square: number;
}

/** Statement that names `name` the place in the pictures where the window of `spot` (a place of the result) begins. */
export function findWindow(name: string, spot: string, { height, width, channels, rows, columns, square }: ConvSides) {
  const top = `${spot} / ${rows * columns}u * ${height}u + ${spot} / ${columns}u % ${rows}u * ${square}u`;
  return `let ${name} = ((${top}) * ${width}u + ${spot} % ${columns}u * ${square}u) * ${channels}u;`;
}
