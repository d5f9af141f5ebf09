/** 图“训练时间”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['training-time'] = {
  lead: '到什么时候能读完多少词元？同一条线上的每一点用时相同。经验公式画出的是直线；等待，以及再也分不开的批量，把线压弯。',
  title: (count, tokens, time, share, rule) =>
    `${count} 张加速卡读完 ${tokens}词元需要 ${time}；按峰值的 ${share} 用经验公式算是 ${rule}`,
  titleRule: (count, tokens, share, rule) =>
    `照这样选，${count} 张加速卡做不到；按峰值的 ${share} 用经验公式算，${tokens}词元要 ${rule}`,
  titleNone: '这个选择没有训练时间可言',
  subtitle: (model, accelerator) =>
    `在 ${accelerator} 上训练 ${model} 的等时线：横轴为加速卡数，纵轴为词元数，均为对数`,
  foot: '实线：预测值，含故障与重启。虚线：每个参数每个词元按 6 FLOP 计，各种规模都用同一峰值占比。圆点：已发表的训练，放在同样的运算量、同样的总峰值在此处所对应的位置，并注明按各自的批量和方案实际用了多少天。',
  x: '加速卡数',
  yTop: (value) => `${value}词元`,
  rule: (share) => `虚线：经验公式，峰值的 ${share}`,
  run: (name, time) => `${name}：${time}`,
  noAnswer: '没有答案',
  utilization: '经验公式用的峰值占比',
  reading: (count, time, rule, month) => `${count} 张加速卡：${time}（经验公式：${rule}）；30 天能读 ${month}词元`,
  readingNone: (count, rule) => `${count} 张加速卡：照这样选做不到（经验公式：${rule}）`,
  recalled: (source) => `${source}，凭记忆`,
  columns: {
    what: '对象',
    predicted: '当前方案，预测',
    tokens: '词元数',
    time: '训练时间 (s)',
    rule: '按经验公式 (s)',
    hours: '卡时',
    month: '30 天的 词元数',
  },
  terms: {
    flop: '按公式的训练总运算量：6 × 参数量 × 词元数',
    utilization: '公式用的峰值占比',
    utilizationRule: '所选',
    rule: '按公式的训练时间',
    ruleHours: '按公式的卡时',
    hoursRule: '卡数 × 训练时间',
    predicted: '预测的训练时间',
    predictedRule: '步数 × 预测的一步时间 ÷ 有效运行占比',
    used: '预测的峰值占比',
    usedRule: '算力利用率 × 有效运行占比，计入注意力',
    hours: '预测的卡时',
    energy: '这次训练的耗电',
    energyRule: '电表处功率 × 训练时间',
    cost: '按今天的租价，这些卡时的费用',
    run: (name, accelerator) => `已发表：${name}，${accelerator}`,
    runRule: (hours, count, rule) => `${hours} 卡时 ÷ ${count}；公式给出 ${rule}`,
  },
};
