/** 训练任务的文字，简体中文；展示任务的各图共用。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  choices: {
    model: '模型',
    accelerator: '加速卡型号',
    accelerators: '加速卡数',
    stack: '软件栈',
    precision: '数值格式',
    tensor: '张量并行',
    pipeline: '流水线级数',
    chunks: '每级分块',
    context: '上下文并行',
    expert: '专家并行',
    batch: '每步序列数',
    micro: '微批次大小',
    recompute: '重算',
    sharding: '数据并行间分摊',
    tokens: '训练词元数',
  },
  recompute: { none: '不重算', selective: '只重算注意力核心', full: '每层都重算' },
  sharding: {
    none: '不分摊',
    optimizer: '优化器状态（ZeRO-1）',
    gradients: '再加梯度（ZeRO-2）',
    all: '再加权重（ZeRO-3）',
  },
  groups: { run: '按原训练', dense: '稠密模型', mixture: '混合专家模型' },
  asRun: (name) => `${name}（按原训练）`,
  line: (name, count, chip) => `用 ${count} 张 ${chip} 训练 ${name}`,
  plan: (tensor, pipeline, data, context, expert) =>
    `张量 ${tensor} × 流水线 ${pipeline} × 数据 ${data}，上下文 ${context}，专家 ${expert}`,
  run: (name, year) => `所据的训练：${name}，${year} 年公布。`,
  runRecalled: (name, year) => `所据的训练：${name}，${year} 年公布，凭记忆。`,
  changed: '已与原训练不同，因此没有实测值。',
  loading: '正在取公布的训练记录。',
  unknownRun: (id) => `这里没有名为“${id}”的公布训练；下面是另一个。`,
  failedRun: '公布的训练记录取不到；下面是另一个。',
  back: '恢复成原训练',
  use: (changes) => `改用：${changes}`,
  reasons: {
    'tensor-too-wide': (heads, tensor) => `${heads} 个注意力头分不成 ${tensor} 份。`,
    'pipeline-too-deep': (stages, layers) => `流水线有 ${stages} 级，但只有 ${layers} 层。`,
    'too-many-chunks': (stages, chunks, layers) => `${stages} 级，每级 ${chunks} 块，但只有 ${layers} 层。`,
    'experts-indivisible': (experts, expert) => `${experts} 个专家分不到 ${expert} 张卡上。`,
    'experts-without-ranks': (expert, ranks) => `专家分不到 ${expert} 张卡上：流水线之外只有 ${ranks} 张。`,
    indivisible: (count) => `${count} 张加速卡不是这些并行度乘积的倍数。`,
    'batch-too-small': (sequences, data) => `每步 ${sequences} 条序列，不够分给 ${data} 路数据并行。`,
    'batch-indivisible': (sequences, data, micro) =>
      `${sequences} 条序列分不成 ${data} 路数据并行、每个微批次 ${micro} 条。`,
    other: '这些选择放在一起没有答案。',
  },
  bubble: '流水线空泡，各级相等时',
  bubbleRule: (stages, microBatches, chunks) =>
    `(p − 1) ÷ (v m + p − 1)，p = ${stages} 级，m = ${microBatches} 个微批次，v = ${chunks} 块`,
};
