/** English: the words of the figure “Sizes of models” alone. */
export const en = {
  lead: 'How large is a large model? The articles disagree, and one of them leaves out its own examples. For the rest of this page two numbers matter: a parameter takes 16 bytes while it is trained, and about 6 FLOP for every token.',
  title: (name: string, parameters: string, state: string, flop: string, inside: string, of: string) =>
    `${name}, ${parameters} parameters: ${state} to train it, ${flop} a token, and ${inside} of the articles’ ${of} ranges hold it`,
  reading: (name: string, parameters: string, state: string, flop: string, inside: string, of: string) =>
    `${name}: ${parameters} parameters, ${state} of training state, ${flop} a token, in ${inside} of ${of} ranges`,
  subtitle:
    'What five articles call a large model, and published models by parameters and training FLOP per token; both axes logarithmic',
  foot: 'Bars: ranges as printed, read as widely as their words allow; filled where they hold the chosen size. Grey line: 6 FLOP per parameter. Below it are mixtures of experts, of which a token uses a part. Training state: 16 bytes a parameter.',
  x: 'parameters',
  yTop: (value: string) => `${value} per token`,
  state: 'training state, 16 B a parameter',
  onOne: (accelerator: string, count: string) => `one ${accelerator} holds ${count}`,
  preset: 'Model',
  parameters: 'Parameters',
  noName: 'A model of this size',
  pageModel: 'This page’s MNIST CNN',
  rangeOf: (article: string, range: string) => `${article}: ${range}`,
  ranges: {
    wide: 'billions to hundreds of billions',
    widest: 'billions to trillions',
    low: 'hundreds of millions to hundred billions',
    middle: 'billions to hundred billions',
    narrow: 'billions to tens of billions',
  },
  inside: 'inside',
  outside: 'outside',
  recalled: (source: string) => `${source}, from memory`,
  columns: { model: 'Model', state: 'Training state (B)', flop: 'Training FLOP per token' },
  terms: {
    parameters: 'Parameters',
    state: 'Training state',
    stateRule: 'weights 2, gradients 2, Adam 12',
    weights: 'Weights alone, 16 bit',
    rule: 'Training FLOP per token by the rule',
    flop: 'Training FLOP per token, counted',
    flopRule: '3 × forward: products with weights, attention in full, predicted words',
    onOne: (accelerator: string) => `Parameters whose state fills one ${accelerator}`,
    rangeRule: (low: string, high: string) => `read as ${low} to ${high}`,
    place: (row: string) => `inventory of the articles, ${row}`,
    modelRule: (flop: string, rule: string) => `${flop} a token; 6 per parameter would be ${rule}`,
  },
} as const;
