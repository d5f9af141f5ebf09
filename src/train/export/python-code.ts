/**
 * A sample model as a program in PyTorch: the same layers, loss, optimizer and constants, on the weights file and the data
 * file that the page writes. Weights keep this page's shapes, so that they load without turning; comments say where
 * PyTorch's own layers differ. Not in it: stop goals and augmentation, which its opening comment then says, and the page's
 * order of samples.
 */
import type { NamedLayer } from './named-weights.ts';
import { nameLayers, nameWeights, partsOf } from './named-weights.ts';
import { listOmissions, lossUnits, type Program } from './program.ts';
import { pythonActivation, pythonIdxReader, pythonLayers, pythonOptimizers, pythonReader } from './python-parts.ts';
import type { Start } from '../models/initial-weights.ts';
import { countRunning, type Loss } from '../models/model.ts';

const losses: Record<Loss, string> = {
  // Symbols come as numbers, classes one-hot: cross_entropy takes both.
  'softmax-cross-entropy': `def loss_of(outputs, targets):
    classes = outputs.shape[-1]
    flat = targets.reshape(-1, classes) if targets.is_floating_point() else targets.reshape(-1).long()
    return F.cross_entropy(outputs.reshape(-1, classes), flat)
`,
  'sigmoid-cross-entropy': `def loss_of(outputs, targets):
    return F.binary_cross_entropy_with_logits(outputs, targets)
`,
  'mean-squared-error': `def loss_of(outputs, targets):
    return F.mse_loss(outputs, targets)
`,
  'softmax-squared-error': `def loss_of(outputs, targets):
    wanted = targets if targets.is_floating_point() else F.one_hot(targets.reshape(-1).long(), outputs.shape[-1])
    return ((torch.softmax(outputs, -1) - wanted) ** 2).sum(-1).mean()
`,
  'sigmoid-squared-error': `def loss_of(outputs, targets):
    return F.mse_loss(torch.sigmoid(outputs), targets)
`,
  'mean-absolute-error': `def loss_of(outputs, targets):
    return F.l1_loss(outputs, targets)
`,
};

/** The program's text. */
export function writePython(program: Program): string {
  const { model, choice, title, kind } = program;
  const layers = nameLayers(model, 'layer');
  const judge = nameLayers(model, 'judge');
  const kinds = new Set([...layers, ...judge].map(({ layer }) => layer.kind));
  const functions = new Set([...kinds].flatMap((one) => pythonLayers[one] ?? []));
  const isImages = kind === 'images';
  const keepsRunning = countRunning(model) > 0;
  return [
    head(title, isImages, listOmissions(program)),
    `SEED = ${choice.seed}\nBATCH = ${choice.batch}\nEPOCHS = ${choice.epochs}\nLEARNING_RATE = ${choice.learningRate}\n${
      kind === 'text' ? `CONTEXT = ${model.input.join()}\n` : ''
    }`,
    `# Name, shape, and what it starts from.\nWEIGHTS = [\n${nameWeights(model, choice.initializer)
      .map(({ name, shape, start }) => `    ("${name}", [${shape.join(', ')}], ${startOf(start)}),\n`)
      .join('')}]\n`,
    starter,
    ...functions,
    network('model', layers),
    ...(judge.length > 0 ? [network('judge', judge)] : []),
    losses[model.loss],
    pythonOptimizers[choice.optimizer],
    pythonReader,
    ...(isImages ? [pythonIdxReader] : []),
    readers[kind],
    judge.length > 0 ? adversaries(model.input) : training(lossUnits[model.loss], keepsRunning),
    main(keepsRunning),
  ].join('\n\n');
}

const head = (title: string, isImages: boolean, omissions: readonly string[]) => `"""${title}

Usage: python model.py ${isImages ? 'FOLDER' : 'DATA.safetensors'} [WEIGHTS.safetensors]
Needs PyTorch 2.1 or later. ${isImages ? 'FOLDER holds the four files of MNIST under their usual names.' : "DATA is the page's data file."}
With weights, training goes on from them (the optimizer's means begin at zero); without them it starts anew.
${omissions.map((line) => `${line}\n`).join('')}"""
${isImages ? 'import gzip\n' : ''}import json
${isImages ? 'import os\n' : ''}import struct
import sys

import torch
import torch.nn.functional as F
`;

function startOf(start: Start): string {
  if (start.kind === 'uniform') return `("uniform", ${start.limit})`;
  if (start.kind === 'normal') return `("normal", ${start.deviation})`;
  return `("ones", ${start.ones.join(', ')})`.replace('("ones", 0, 0)', start.value ? '("one",)' : '("zero",)');
}

const starter = `def start(shape, rule, *numbers):
    tensor = torch.ones(shape) if rule == "one" else torch.zeros(shape)
    if rule == "uniform":
        tensor.uniform_(-numbers[0], numbers[0])
    elif rule == "normal":
        tensor.normal_(0, numbers[0])
    elif rule == "ones":
        # The forget gate's bias begins at one, so that at first the cell remembers.
        tensor[numbers[0] : numbers[1]] = 1
    return tensor
`;

