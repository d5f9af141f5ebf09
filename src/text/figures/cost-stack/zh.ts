/** 图“一小时的成本”自己的文字，简体中文。 */
import type { FigureWords } from '../words.ts';

export const zh: FigureWords['cost-stack'] = {
  title: (cost, earned, part, share) => `每卡时成本 ${cost}，全寿命平均收入 ${earned}；${part}占成本的 ${share}`,
  titleNone: '没有卡时售出，也就没有每小时成本',
  subtitle: '全部成本的折现值 ÷ 全部交付卡时的折现值；税前、偿债前',
  foot: (year, discount, decline) =>
    `每交付卡时的名义美元，${year} 年价格；折现率 ${discount}；租价跌幅${decline}。不构成投资建议。`,
  x: '每交付卡时，美元；竖线：收入',
  rows: {
    plan: (life) => `本方案，服务器用 ${life}`,
    short: (life) => `服务器用 ${life}`,
    long: (life) => `服务器用 ${life}`,
    full: () => '卡时全部售出',
    free: () => '电费为零',
  },
  total: (cost, earned) => `成本 ${cost}，收入 ${earned}`,
  reading: (row, part, usd, share) => `${row}。${part}：${usd}，占 ${share}`,
  parts: {
    servers: '服务器',
    fabric: '互联网络',
    facility: '厂房、供电、制冷',
    shell: '土建',
    land: '土地',
    energy: '电费',
    maintenance: '维护',
    staff: '人员',
    insurance: '保险',
    software: '软件',
    network: '网络线路',
    carbon: '碳成本',
  },
  columns: { part: '项目', sum: '合计', earned: '收入' },
};
