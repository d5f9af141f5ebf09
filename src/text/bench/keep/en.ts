/** Words of the bench's part `keep`, in English. */

export const en = {
  name: 'Name',
  save: 'Save this model',
  saving: 'Saving',
  mustReload:
    'The GPU was lost twice, and browsers then keep it from a page until you load it anew. Save the last good state here, reload with the browser’s own button, and press “Go on training” beside it.',
  saveState: 'Save the last good state, to go on after a reload',
  nothing: 'There is no trained model yet. Train one in step 3, and it can be saved and taken out here.',
  busy: 'The model is still being built; it can be saved once it trains.',
  recorded: 'The run shown was recorded on another machine; its weights are not here.',
  defaultName: (model: string, step: string) => `${model}, ${step} steps`,
  title: 'Saved models',
  where:
    'Kept in this browser only: weights, the optimizer’s running means and the choices. Your own data are never saved.',
  none: 'None yet.',
  steps: (steps: string) => `${steps} steps`,
  loss: (loss: string) => `held-out loss ${loss}`,
  accuracy: (share: string) => `${share} right`,
  data: (name: string, hash: string) => `${name}, data ${hash}`,
  hashTitle: (hash: string) => `SHA-256 of the data it learned from: ${hash}`,
  noHash: 'not hashed',
  rename: 'Rename',
  goOn: 'Go on training',
  takeOut: 'Save as a file',
  remove: 'Remove',
  removed: (name: string) => `“${name}” was removed.`,
  takeBack: 'Take back',
  bring: 'Bring in a saved model from a file',
  bringHint: 'or drop it here',
  goesOn: (name: string, epochs: string) =>
    `Going on from “${name}”, up to ${epochs} epochs. Kept: the weights, the optimizer’s running means, and the place in the order of samples, so the run goes on as if it had not stopped.`,
  lacksData:
    'This model learned from data of your own, which are never saved with it. Bring the same table or text in step 2, then press again.',
  otherData:
    'The data brought in step 2 are not the ones this model learned from. It can go on with them, if they have the same columns.',
  goOnAnyway: 'Go on with these data',
  faults: {
    damaged: 'This is not a saved model, or the file was cut short or changed since.',
    'wrong-version': 'This file was written by a later version of this page. Open the newest version and try again.',
    'wrong-model': 'This file holds another model than the one asked for.',
    unavailable:
      'Not saved: this browser keeps nothing here, as in a private window, a frame of another page, or a page without https.',
    full: 'Not saved: the browser has no room left for this page. Remove a saved model, or save it as a file.',
    missing: 'This model is not there any more; another tab may have removed it.',
  },
  refused: 'The model could not be read back from the device; it may have been lost. Train again.',
  exports: 'Take the run with you',
  exportsHint: 'Files are written here and go nowhere else.',
  files: {
    log: 'Log (CSV)',
    measurement: 'Measurement with all conditions (JSON)',
    weights: 'Weights (safetensors)',
    data: 'Data as the model sees them (safetensors)',
    python: 'Program for PyTorch (.py)',
    script: 'Program for TensorFlow.js (.mjs)',
  },
  written: (file: string, bytes: string) => `${file}, ${bytes}, was handed to your downloads.`,
  noData: 'The data could not be had again.',
  program:
    'The program has the same layers, loss, optimizer and constants, reads the weights and the data file, and says in comments where the library’s own layers differ.',
  corrected: 'This is the article’s program, corrected.',
  withoutAugment: 'Turning, shifting and zooming pictures is not in it.',
  programTitle: (model: string, data: string) => `${model} on ${data}`,
};
