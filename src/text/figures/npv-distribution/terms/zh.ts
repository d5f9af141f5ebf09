/** 图“净现值”推导过程的文字，简体中文；打开时才取。 */
import type { NpvTerms } from '../../words.ts';

export const zh: NpvTerms = {
  between: (low, high) => `${low} 到 ${high}`,
  spreads: {
    triangular: (low, mode, high) => `${low} – ${mode} – ${high}，三角分布`,
    pert: (low, mode, high) => `${low} – ${mode} – ${high}，PERT 分布`,
    lognormal: (median, sigma) => `${median}，对数正态分布，σ ${sigma}`,
  },
  gpu: {
    draw: (count) => `在这块 GPU 上抽取 ${count} 种`,
    drawing: '正在 GPU 上抽取',
    speed: (count, time, rate) => `${time}内抽取 ${count} 种未来（每秒 ${rate}）。`,
    known: (device) => `此刻在这里实测${device ? `，设备为 ${device}` : ''}：从提交到算完，不含读回。`,
    software: '这块 GPU 由软件模拟，速率是处理器的。',
    gap: '',
    progress: (done, all) => `${done} / ${all}`,
    stop: '停止',
    found: (p10, p50, p90, share) => `P10 ${p10}，P50 ${p50}，P90 ${p90}；${share} 亏损。随机数与上面逐位相同。`,
    none: (reason) => `没有在 GPU 上抽取（${reason}）；上面的结果仍然有效。`,
    reasons: {
      stopped: '由你停止',
      'no-webgpu': '此浏览器没有 WebGPU',
      'no-adapter': '浏览器没有找到可用的 GPU',
      'adapter-timeout': 'GPU 五秒内没有回应',
      'device-failed': 'GPU 拒绝了请求',
      'project-in-detail': '债务、折旧年限或分项资产只能用较慢的方式计算',
    },
  },
  terms: {
    point: '没有任何波动时的净现值',
    pointRule: '方案本身，与投资一章相同',
    mean: (count) => `前 ${count} 种未来的均值`,
    loss: '低于零的未来占比',
    worst: '最差二十分之一的均值',
    paid: '能收回投资的未来占比',
    paidRule: '不折现，在服务器寿命之内',
    stream: '随机数种子',
    streamRule: 'Philox4x32-10，由计数器生成：第 n 种未来对所有人都相同',
    link: '租价与出租率的相关系数',
    linkRule: '指背后正态变量的相关系数（高斯 Copula）；没有找到同时公布两者的数据',
    speedRule: '乘在收入上：一小时值多少，取决于它算了多少。P10 与 P90 为实测',
    flip: (input) => `翻转点：${input}`,
    flipRule: '在此处净现值为零，其余与方案相同',
  },
};
