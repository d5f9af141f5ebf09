/** Numbers from 0 to 1 that look random and are the same in every run; Park and Miller's generator of 1988. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
