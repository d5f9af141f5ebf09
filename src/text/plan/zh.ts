/** Chinese: the words of a plan in detail. */
import type { PlanWords } from './text.ts';

export const zh: PlanWords = {
  title: '计划细节',
  note: '没有改动的部分，按这一软件栈公布的训练来定。链接里只写你改动过的。',
  fields: {
    workload: { sequenceLength: '每条序列的 token 数' },
    cluster: {
      precision: '数值格式',
      recompute: '重计算',
      sharding: '数据并行分摊',
      context: '上下文并行',
      microBatch: '微批次（条序列）',
      chunks: '每级块数（1 为普通 1F1B，更多为交错）',
    },
  },
  usual: (now) => `照旧：${now}`,
  options: {
    precision: { fp32: 'FP32', tf32: 'TF32', fp16: 'FP16', bf16: 'BF16', fp8: 'FP8', mxfp8: 'MXFP8', nvfp4: 'NVFP4' },
    recompute: { none: '不重计算', selective: '只算注意力核心', full: '每一层' },
    sharding: {
      none: '不分摊',
      optimizer: '优化器状态（ZeRO-1）',
      gradients: '加上梯度（ZeRO-2）',
      all: '加上权重（ZeRO-3）',
    },
  },
  unseen: '超出验证范围：这一软件栈所据的训练都用 16 位。',
  unseenMixture: '超出验证范围：这一软件栈没有公布过混合专家模型的训练。',
};
