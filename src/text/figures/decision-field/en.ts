/** English: the words of the figure “Decision field” alone. */
export const en = {
  title: (steps: string, share: string) =>
    `After ${steps} steps ${share} of held-out points lie on their own side of the line`,
  titleEarly: (steps: string) => `After ${steps} steps the model draws this line through the plane`,
  titleNone: 'Nothing trained yet: there is no line through the plane',
  titleElsewhere: 'This model does not take points of the plane, so it has no line through it',
  subtitle: 'Probability of class 1 that the model gives each place, 0 to 1; the line is one half',
  half: 'probability 0.5',
  darker: 'more colour: nearer to 1',
  classOf: (label: string) => `class ${label}`,
  what: 'What',
  place: 'place of the grid',
  point: 'held-out point',
  output: 'probability of class 1',
  truth: 'true class',
  reading: (x: string, y: string, value: string) => `at x ${x}, y ${y}: probability of class 1 is ${value}`,
  foot: (model: string, count: string) => `${model}; ${count} held-out points, which training never saw.`,
  footNone: 'The field follows the run while it trains.',
  terms: {
    grid: 'Places asked',
    output: 'Probability of class 1, from the output z',
    over: 'Share of the square given to class 1',
    overRule: 'places at or above 0.5 ÷ all places',
    right: 'Held-out points on their own side',
    rightRule: 'right ÷ all held-out points',
  },
} as const;
