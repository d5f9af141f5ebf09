/** What a program in PyTorch is made of: one function for each kind of layer, the optimizers, and ways to read data. */
import type { OptimizerId } from '../choice.ts';
import { batchNormEpsilon, runningMomentum } from '../models/batch-norm.ts';
import type { Activation, Layer } from '../models/layer.ts';
import { optimizerConstants } from '../optimizers.ts';

const batchShare = Number((1 - runningMomentum).toPrecision(12));
const { momentum, decay, beta1, beta2, epsilon } = optimizerConstants;

export const pythonActivation: Record<Activation, (sum: string) => string> = {
  none: (sum) => sum,
  relu: (sum) => `torch.relu(${sum})`,
  tanh: (sum) => `torch.tanh(${sum})`,
  sigmoid: (sum) => `torch.sigmoid(${sum})`,
  gelu: (sum) => `F.gelu(${sum}, approximate="tanh")`,
};

const dense = `def dense(x, kernel, bias):
    # nn.Linear keeps the transposed kernel: its weight is kernel.T.
    return x @ kernel + bias
`;

const layerNorm = `def layer_norm(x, gain, offset):
    return F.layer_norm(x, gain.shape, gain, offset, eps=1e-5)
`;

/** By kind of layer; a kind that is missing needs no function. */
export const pythonLayers: Partial<Record<Layer['kind'], readonly string[]>> = {
  dense: [dense],
  conv: [
    `def conv(x, kernel, bias):
    # Pictures are [batch, height, width, channels] here and kernels [height, width, in, out], as in TensorFlow;
    # PyTorch wants channels first. Turning the result back keeps the order in which the next layer flattens it.
    y = F.conv2d(x.permute(0, 3, 1, 2), kernel.permute(3, 2, 0, 1), bias)
    return y.permute(0, 2, 3, 1)
`,
  ],
  'batch-norm': [
    `def batch_norm(x, gain, offset, mean, variance):
    # While it learns: by the batch's own statistics, towards which the running ones move; else by those.
    learns = torch.is_grad_enabled() and gain.requires_grad
    rows = x.reshape(-1, len(gain))
    y = F.batch_norm(rows, mean, variance, gain, offset, learns, momentum=${batchShare}, eps=${batchNormEpsilon})
    return y.reshape(x.shape)
`,
  ],
  'max-pool': [
    `def max_pool(x, size):
    return F.max_pool2d(x.permute(0, 3, 1, 2), size).permute(0, 2, 3, 1)
`,
  ],
  lstm: [
    `def lstm(x, kernel, recurrent, bias):
    # Gates in the order input, forget, candidate, output, which is also nn.LSTM's. That one keeps both kernels
    # transposed and adds two biases; to load it, give it this bias and a second one of zeros.
    units = recurrent.shape[0]
    hidden = x.new_zeros(x.shape[0], units)
    cell = hidden
    states = []
    for step in (x @ kernel + bias).unbind(1):
        i, f, g, o = (step + hidden @ recurrent).split(units, 1)
        cell = torch.sigmoid(f) * cell + torch.sigmoid(i) * torch.tanh(g)
        hidden = torch.sigmoid(o) * torch.tanh(cell)
        states.append(hidden)
    return torch.stack(states, 1)
`,
  ],
  gru: [
    `def gru(x, kernel, recurrent, bias):
    # Not nn.GRU: gates come as update, reset, candidate (there reset, update, new), and the reset gate acts on the
    # hidden state before its product with the kernel, as in Cho and others 2014 (there on the product).
    units = recurrent.shape[0]
    gates, candidate = recurrent.split([2 * units, units], 1)
    hidden = x.new_zeros(x.shape[0], units)
    states = []
    for step in (x @ kernel + bias).unbind(1):
        z, r = torch.sigmoid(step[:, : 2 * units] + hidden @ gates).split(units, 1)
        new = torch.tanh(step[:, 2 * units :] + (r * hidden) @ candidate)
        hidden = z * hidden + (1 - z) * new
        states.append(hidden)
    return torch.stack(states, 1)
`,
  ],
  'layer-norm': [layerNorm],
  'decoder-block': [
    dense,
    layerNorm,
    `def decoder_block(x, w, name, heads):
    # Pre-norm: each half is added to its input. One kernel makes queries, keys and values side by side.
    batch, time, width = x.shape
    y = layer_norm(x, w[name + ".norm1.gain"], w[name + ".norm1.offset"])
    y = dense(y, w[name + ".heads.kernel"], w[name + ".heads.bias"])
    q, k, v = (part.reshape(batch, time, heads, width // heads).transpose(1, 2) for part in y.split(width, 2))
    y = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(batch, time, width)
    x = x + dense(y, w[name + ".mix.kernel"], w[name + ".mix.bias"])
    y = layer_norm(x, w[name + ".norm2.gain"], w[name + ".norm2.offset"])
    y = F.gelu(dense(y, w[name + ".wide.kernel"], w[name + ".wide.bias"]), approximate="tanh")
    return x + dense(y, w[name + ".narrow.kernel"], w[name + ".narrow.bias"])
`,
  ],
};

