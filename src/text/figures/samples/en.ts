/** English: the words of the figure “Samples” alone. */
export const en = {
  titleText: (steps: string, count: string, different: string) =>
    `After ${steps} steps the model writes ${count} symbols, ${different} of them different`,
  titlePictures: (steps: string, count: string) => `After ${steps} steps the generator draws these ${count} digits`,
  titlePoints: (steps: string, covered: string, places: string) =>
    `After ${steps} steps the generator covers ${covered} of ${places} places`,
  titleNone: 'Nothing trained yet: nothing has been made',
  titleElsewhere: 'This model recognises or estimates; it makes nothing',
  subtitle: 'What a generator or a language model makes by itself',
  subtitles: {
    text: 'Text drawn symbol by symbol from the model’s own odds; □ is a symbol without a sign',
    images: 'Pictures that the generator makes from noise; no one drew them',
    points:
      'Points that the generator makes from noise; a circle is three deviations around a place, with its points counted',
  },
  line: 'line',
  text: 'text',
  picture: 'picture',
  ink: 'mean ink',
  point: 'point',
  moreLines: (count: string) => `… and ${count} more lines, in the data table`,
  readingPicture: (picture: string, ink: string) => `picture ${picture}: ${ink} ink`,
  readingPlace: (place: string, x: string, y: string, count: string) =>
    `place ${place} at x ${x}, y ${y}: ${count} points`,
  foot: (model: string, seed: string) => `${model}, seed ${seed}. Shown as made, none picked out.`,
  terms: {
    symbols: 'Symbols',
    symbolsRule: 'counted',
    different: 'Different symbols',
    differentRule: 'counted once each',
    unknown: 'Symbols without a sign',
    unknownRule: 'left out of the vocabulary',
    pictures: 'Pictures',
    covered: 'Places covered',
    coveredRule: 'places with at least a quarter of an even share of the points',
    close: 'Points close to a place',
    closeRule: (radius: string) => `within ${radius} of its centre ÷ all points`,
  },
} as const;
