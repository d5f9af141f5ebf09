/** How many different sources stand behind these keys of the catalog; what is derived here is none. */
export function countCited(keys: readonly string[]): number {
  return new Set(keys.filter((key) => key !== 'ours')).size;
}
