/** “文章的投资回报”一图的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['article-roi'] = {
  titleFirst: (purchase, share, tie) =>
    `算例二的购置费为 ${purchase} 时，领先的是算例一，领先 ${share}，与原文相反；降到 ${tie} 才打平`,
  titleSecond: (purchase, share, tie) => `算例二的购置费为 ${purchase} 时，算例二领先 ${share}；${tie} 时打平`,
  titleTie: (purchase) => `算例二的购置费为 ${purchase} 时，两个算例的指数相同`,
  subtitle: {
    weighted: '效益得分 P（无单位）对加权成本 C（金额）；过原点的射线越陡，指数越高',
    plain: '效益得分 P（无单位）对相加成本（金额）；过原点的射线越陡，指数越高',
  },
  foot: '输入全部来自文章，这里只能改算例二的购置费。空心圆：原文印出的和。',
  x: { weighted: '加权成本 C（金额）', plain: '相加成本（金额）' },
  first: '算例一',
  second: '算例二',
  firstRow: '算例一，第 1 组',
  row: (number) => `第 ${number} 组`,
  firstNote: (index) => `1：${index}`,
  secondNote: (index) => `算例二：${index}`,
  printedNote: '原文所印',
  purchase: '算例二的购置费',
  cost: '成本',
  costs: { weighted: '按重要性加权（原文做法）', plain: '按金额相加' },
  reading: (name, benefit, cost, index, rank) => `${name}：P ${benefit} 除以 ${cost} 得 ${index}，排第 ${rank}`,
  columns: {
    project: '项目',
    benefit: '效益 P',
    weighted: '加权 C',
    plain: '相加 C',
    index: 'P / 加权 C',
    plainIndex: 'P / 相加 C',
    rank: '名次',
  },
  terms: {
    benefit: (name) => `${name}的 P`,
    cost: (name) => `${name}的 C`,
    index: (name) => `${name}的指数`,
    printed: (name) => `${name}印出的结果`,
    tie: '打平时算例二的购置费',
    tieRule: '（P₂ ÷ 指数₁ − 算例二其余成本）÷ 购置的权重',
    spanBenefit: '八组中 P 的最大值与最小值之比',
    spanCost: '八组中 C 的最大值与最小值之比',
    spanRule: '所以指数只跟着成本走：选出的总是最便宜的一组',
    unit: '指数的单位',
    unitValue: '1 ÷ 金额',
    unitRule: '得分没有单位；回报率是（收益 − 成本）÷ 成本，两者都是金额',
  },
};
