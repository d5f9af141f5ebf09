/** 规划台的文字，简体中文；各部分自己的文字随它而来。 */
import type { DeskText } from './text.ts';

export const zh: DeskText = {
  title: '规划台',
  lead: '纸面上的数据中心：拆开评分与回报，并排比较方案，每个常数都有出处。一切都在这个浏览器里计算。',
  back: '回到主页',
  sections: {
    score: { name: '评分', question: '文章里的投资回报率究竟说明什么？' },
  },
};
