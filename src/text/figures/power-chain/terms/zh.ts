/** 供电链路推导过程的用语，打开时才取，简体中文。 */
import type { PowerChainTerms } from '../../words.ts';

export const zh: PowerChainTerms = {
  recalled: (source) => `${source}，凭记忆`,
  assumed: (source) => `${source}，假设`,
  pueRule: '取自电网 ÷ 送入服务器',
  it: '送入服务器',
  itRule: '训练时单节点功率 × 节点数；服务器自身电源和风扇的损耗算作 IT',
  waiting: '等待中的节点 ÷ 工作中的节点',
  waitingRule:
    '这里没有扣除：节点都算忙碌。8 到 64 个节点的短任务实测比这少 7% 到 27%；按其工作时间占比折算后，十次运行误差都在 7% 以内，由其余四个任务推算某一个时在 11% 以内',
  fill: '机房装满程度',
  fillRule: (design) => `÷ 设计容量 ${design}`,
  peak: '全部服务器同时到峰值时的取电',
  peakRule: (ratio) => `单节点峰值 ÷ 平均 = ${ratio}；设备按峰值定容，电费按平均付`,
  lossRule: (curve, load) => `额定 ×（${curve}），u = ${load}`,
  moveRule: (share) => `满载时为热量的 ${share}；×（0.3 + 0.2 u + 0.5 u²）`,
  chillerRule: (share) => `热量的 ${share}，全年各小时平均：(1 − 自然冷却份额) ÷ COP`,
  free: '不用冷水机的小时数',
  freeRule: '室外空气或水足够冷的温度、湿度区间的小时数',
  part: '冷水机只承担一部分的小时数',
  partRule: '室外比回水或回风冷，但还不够冷',
  water: '每千瓦时热量的现场用水，升',
  waterRule: '蒸发带走的热量 ÷ 2.45 MJ/kg，再加三分之一以防盐分积累',
  otherRule: (share) => `设计容量的 ${share}，与负载无关`,
  stated: '本页其余部分采用的 PUE',
  statedRule: '由选址的年平均气温得出，按此装满程度换算',
  survey: 'PUE，Uptime Institute 调查均值',
  surveyRule: (year, answers) => `${year} 年，${answers} 份答复，机房新旧大小都有`,
};
