/** “评分”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['score'] = {
  intro:
    '文章三把四项效益和四项成本各自加权，再把两者之比叫做投资回报率。下面用它自己的输入重算两个算例；印错的结果已划掉。',
  result: '结果',
  examples: { first: '算例一', second: '算例二' },
  rows: {
    benefit: '效益 P（加权）',
    weightedCost: '成本 C（加权）',
    plainCost: '成本（按金额相加）',
    index: 'P / 加权 C',
    plainIndex: 'P / 相加 C',
  },
  crossed: '原文：',
  tie: (purchase) => `第二个算例的购置费从 1,000 降到 ${purchase} 时，两者打平。`,
  flip: '按印出的结果，第二个更好；按它自己的输入，第一个更好。',
};
