/** Words of the bench's part `textLoss`, in English. */

export const en = {
  caption: 'Held-out text: how surprised is the model, and how surprised is counting?',
  who: 'Says the next character',
  names: {
    model: (epochs: string) => `This model, after ${epochs} epochs`,
    bigram: 'Counting pairs (bigram)',
    unigram: 'Counting characters (unigram)',
    even: (symbols: string) => `Guessing evenly among ${symbols}`,
  },
  nats: 'Loss, nats per character',
  bits: 'Bits per character',
  perplexity: 'Perplexity',
  note: 'The same loss in three units: bits are nats ÷ ln 2, perplexity is e to the nats, among how many equally likely characters one is in effect still choosing. The model is measured here, on at most 65,536 characters of the held-out text; the rules count the training text and are judged on all of the held-out text.',
};