const network = (name: string, layers: readonly NamedLayer[]) =>
  `def ${name}(x, w):\n${layers.map((one) => `    x = ${apply(one)}\n`).join('')}    return x\n`;

function apply(placed: NamedLayer): string {
  const { layer, name } = placed;
  const own = partsOf(placed).map((part) => `w["${name}.${part}"]`);
  switch (layer.kind) {
    case 'dense':
    case 'conv':
      if (layer.bias === false) own.push(layer.kind === 'conv' ? 'None' : '0');
      return pythonActivation[layer.activation](`${layer.kind}(x, ${own.join(', ')})`);
    case 'batch-norm':
      return pythonActivation[layer.activation](`batch_norm(x, ${own.join(', ')})`);
    case 'max-pool':
      return `max_pool(x, ${layer.size})`;
    case 'flatten':
      return 'x.reshape(x.shape[0], -1)';
    case 'embedding':
      return `F.embedding(x.long(), ${own.join('')})`;
    case 'position':
      return `x + ${own.join('')}`;
    case 'last':
      return 'x[:, -1]';
    case 'layer-norm':
      return `layer_norm(x, ${own.join(', ')})`;
    case 'decoder-block':
      return `decoder_block(x, w, "${name}", ${layer.heads})`;
    default:
      return `${layer.kind}(x, ${own.join(', ')})`;
  }
}

const readers: Record<Program['kind'], string> = {
  images: `def read_data(path):
    sets = []
    for part in ("train", "t10k"):
        images = read_idx(f"{path}/{part}-images-idx3-ubyte")
        sets += [images[..., None].float() / 255, read_idx(f"{path}/{part}-labels-idx1-ubyte").int()]
    return sets
`,
  table: `def read_data(path):
    tensors = read_safetensors(path)
    return [tensors.get(name) for name in ("train.inputs", "train.targets", "heldOut.inputs", "heldOut.targets")]
`,
  text: `def read_data(path):
    tensors = read_safetensors(path)
    # A sample is a window, its target the window moved on by one. Held-out windows lie side by side.
    train = tensors["train.symbols"].unfold(0, CONTEXT + 1, 1)
    held = tensors["heldOut.symbols"].unfold(0, CONTEXT + 1, CONTEXT)
    return [train[:, :-1], train[:, 1:], held[:, :-1], held[:, 1:]]
`,
};

const training = (unit: string, keepsRunning: boolean) => `def measure(w, inputs, targets):
    with torch.no_grad():
        parts = [loss_of(model(x, w), y) * len(x) for x, y in zip(inputs.split(256), targets.split(256))]
    return sum(parts).item() / len(inputs)


def train(w, inputs, targets, held_inputs, held_targets):
    optimizer = make_optimizer(${keepsRunning ? '[one for one in w.values() if one.requires_grad]' : 'list(w.values())'})
    for epoch in range(EPOCHS):
        order = torch.randperm(len(inputs))
        for rows in order[: len(order) // BATCH * BATCH].split(BATCH):
            optimizer.zero_grad()
            loss = loss_of(model(inputs[rows], w), targets[rows])
            loss.backward()
            optimizer.step()
        held = measure(w, held_inputs, held_targets)
        print(f"epoch {epoch + 1}: last batch {loss.item():.6f}, held out {held:.6f} ${unit}")
`;

const adversaries = (noise: readonly number[]) => `def train(w, inputs, *_):
    # First the judge learns to tell real from made, then the generator to be taken for real by that judge.
    makers = make_optimizer([one for name, one in w.items() if name.startswith("layer")])
    judges = make_optimizer([one for name, one in w.items() if name.startswith("judge")])
    real, made = torch.ones(BATCH, 1), torch.zeros(BATCH, 1)
    for epoch in range(EPOCHS):
        order = torch.randperm(len(inputs))
        for rows in order[: len(order) // BATCH * BATCH].split(BATCH):
            noise = torch.randn(BATCH, ${noise.join(', ')})
            shown = torch.cat([inputs[rows].reshape(BATCH, -1), model(noise, w).detach()])
            judges.zero_grad()
            judged = loss_of(judge(shown, w), torch.cat([real, made]))
            judged.backward()
            judges.step()
            makers.zero_grad()
            loss = loss_of(judge(model(noise, w), w), real)
            loss.backward()
            makers.step()
        print(f"epoch {epoch + 1}: generator {loss.item():.6f}, judge {judged.item():.6f} nats")
`;

const main = (keepsRunning: boolean) => `def main():
    torch.manual_seed(SEED)
    data, *rest = sys.argv[1:]
    saved = read_safetensors(rest[0]) if rest else {}
    w = {}
    for name, shape, rule in WEIGHTS:
        w[name] = saved.get(name, start(shape, *rule)).requires_grad_(${keepsRunning ? '".running." not in name' : ''})
        assert list(w[name].shape) == shape, f"{name}: another model's weights"
    sets = read_data(data)
    assert len(sets[0]) >= BATCH, "fewer rows than one batch"
    train(w, *sets)


if __name__ == "__main__":
    main()
`;
