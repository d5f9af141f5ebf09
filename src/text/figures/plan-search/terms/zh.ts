/** 方案搜索计算过程中各项的中文名称，展开时才取。 */
import type { PlanTerms } from '../../words.ts';

export const zh: PlanTerms = {
  best: '最快的步时',
  bestRule: '下列各部分之和',
  parts: {
    computeSeconds: '计算',
    launchSeconds: '内核启动',
    tensorSeconds: '张量并行通信',
    contextSeconds: '上下文并行通信',
    expertSeconds: '专家通信',
    pipelineSeconds: '级间传递',
    bubbleSeconds: '气泡',
    dataSeconds: '数据并行通信',
    optimizerSeconds: '优化器',
    stragglerSeconds: '等待慢卡',
  },
  memory: '最快方案的显存',
  regret: (part) => `你的方案与最快的相比：${part}`,
  regretRule: '自己的这一部分减去最快方案的；总和即为差距',
  tried: '逐个称量的方案',
  fitting: '其中放得下并计时的',
  tooLarge: (part) => `其中放不下、最大项为${part}的`,
  unopened: '最省的方案也放不下的划分中的方案',
  refused: (reason) => `不可行的划分：${reason}`,
  bindings: {
    weights: '权重',
    gradients: '梯度',
    optimizer: '优化器状态',
    activations: '激活',
    logits: '输出分数',
    buffers: '缓冲区',
  },
  refusals: {
    'tensor-too-wide': '张量并行数不整除注意力头数',
    'pipeline-too-deep': '流水线级数多于层数',
    'context-too-wide': '上下文分片短于 1,024 个词元',
    'batch-too-small': '数据并行数多于序列数',
    'batch-indivisible': '数据并行数不整除批次',
    'experts-indivisible': '专家数无法均分',
  },
};
