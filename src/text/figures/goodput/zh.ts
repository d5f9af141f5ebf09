/** 图“有效训练时间”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['goodput'] = {
  title: (count, share, interval) =>
    `${count} 张加速卡，每 ${interval}存一次检查点，有 ${share} 的时间是没有白费的训练`,
  titleNone: '没有这样的集群',
  subtitle: '没有因故障白费的训练时间占比：随集群规模变化，随检查点间隔变化',
  foot: (rate, checkpoint, restart) =>
    `每千个节点（每节点 8 张）每天故障 ${rate} 次；存一次检查点停 ${checkpoint}，故障后停 ${restart}（假设）。备用节点足够，没有慢节点。曲线为闭式，色带为随机抽取。`,
  x: '加速卡数',
  xInterval: '两次检查点之间的训练时间',
  best: (interval) => `最佳：${interval}`,
  published: 'Llama 3：超过 90 %',
  band: (runs, days) => `抽取 ${runs} 次、每次 ${days} 天，十之八九在此带内`,
  failures: '每千节点日故障数',
  checkpoint: '存一次检查点停多久',
  restart: '从故障到恢复训练',
  reading: (count, share, between, interval) =>
    `${count} 张加速卡：有效 ${share}，每 ${between}故障一次，最好每 ${interval}存一次`,
  columns: {
    effective: '有效占比',
    p10: '抽取结果 P10',
    p90: '抽取结果 P90',
    between: '故障间隔',
    interval: '最佳间隔',
  },
  recalled: (source) => `${source}，凭记忆`,
  comma: '，',
  causes: {
    accelerator: '加速卡',
    software: '软件',
    network: '网络',
    maintenance: '计划外维护',
    host: '主机',
    unknown: '不明',
  },
  terms: {
    nodes: '节点数',
    rate: '每千节点日故障数',
    rateRule: '所选；任何原因造成的意外中断',
    rateOf: (cluster) => `${cluster} 上的同一数值`,
    between: '平均故障间隔 M',
    betweenRule: '1,000 天 ÷（故障率 × 节点数）',
    young: 'Young 的最佳间隔',
    youngRule: '√(2 C M)，C 为存一次检查点停的时间',
    daly: 'Daly 的最佳间隔',
    dalyRule: '√(2 C M) (1 + √(C ÷ 2M) ÷ 3 + C ÷ 18M) − C，C、M 同上',
    best: '最佳间隔，精确值',
    bestRule: '故障率恒定时，单位时间内留下的训练最多',
    checkpoints: '存检查点的时间',
    lost: '自上次检查点以来白做的',
    restarts: '故障后停着的时间',
    restartsRule: '1 − exp(−R ÷ M)，R 为从故障到恢复训练的时间',
    effective: '有效占比',
    effectiveRule: 't ÷ (M exp(R ÷ M) (exp((t + C) ÷ M) − 1))，t 为间隔',
    causes: 'Llama 3 的 54 天里因何中断',
  },
};
