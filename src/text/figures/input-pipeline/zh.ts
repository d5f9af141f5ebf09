/** “数据流水线”一图的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['input-pipeline'] = {
  fed: (supply, need) => `训练从不等数据：每秒供得上 ${supply} 批，只用 ${need} 批`,
  stalls: (share, stage) => `训练有 ${share} 的时间在等数据；卡在${stage}`,
  titleNone: '这条流水线无法推演',
  subtitle: (batches) => `最初 ${batches} 批：读取一行，每个工作进程一行，训练一行；最后一行的空白就是等待`,
  foot: '按此处所选的数推导：每批耗时相同，一次读一批，每个工作进程各预处理一批。不计读取时间的波动。',
  time: '从开始算起的时间',
  stages: { read: '读取', prepare: '预处理', train: '训练' },
  doing: { read: '读取', prepare: '预处理', train: '训练' },
  reading: (batch, doing, from, to) => `第 ${batch} 批${doing}：${from} 至 ${to}`,
  fields: {
    stepMilliseconds: '训练一批，毫秒',
    batchMegabytes: '一批数据，MB',
    gigabytesPerSecond: '存储供给此任务，GB/s',
    cachedShare: '缓存命中',
    prepareMilliseconds: '单个工作进程预处理一批，毫秒',
    workers: '工作进程',
    prefetch: '预取批数',
  },
  columns: ['批次', '开始读取', '开始预处理', '开始训练', '训练完成'],
  terms: {
    cache: '缓存速率',
    cacheRule: '机器内存；取整的假设值，远高于任何存储',
    read: '读取一批',
    readRule: (bytes, share, rate) => `${bytes} ×（${share} ÷ 缓存速率 + 其余 ÷ ${rate}）`,
    prepare: '平均每批的预处理',
    prepareRule: (seconds, workers) => `${seconds} ÷ ${workers} 个进程；不预取时只有一个在工作`,
    train: '训练一批',
    trainRule: '此处所选',
    period: '相邻两批的间隔',
    periodRule: '读取、预处理、训练同时进行，取最长的一项',
    periodAlone: '读取 + 预处理 + 训练：没有预取，三者依次进行',
    stall: '等待占的时间',
    stallRule: (step, period) => `1 − ${step} ÷ ${period}`,
  },
};
