/** From the name of a model as tables print it to its shape, or to the reason why there is none. */
import { modelShapes, type ModelId } from '#datacenter/catalog/published/model-shapes.ts';
import type { DecoderShape } from '#datacenter/catalog/models.ts';

/** First match wins; names are lower case with everything but letters, digits and points taken out. */
const names: readonly (readonly [RegExp, ModelId])[] = [
  [/gpt3|^175b$/, 'gpt3-175b'],
  [/gptoss20b/, 'gpt-oss-20b'],
  [/gptoss/, 'gpt-oss-120b'],
  [/gptneox/, 'gpt-neox-20b'],
  [/^palm/, 'palm-540b'],
  [/^opt.*175b/, 'opt-175b'],
  [/bloom/, 'bloom-176b'],
  [/mtnlg/, 'mt-nlg-530b'],
  [/llama2.*70b/, 'llama2-70b'],
  [/llama2.*34b/, 'llama2-34b'],
  [/llama2.*13b/, 'llama2-13b'],
  [/llama2.*7b/, 'llama2-7b'],
  [/llama3\.2.*1b/, 'llama3.2-1b'],
  [/llama3\.2.*3b/, 'llama3.2-3b'],
  [/llama3.*405b/, 'llama3-405b'],
  [/llama3.*70b/, 'llama3-70b'],
  [/llama3.*8b/, 'llama3-8b'],
  [/llama.*65b/, 'llama-65b'],
  [/llama.*33b/, 'llama-33b'],
  [/llama.*13b/, 'llama-13b'],
  [/llama.*7b/, 'llama-7b'],
  [/nemotron4.*340b/, 'nemotron4-340b'],
  [/nemotron4.*15b/, 'nemotron4-15b'],
  [/grok1?/, 'grok1-314b'],
  [/mixtral8x22b/, 'mixtral-8x22b'],
  [/mixtral/, 'mixtral-8x7b'],
  [/deepseekv?2/, 'deepseek-v2'],
  [/deepseekv?3/, 'deepseek-v3'],
  [/kimi/, 'kimi-k2'],
  [/qwen3.*235b/, 'qwen3-235b-a22b'],
  [/qwen3.*30b/, 'qwen3-30b-a3b'],
  [/qwen3.*32b/, 'qwen3-32b'],
  [/qwen3.*14b/, 'qwen3-14b'],
  [/qwen3.*8b/, 'qwen3-8b'],
  [/^gemma.?7b/, 'gemma-7b'],
];

/** Models that are no stack of attention and MLP alone, or whose dimensions nobody has published to us. */
const others: readonly (readonly [RegExp, string])[] = [
  [
    /nemotron(3|nano|super|ultra|h)|nemotronh|nemotron35/,
    'a hybrid of attention and state-space layers, which the operator list does not have',
  ],
  [/mamba|jamba|samba/, 'state-space layers, which the operator list does not have'],
  [/deepseekv4/, 'its compressed sparse attention and its dimensions are not in the catalog'],
  [/flux|diffusion|wan|llava|vlm|vl\d/, 'not a decoder of text alone'],
];

export type Named =
  | { readonly kind: 'shape'; readonly id: ModelId; readonly shape: DecoderShape }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The shape behind a printed name. */
export function nameModel(printed: string): Named {
  const plain = printed
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9.]/g, '');
  const other = others.find(([pattern]) => pattern.test(plain.replaceAll('.', '')));
  if (other) return { kind: 'unknown', reason: other[1] };
  const found = names.find(([pattern]) => pattern.test(plain));
  if (!found) return { kind: 'unknown', reason: `no shape in the catalog for a model named “${printed}”` };
  return { kind: 'shape', id: found[1], shape: modelShapes[found[1]].shape };
}

/** The shape with another sequence length or another number of layers. */
export function resize(shape: DecoderShape, sequenceLength: number | null, layers: number | null = null): DecoderShape {
  return {
    ...shape,
    sequenceLength: sequenceLength ?? shape.sequenceLength,
    layers: layers ?? shape.layers,
  };
}
