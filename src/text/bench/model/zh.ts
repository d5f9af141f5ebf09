/** 训练台“模型”一节的文字：默认设置在我们试过的地方达到了什么。简体中文。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  title: '这套默认设置，我们试下来的结果',
  measures: {
    accuracy: (value: string, goal: string) => `留出样本答对 ${value}；目标是至少 ${goal}。`,
    places: (value: string, goal: string) =>
      `8 处中覆盖了 ${value} 处：造 1,000 个点，一处分到的点不少于平均份额的四分之一才算；目标是至少 ${goal} 处。`,
    loss: (value: string, goal: string) => `留出文本上的损失为 ${value} 奈特；只数相邻两字的规则是 ${goal}。`,
    error: (value: string, goal: string) => `留出样本上（目标缩放后）的均方误差为 ${value}；一律猜均值则是 ${goal}。`,
  },
  between: (low: string, high: string) => `${low} 到 ${high}`,
  met: (met: string, runs: string) => `${runs} 次中有 ${met} 次达到目标。`,
  notMet: '这个目标没有达到。',
  how: (seeds: string, steps: string, date: string, machine: string) =>
    `种子 ${seeds}，每次 ${steps} 步。${date} 自测：${machine}。`,
  howOne: (steps: string, date: string, machine: string) =>
    `只跑了一次，种子 1，共 ${steps} 步。${date} 自测：${machine}。`,
  machines: {
    epyc: '在浏览器之外用 cpu 后端，处理器为 AMD EPYC',
    xeon: '在浏览器之外用 cpu 后端，处理器为 Intel Xeon',
    h100: '在 Chromium 156 里用 WebGPU，显卡为 NVIDIA H100',
  },
  other: (changes: string) => `试的不是默认设置本身，而是改了这些：${changes}。`,
  start: '默认设置本身',
  missed: (missed: string, runs: string) => `${runs} 次中有 ${missed} 次没有达到。`,
  flags: { true: '是', false: '否' },
  against: (what: string, reached: string) => `与之相比，${what}：${reached}。`,
  difference: (value: string, low: string, high: string, isPoints: boolean, verdict: string) =>
    `相差 ${value}${isPoints ? ' 个百分点' : ''}，95 % 区间 ${low} 到 ${high}（Welch）：${verdict}。`,
  verdicts: { gain: '有提高', loss: '变差', none: '看不出差别' },
  caution: (
    changes: string,
    best: string,
    bestStep: string,
    later: string,
    laterStep: string,
    seed: string,
    date: string,
  ) =>
    `注意（${changes}）：我们见过一次训练学会之后又忘掉。${bestStep} 步后留出样本答对 ${best}，${laterStep} 步后只剩 ${later}（种子 ${seed}，${date}，在浏览器之外用 cpu 后端，到此停下）。请盯着留出集曲线，好的时候先保存。`,
  changed: '说的是默认设置，不是你改过之后的。',
  untried: '这一对我们还没有从默认设置完整训练过，所以不作保证。',
};
