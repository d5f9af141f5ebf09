/** 训练台的 `textLoss` 部分，简体中文。 */
import type { BenchText } from '../text.ts';

export const zh: BenchText['textLoss'] = {
  caption: '留出的文字：模型有多意外，只靠计数又有多意外？',
  who: '由谁来猜下一个字符',
  names: {
    model: (epochs) => `本模型，${epochs} 轮后`,
    bigram: '数相邻的两个（二元模型）',
    unigram: '数单个字符（一元模型）',
    even: (symbols) => `在 ${symbols} 个中平均地猜`,
  },
  nats: '损失，每字符奈特',
  bits: '每字符比特',
  perplexity: '困惑度',
  note: '同一个损失的三种单位：比特等于奈特除以 ln 2，困惑度等于 e 的奈特次方，也就是相当于还要在多少个同样可能的字符里挑选。模型是在此实测的，最多用留出文字中的 65,536 个字符；两种计数只数训练文字，用全部留出文字评判。',
};
