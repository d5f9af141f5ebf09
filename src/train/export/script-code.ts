/**
 * A sample model as a module for TensorFlow.js: the same layers, loss, optimizer and constants, on the weights file and
 * the data file that the page writes. Not in it: stop goals and augmentation, which its opening comment then says, and
 * the page's order of samples.
 */
import type { Start } from '../models/initial-weights.ts';
import { countRunning, type Loss } from '../models/model.ts';
import { nameLayers, nameWeights, partsOf, type NamedLayer } from './named-weights.ts';
import { listOmissions, lossUnits, type Program } from './program.ts';
import { scriptActivation, scriptIdxReader, scriptLayers, scriptOptimizers, scriptReader } from './script-parts.ts';

const losses: Record<Loss, string> = {
  // Symbols and labels come as whole numbers, classes one-hot.
  'softmax-cross-entropy': `export function lossOf(outputs, targets) {
  const classes = outputs.shape.at(-1);
  const wanted = targets.dtype === 'int32' ? tf.oneHot(tf.reshape(targets, [-1]), classes) : targets;
  return tf.losses.softmaxCrossEntropy(wanted, tf.reshape(outputs, [-1, classes]));
}
`,
  'sigmoid-cross-entropy': `export function lossOf(outputs, targets) {
  return tf.losses.sigmoidCrossEntropy(targets, outputs);
}
`,
  'mean-squared-error': `export function lossOf(outputs, targets) {
  return tf.losses.meanSquaredError(targets, outputs);
}
`,
  // Labels of images come as whole numbers, classes of a table one-hot.
  'softmax-squared-error': `export function lossOf(outputs, targets) {
  const wanted = targets.dtype === 'int32' ? tf.oneHot(targets, outputs.shape.at(-1)) : targets;
  return tf.mean(tf.sum(tf.square(tf.sub(tf.softmax(outputs), wanted)), -1));
}
`,
  'sigmoid-squared-error': `export function lossOf(outputs, targets) {
  return tf.losses.meanSquaredError(targets, tf.sigmoid(outputs));
}
`,
  'mean-absolute-error': `export function lossOf(outputs, targets) {
  return tf.losses.absoluteDifference(targets, outputs);
}
`,
};

/** The module's text. */
export function writeScript(program: Program): string {
  const { model, choice, title, kind } = program;
  const layers = nameLayers(model, 'layer');
  const judge = nameLayers(model, 'judge');
  const kinds = new Set([...layers, ...judge].map(({ layer }) => layer.kind));
  const keepsRunning = countRunning(model) > 0;
  const usesGelu =
    kinds.has('decoder-block') || layers.some(({ layer }) => 'activation' in layer && layer.activation === 'gelu');
  const functions = [...new Set([...kinds].flatMap((one) => scriptLayers[one] ?? []))].filter(
    (text) => usesGelu || !text.startsWith('function gelu'),
  );
  return [
    head(title, kind === 'images', listOmissions(program)),
    [
      `const BATCH = ${choice.batch};`,
      `const EPOCHS = ${choice.epochs};`,
      `const LEARNING_RATE = ${choice.learningRate};`,
      ...(kind === 'text' ? [`const CONTEXT = ${model.input.join()};`] : []),
      '',
    ].join('\n'),
    `// Name, shape, and what it starts from.\nconst WEIGHTS = [\n${nameWeights(model, choice.initializer)
      .map(({ name, shape, start }) => `  ['${name}', [${shape.join(', ')}], (shape) => ${startOf(start)}],\n`)
      .join('')}];\n`,
    ...functions,
    network('model', layers, keepsRunning),
    ...(judge.length > 0 ? [network('judge', judge)] : []),
    losses[model.loss],
    scriptOptimizers[choice.optimizer],
    scriptReader,
    ...(kind === 'images' ? [scriptIdxReader] : []),
    readers[kind],
    starter(keepsRunning),
    judge.length > 0 ? adversarialStep(model.input) : step(keepsRunning),
    training(judge.length > 0, lossUnits[model.loss]),
  ].join('\n');
}

/** Imported by the program that is written, not here. */
const libraryName = '@tensorflow/tfjs';

const head = (title: string, isImages: boolean, omissions: readonly string[]) => `// ${title}
// A module beside @tensorflow/tfjs 4; buffers are the files' content, weights may be null to start anew:
// await train(createWeights(weightsBuffer), readData(${isImages ? 'imagesBuffer, labelsBuffer' : 'dataBuffer'}));
${omissions.map((line) => `// ${line}\n`).join('')}import * as tf from '${libraryName}';
`;

function startOf(start: Start): string {
  if (start.kind === 'uniform') return `tf.randomUniform(shape, -${start.limit}, ${start.limit})`;
  if (start.kind === 'normal') return `tf.randomNormal(shape, 0, ${start.deviation})`;
  const [from, to] = start.ones;
  if (from === to) return start.value === 1 ? 'tf.ones(shape)' : 'tf.zeros(shape)';
  return `tf.tensor1d(Array.from({ length: shape[0] }, (_, at) => (at >= ${from} && at < ${to} ? 1 : 0)))`;
}

const network = (name: string, layers: readonly NamedLayer[], keepsRunning = false) =>
  `export function ${name}(x, w${keepsRunning ? ', isLearning = false' : ''}) {\n${layers.map((one) => `  x = ${apply(one)};\n`).join('')}  return x;\n}\n`;

function apply(placed: NamedLayer): string {
  const { layer, name } = placed;
  const own = partsOf(placed).map((part) => `w['${name}.${part}']`);
  switch (layer.kind) {
    case 'dense':
    case 'conv':
      if (layer.bias === false) own.push('0');
      return scriptActivation[layer.activation](`${layer.kind}(x, ${own.join(', ')})`);
    case 'batch-norm':
      return scriptActivation[layer.activation](`batchNorm(x, ${own.join(', ')}, isLearning)`);
    case 'max-pool':
      return `tf.maxPool(x, ${layer.size}, ${layer.size}, 'valid')`;
    case 'flatten':
      return 'tf.reshape(x, [x.shape[0], -1])';
    case 'embedding':
      return `tf.gather(${own.join('')}, x)`;
    case 'position':
      return `tf.add(x, ${own.join('')})`;
    case 'last':
      return 'tf.squeeze(tf.slice(x, [0, x.shape[1] - 1, 0], [-1, 1, -1]), [1])';
    case 'layer-norm':
      return `layerNorm(x, ${own.join(', ')})`;
    case 'decoder-block':
      return `decoderBlock(x, w, '${name}', ${layer.heads})`;
    default:
      return `${layer.kind}(x, ${own.join(', ')})`;
  }
}

const readers: Record<Program['kind'], string> = {
  images: `/** Training images and labels of MNIST, both files unpacked. */
