/** 图“本机屋顶线”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['roofline'] = {
  title: (peak, share) => `这台机器能做到 ${peak}，这个模型只用了 ${share}`,
  titleBeaten: (rate, peak) => `训练达到 ${rate}，比测得的峰值 ${peak} 还快`,
  titleNoRun: (peak) => `这台机器能做到 ${peak}`,
  titleNone: '先测一测你的机器，再画它的屋顶线',
  titleSeveral: (peak, low, high) => `这台机器能做到 ${peak}，测过的模型用了其中的 ${low} 到 ${high}`,
  subtitle: '速度与每字节运算量的关系，两轴均为对数',
  x: '每字节 FLOP',
  y: 'FLOP/s',
  roof: '实测屋顶',
  yours: '你的机器',
  memorySide: '受限于搬运',
  computeSide: '受限于计算',
  what: '对象',
  reading: (what, intensity, speed) => `${what}：每字节 ${intensity} FLOP，${speed}`,
  atBatch: (model, batch) => `${model}，批大小 ${batch}`,
  terms: { samplesPerSecond: '每秒样本数', flopPerSample: '每个样本的 FLOP' },
  estimate: '每步字节数是下限：每个张量每用一次只计一次。',
};
