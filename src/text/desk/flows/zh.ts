/** “自己的现金流”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['flows'] = {
  intro: '任何项目都是一串现金流，每年一笔，第一笔在今天：可以自己输入，也可以取上面方案的。除了下面的利率，别无假设。',
  typed: '现金流，从今天起每年一笔，用逗号隔开（数字里不要用逗号）',
  notLinked: '太长，放不进链接：关掉页面，这些数就没了。',
  textbook: '教科书的例子：付 1,000，每年收回 300，共五年',
  own: '取当前方案的现金流',
  fields: { discountRate: '折现率', financeRate: '流出的融资利率', reinvestRate: '流入的再投资利率' },
  flowOf: (year) => `第 ${year} 年的现金流`,
  use: (field, value) => `${field}：用 ${value}`,
  useNearest: (value) => `用最接近的值：${value}`,
  hole: (year, found) => `第 ${year} 年的现金流应为数字，而不是“${found}”。在您修改之前，按这里给出的数计算。`,
  refused: {
    empty: (low, high) => `没有现金流。现金流应为 ${low} 到 ${high} 个数，第一个在今天；一个也行，有付有收才有收益率。`,
    many: (found, high) => `现金流：有 ${found} 个，最多计算 ${high} 个。您输入的内容不会丢失。`,
    outside: (field, value, low, high) => `${field}：${value} 超出 ${low} 至 ${high} 的范围。`,
    onlyCosts: (year, usd) =>
      `全部是支出，没有收益率能使其现值为零，也永远不能回本。第 ${year} 年的现金流至少要有 ${usd}，这时收益率为 0 %。`,
    onlyIncome: (year, usd) =>
      `全部是收入，没有收益率能使其现值为零。第 ${year} 年的现金流要不高于 ${usd}；等于 ${usd} 时收益率为 0 %。`,
  },
  table: '现金流的各项指标',
  columns: ['指标', '数值', '约定'],
  never: '不能回本',
  none: '没有',
  measures: {
    value: { name: '净现值（NPV）', rule: '第一笔在今天（t = 0），以后各笔在年末' },
    spreadsheet: { name: '电子表格的 NPV', rule: '第一笔在第一年年末（t = 1）' },
    rates: { name: '内部收益率（IRR）', rule: '使现值为零、高于 −100 % 的全部利率' },
    signs: { name: '变号次数', rule: '收益率的个数不会超过它（笛卡尔）' },
    modified: { name: '修正内部收益率（MIRR）', rule: '流出、流入分别按上面的利率融资和再投资' },
    payback: { name: '回本期，年', rule: '每年之内按均匀流入计' },
    discounted: { name: '折现回本期，年', rule: '同上，用折现后的现金流' },
    index: { name: '盈利指数', rule: '1 + 净现值 ÷ 首笔支出' },
  },
  warnings: {
    'several-rates': '收益率不止一个，哪一个都不能单独算作回报。请以净现值为准。',
    'one-sign': '现金流只有一种符号，没有收益率。',
  },
  money: '美元',
  profile: { title: '净现值随折现率的变化；圆点处为零', x: '折现率，%' },
  totals: { title: '累计现金流；圆点处回本', x: '年', plain: '按支付时', discounted: '折算到今天' },
};
