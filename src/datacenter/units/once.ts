/** An answer that is worked out when it is first asked for, and never again. */
export function once<Answer>(work: () => Answer): () => Answer {
  let answer: { readonly value: Answer } | null = null;
  return () => (answer ??= { value: work() }).value;
}
