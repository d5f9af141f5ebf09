/** 一台机器的工作值多少钱，简体中文。 */
import type { UnitCostWords } from './text.ts';

export const zh: UnitCostWords = {
  heading: '一台机器干活要花多少钱',
  intro: (rate, who) => `按每秒训练 ${rate} 个样本计，${who}。速度翻倍，除第一行外各行减半。`,
  nothing: '还没有测到稳定的速度：请先训练。',
  who: { here: '在本机测得', recorded: '来自录制的运行', shared: '由他人分享' },
  fields: { device: '设备价格', watts: '工作时功率', tariff: '电价' },
  columns: { what: '项目', usd: '成本', how: '算法' },
  rows: {
    hour: '使用一小时',
    hourHow: (life, used, pue) => `价格 ÷（寿命 ${life}，使用率 ${used}）+ 功率 × PUE ${pue} × 电价`,
    inferences: '1,000 次推理',
    inferencesHow: (times) => `一小时的成本 ÷ 其间的推理次数；训练一个样本的时间可推理 ${times} 次（假设）`,
    training: (samples) => `训练一次，${samples} 个样本`,
    trainingHow: (time) => `一小时的成本 × ${time}`,
    point: '每一个百分点的准确率',
    pointHow: (points) => `训练成本 ÷ 高出瞎猜的 ${points} 个百分点`,
    noPoint: '还没有测到准确率',
    fleet: (count, chip) => `同样的训练放到 ${count} 张 ${chip} 上`,
    fleetHow: (ratio, time, rent) => `按峰值每张快 ${ratio} 倍，均分：${time}，租价 ${rent}`,
  },
};
