/** 图“投资回报”自己的文字，简体中文。 */
import { zh as places } from '../../places/zh.ts';
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['roi-curve'] = {
  places,
  title: (rent, years) => `按 ${rent} 计，${years}回本`,
  titleNever: (rent, years) => `按 ${rent} 计，${years}内不能回本`,
  subtitle: (count, accelerator, site) => `累计现金流；${site}，${count} 张 ${accelerator}`,
  x: '付款之后的年数',
  y: '累计现金流',
  baseline: '修改之前',
  payback: (years) => `运行 ${years}后回本`,
  band: (count) => `${count} 种未来中的 80%`,
  paybackShort: (years) => `运行 ${years}`,
  discounted: '折算到今天',
  year: '年',
  net: '当年现金流',
  low: '未来，P10',
  high: '未来，P90',
  reading: (year, sum, discounted) => `第 ${year} 年：${sum}，折算到今天 ${discounted}`,
  never: '不能回本',
  foot: (decline, occupancy, discount) =>
    `每小时收入跌${decline}；售出率 ${occupancy}；折现率 ${discount}。名义美元。不构成投资建议。`,
};
