/** Words of the table of tilings, in English. */
export const en = {
  title: 'How products are cut among threads',
  idea: 'A matrix product is cut into rectangles: each thread of the GPU keeps one in its registers. Which size is fastest depends on the GPU and on the sides of the product. When the fused engine opens a model on a GPU it times the plausible sizes for each product, for about 0.15 s in all, and takes another than the rule’s only where that is clearly faster. What it finds is remembered in this browser.',
  lastBits:
    'Another cut adds up in another order, so sums may differ in their last bits. Once remembered, this machine repeats a run exactly; another machine may have found another cut. “By rule” under the run’s choices keeps all machines to the same one.',
  none: 'No run of the fused engine on this page yet. Train once, and its products stand here.',
  recorded: 'A recorded run shows nothing of this machine.',
  adapter: (name: string) => `Adapter, in its own words: ${name}`,
  time: (timing: string, compiling: string) => `This trial took ${timing}, and ${compiling} for compiling.`,
  clocks: {
    gpu: 'Timed by the GPU’s own clock.',
    processor: 'Timed by the processor around each submit, because this device has no clock of its own to read.',
  },
  software:
    'A software adapter imitates the GPU on the processor: a trial would take seconds there, so the rule decides.',
  byRule:
    'Nothing was tried: it was chosen so, this model needs no products of its own, or time ran out before: the next run goes on.',
  columns: {
    product: 'Product: rows × depth × columns',
    uses: 'Times a step',
    ruled: 'By rule',
    ruledTime: 'Its time',
    chosen: 'Taken',
    chosenTime: 'Its time',
    how: 'How it was chosen',
  },
  products: {
    'dense forward': 'Forward',
    'dense backward': 'Backward, to inputs and weights',
    'dense to weights': 'Backward, to weights',
    'dense to input': 'Backward, to inputs',
    'to recurrent weights': 'Backward, to recurrent weights',
  },
  how: { measured: 'measured in this run', remembered: 'measured before, remembered', rule: 'by rule' },
  sides: (threads: string, each: string, staged: string | null) =>
    staged === null ? `${threads} threads, ${each} each` : `${threads} threads, ${each} each, slabs of ${staged}`,
  fewer: 'A faster one was passed over, to keep the kernels few.',
  save: 'Save as CSV',
  forget: 'Forget what was measured',
  forgotten: 'Forgotten. The next run tries again.',
};