/** The optimizer as a function of weights and rate, with the constants the page trains with. */
export const pythonOptimizers: Record<OptimizerId, string> = {
  sgd: `def make_optimizer(weights):
    return torch.optim.SGD(weights, lr=LEARNING_RATE)
`,
  momentum: `def make_optimizer(weights):
    return torch.optim.SGD(weights, lr=LEARNING_RATE, momentum=${momentum})
`,
  adam: `def make_optimizer(weights):
    # PyTorch's own epsilon is 1e-8.
    return torch.optim.Adam(weights, lr=LEARNING_RATE, betas=(${beta1}, ${beta2}), eps=${epsilon})
`,
  rmsprop: ownOptimizer(
    'epsilon is under the root, as TensorFlow has it; torch.optim.RMSprop adds it outside',
    `square.mul_(${decay}).addcmul_(weight.grad, weight.grad, value=1 - ${decay})
                weight.sub_(LEARNING_RATE * weight.grad / torch.sqrt(square + ${epsilon}))`,
  ),
  'adam-uncorrected': ownOptimizer(
    'Adam without the correction of the first steps, which torch.optim.Adam always makes',
    `mean.mul_(${beta1}).add_(weight.grad, alpha=1 - ${beta1})
                square.mul_(${beta2}).addcmul_(weight.grad, weight.grad, value=1 - ${beta2})
                weight.sub_(LEARNING_RATE * mean / (torch.sqrt(square) + ${epsilon}))`,
  ),
};

function ownOptimizer(why: string, update: string): string {
  const slots = update.includes('mean.') ? 'mean, square' : 'square';
  const zeros = update.includes('mean.') ? '(torch.zeros_like(w), torch.zeros_like(w))' : '(torch.zeros_like(w),)';
  return `class OwnOptimizer:
    # ${why}.
    def __init__(self, weights):
        self.slots = [(w, ${zeros}) for w in weights]

    def zero_grad(self):
        for weight, _ in self.slots:
            weight.grad = None

    def step(self):
        with torch.no_grad():
            for weight, (${slots}${slots === 'square' ? ',' : ''}) in self.slots:
                ${update}


def make_optimizer(weights):
    return OwnOptimizer(weights)
`;
}

export const pythonReader = `def read_safetensors(path):
    # Eight bytes with the header's length, the header in JSON, then the numbers, little-endian.
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = bytearray(file.read())
    header.pop("__metadata__", None)
    kinds = {"F32": torch.float32, "I32": torch.int32}
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        flat = torch.frombuffer(body, dtype=kinds[entry["dtype"]], count=(end - start) // 4, offset=start)
        tensors[name] = flat.reshape(entry["shape"]).clone()
    return tensors
`;

export const pythonIdxReader = `def read_idx(path):
    # The files of MNIST: four bytes of kind, a big-endian length for each side, then one byte for each number.
    with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz", "rb") as file:
        sides = struct.unpack(">4B", file.read(4))[3]
        shape = struct.unpack(">" + "I" * sides, file.read(4 * sides))
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8).reshape(shape)
`;
