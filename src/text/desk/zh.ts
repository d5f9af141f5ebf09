/** 规划台的文字，简体中文；各部分自己的文字随它而来。 */
import type { DeskText } from './text.ts';

export const zh: DeskText = {
  title: '规划台',
  lead: '纸面上的数据中心：拆开评分与回报，并排比较方案，每个常数都有出处。一切都在这个浏览器里计算。',
  back: '回到主页',
  choices: {
    count: (count) => `本页已改 ${count} 处，都在链接里`,
    reset: '规划台恢复原样',
  },
  sections: {
    score: { name: '评分', question: '文章里的投资回报率究竟说明什么？' },
    board: { name: '方案', question: '哪个方案更好，差别在哪里？' },
    assumptions: { name: '假设', question: '这一切建立在什么之上？' },
    check: { name: '自检', question: '在这里算得对吗？' },
    storage: { name: '存储', question: '放得下、丢不了吗？训练要等数据吗？' },
    network: { name: '网络', question: '搬数据要多久？断了哪些链路还能用？' },
    availability: { name: '可用性', question: '一年里有多少时间在工作？' },
    security: { name: '安全', question: '风险还剩多少？谁可以做什么？' },
    floor: { name: '机房平面', question: '机柜放得下吗？电与热受得了吗？' },
    costs: { name: '成本', question: '每年花多少，花在哪里？' },
    flows: { name: '自己的现金流', question: '任意一串现金流值多少？' },
    register: { name: '风险登记', question: '还会发生什么，有多严重？' },
    compute: { name: '算力', question: '现有的够不够用？' },
    growth: { name: '增长', question: '容量跟得上需求吗？' },
  },
};
