/** 分块一表的文字，中文。 */
import type { en } from './en.ts';

export const zh: typeof en = {
  title: '乘积怎样分给线程',
  idea: '矩阵乘积切成一个个小矩形，GPU 的每个线程把一个留在寄存器里。哪种大小最快，要看 GPU，也要看乘积的边长。融合引擎在 GPU 上打开一个模型时，为每个乘积把几种可能的大小各测一测，总共约 0.15 秒；只有明显更快，才不用规则选的那种。结果记在这个浏览器里。',
  lastBits:
    '切法不同，相加的次序就不同，和的最后几位可能不一样。记住以后，同一台机器每次训练完全相同；另一台机器可能选了别的切法。在训练的选项里选“按规则”，所有机器就用同一种。',
  none: '这一页上还没有用融合引擎训练过。训练一次，这里就列出它的乘积。',
  recorded: '录下的训练说明不了这台机器。',
  adapter: (name) => `适配器自称：${name}`,
  time: (timing, compiling) => `这次试测用了 ${timing}，另用 ${compiling} 编译。`,
  clocks: {
    gpu: '用 GPU 自己的时钟计时。',
    processor: '这个设备没有可读的时钟，所以由 CPU 在每次提交前后计时。',
  },
  software: '软件适配器用 CPU 模拟 GPU：在这里试测要好几秒，所以由规则决定。',
  byRule: '没有试测：选了按规则，或者这个模型用不着单独的乘积，或者时间先用完了，下次训练接着试。',
  columns: {
    product: '乘积：行 × 深 × 列',
    uses: '每步次数',
    ruled: '规则所选',
    ruledTime: '用时',
    chosen: '实际采用',
    chosenTime: '用时',
    how: '怎样选定',
  },
  products: {
    'dense forward': '前向',
    'dense backward': '反向，对输入和权重',
    'dense to weights': '反向，对权重',
    'dense to input': '反向，对输入',
    'to recurrent weights': '反向，对循环权重',
  },
  how: { measured: '这次训练时实测', remembered: '以前实测，已记住', rule: '按规则' },
  sides: (threads, each, staged) =>
    staged === null ? `${threads} 个线程，每个 ${each}` : `${threads} 个线程，每个 ${each}，分段 ${staged}`,
  fewer: '有更快的，但为了内核不太多没有采用。',
  save: '存为 CSV',
  forget: '忘掉测过的结果',
  forgotten: '已忘掉，下次训练会重新试测。',
};
