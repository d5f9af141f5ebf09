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
  how: (runs: string, steps: string, date: string) =>
    `种子 1 到 ${runs}，每次 ${steps} 步。${date} 自测：在浏览器之外用 cpu 后端，处理器为 AMD EPYC。`,
  howOne: (steps: string, date: string) =>
    `只跑了一次，种子 1，共 ${steps} 步。${date} 自测：在浏览器之外用 cpu 后端，处理器为 AMD EPYC。`,
  smaller: (changes: string) => `这套默认设置本身对我们手头的机器太重，试的是小一些的（${changes}）。`,
  changed: '说的是默认设置，不是你改过之后的。',
  untried: '这一对我们还没有从默认设置完整训练过，所以不作保证。',
};
