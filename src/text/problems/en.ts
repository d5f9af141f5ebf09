/** Words for what in a link could not be used, fetched when there is something to say. */
export const en = {
  'unknown-key': (key: string) => `“${key}” is not known here.`,
  'not-a-number': (key: string, value: string) => `“${key}” should be a number, not “${value}”; the default is used.`,
  'out-of-range': (key: string, value: string, low: string, high: string, used: string) =>
    `“${key}” is ${value}, outside ${low} to ${high}; ${used} is used.`,
  'not-an-option': (key: string, value: string) => `“${key}” cannot be “${value}”; the default is used.`,
  'off-ladder': (key: string, value: string, used: string) =>
    `“${key}” cannot be ${value}; the nearest value, ${used}, is used.`,
  'too-long': () => 'The link is too long; only its beginning was read.',
  duplicate: (key: string) => `“${key}” stands twice; the first one is used.`,
  'future-version': (value: string) =>
    `The link is from a newer version (${value}) of this page; what is known was used.`,
} as const;
