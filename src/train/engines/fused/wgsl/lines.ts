/** Shader text that is the same for several numbers, such as the sums that one thread keeps. */

/** 0 to `count - 1`. */
export function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** One line for each. */
export function lines<Item>(items: readonly Item[], line: (item: Item) => string): string {
  return items.map(line).join('\n');
}