export function readData(images, labels) {
  const pixels = tf.div(tf.cast(tf.expandDims(readIdx(images), -1), 'float32'), 255);
  const targets = readIdx(labels);
  return { count: pixels.shape[0], gather: (rows) => [tf.gather(pixels, rows), tf.gather(targets, rows)] };
}
`,
  table: `export function readData(buffer) {
  const { 'train.inputs': inputs, 'train.targets': targets } = readSafetensors(buffer);
  return { count: inputs.shape[0], gather: (rows) => [tf.gather(inputs, rows), targets && tf.gather(targets, rows)] };
}
`,
  text: `/** A sample is a window of symbols, its target the window moved on by one. */
export function readData(buffer) {
  const symbols = readSafetensors(buffer)['train.symbols'];
  const windows = (rows, moved) =>
    tf.stack(Array.from(rows.dataSync(), (row) => tf.slice(symbols, [row + moved], [CONTEXT])));
  return { count: symbols.size - CONTEXT, gather: (rows) => [windows(rows, 0), windows(rows, 1)] };
}
`,
};

const starter = (keepsRunning: boolean) => `/** Weights as saved, or new ones where there is no file. */
export function createWeights(buffer = null) {
  const saved = buffer ? readSafetensors(buffer) : {};
  return Object.fromEntries(
    WEIGHTS.map(([name, shape, start]) => {
      const first = saved[name] ?? start(shape);
      if (String(first.shape) !== String(shape)) throw new RangeError(name + ": another model's weights");
      return [name, tf.variable(first${keepsRunning ? ", !name.includes('.running.')" : ''})];
    }),
  );
}

function learn(w, names, optimizer, measure) {
  const { value, grads } = tf.variableGrads(measure, names.map((name) => w[name]));
  const gradients = Object.fromEntries(names.map((name) => [name, grads[w[name].name]]));
  // The library's optimizers know variables by their own names.
  optimizer.applyGradients(optimizer.isOwn ? gradients : grads, w);
  tf.dispose(grads);
  return value;
}
`;

const step = (
  keepsRunning: boolean,
) => `/** Makes the function that moves the weights on one batch and gives its loss before that. */
export function createStep(w) {
  const optimizer = makeOptimizer();
${keepsRunning ? '  const trained = Object.keys(w).filter((name) => w[name].trainable);\n' : ''}  return ([inputs, targets]) => [
    learn(w, ${keepsRunning ? 'trained' : 'Object.keys(w)'}, optimizer, () => lossOf(model(inputs, w${keepsRunning ? ', true' : ''}), targets)).dataSync()[0],
  ];
}
`;

const adversarialStep = (
  noise: readonly number[],
) => `/** First the judge learns to tell real from made, then the generator to be taken for real by that judge. */
export function createStep(w) {
  const [makers, judges] = [makeOptimizer(), makeOptimizer()];
  const named = (start) => Object.keys(w).filter((name) => name.startsWith(start));
  return ([inputs]) => {
    const count = inputs.shape[0];
    const noise = tf.randomNormal([count, ${noise.join(', ')}]);
    const answers = tf.concat([tf.ones([count, 1]), tf.zeros([count, 1])]);
    const real = tf.reshape(inputs, [count, -1]);
    const judged = learn(w, named('judge'), judges, () => lossOf(judge(tf.concat([real, model(noise, w)]), w), answers));
    const made = learn(w, named('layer'), makers, () => lossOf(judge(model(noise, w), w), tf.ones([count, 1])));
    return [made.dataSync()[0], judged.dataSync()[0]];
  };
}
`;

const training = (isGan: boolean, unit: string) => `export async function train(w, data) {
  if (data.count < BATCH) throw new RangeError('fewer rows than one batch');
  const step = createStep(w);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const order = tf.util.createShuffledIndices(data.count);
    let losses = [];
    for (let at = 0; at + BATCH <= data.count; at += BATCH) {
      tf.engine().startScope();
      losses = step(data.gather(tf.tensor1d(Int32Array.from(order.slice(at, at + BATCH)), 'int32')));
      tf.engine().endScope();
      await tf.nextFrame();
    }
    console.log('epoch', epoch, '${isGan ? 'generator, judge' : 'loss'}', ...losses, '${unit}');
  }
}
`;
