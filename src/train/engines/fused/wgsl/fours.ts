/**
 * A short row of numbers in registers, as WGSL text: fours of them with numbered names, written out, so that a compiler
 * need not find out that an index is known. What is missing of the last four is zero.
 */
export interface Fours {
  /** A statement for each four, by its number. */
  each(line: (four: number) => string): string;
  /** Loads numbers from `first` on as `name0`, `name1`, ... */
  load(name: string, array: string, first: string): string;
  /** The product of two loaded rows, an expression. */
  dot(left: string, right: string): string;
  /** A statement for each number: its place, and an expression for it. */
  store(name: string, line: (at: number, number: string) => string): string;
}

const letters = ['x', 'y', 'z', 'w'];

export function createFours(length: number): Fours {
  const numbers = Array.from({ length: Math.ceil(length / 4) }, (_, four) => four);
  const each: Fours['each'] = (line) => numbers.map(line).join('\n');
  return {
    each,
    load: (name, array, first) =>
      each((four) => {
        const parts = letters.map((_, at) =>
          4 * four + at < length ? `${array}[${first} + ${4 * four + at}u]` : '0.0',
        );
        return `let ${name}${four} = vec4f(${parts.join(', ')});`;
      }),
    dot: (left, right) => `(${numbers.map((four) => `dot(${left}${four}, ${right}${four})`).join(' + ')})`,
    store: (name, line) =>
      Array.from({ length }, (_, at) => line(at, `${name}${Math.floor(at / 4)}.${letters[at % 4]}`)).join('\n'),
  };
}
