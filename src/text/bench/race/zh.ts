/** 训练台“赛跑”部分的文字，简体中文。 */
import type { BenchText } from '../text.ts';

export const zh: BenchText['race'] = {
  intro:
    '几个引擎训练同一个模型：初始权重相同，每批样本相同。它们的损失必须重合，因为算的是同一步。不同的是向 GPU 要求的方式，因而快慢不同。',
  arms: '“原版”是未作改动的 TensorFlow.js；“最佳设置”是同一个 TensorFlow.js，换上我们的优化器和更长的提交，好让比较公平；“换内核”仍是 TensorFlow.js，只把它的一些内核换成我们的；“融合”是本页自己的引擎，把整个一步编译起来，几步一起提交。旁边还有 WebGL 和 CPU。落败的也照样显示。',
  anatomy: '把每个引擎的一步拆开看：脚本提出要求所用的时间，和其余的时间。',
};
