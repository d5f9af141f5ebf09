/** “方案”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['board'] = {
  intro:
    '在眼前的情景之外，最多可以再留七个。它们用同一台机器来模拟并排名；留下的都存在这个浏览器里，从下图复制的链接也带着它们。',
  changedAgainst: '（与起始情景相比）',
  now: '你此刻的情景',
  nameIt: '给眼前的情景起个名字',
  keep: '留下眼前的情景',
  unnamed: '留下的情景',
  preset: '一个故事',
  add: '放到旁边',
  brought: (count, own) =>
    `这里的 ${count} 个情景是链接带来的。你自己留的 ${own} 个仍在这个浏览器里，离开这些就会回来。`,
  beside: '留在我的旁边',
  noRoom: '你的旁边放不下全部：最多七个。',
  instead: '用它们替换我的',
  leave: '回到我的',
  settled: (own) => `这个浏览器里现在留有 ${own} 个。`,
  takeBack: '撤销',
  tooLong: '名字太长或改动太多，链接放不下：请缩短名字或移走几个，否则链接不带它们。',
  full: '已留七个，加上眼前的共八个。先移走一个，再留别的。',
  renameIt: (name) => `“${name}”的名字`,
  open: '打开',
  openIt: (name) => `打开“${name}”，作为眼前的情景`,
  remove: '移走',
  removeIt: (name) => `移走“${name}”`,
  differences: '它们在哪里不同',
  differenceCount: (count) => `${count} 项假设`,
  memo: '备忘录',
  print: '打印',
  paper: {
    title: '备忘录：情景并排比较',
    about: (date, measure) => `${date}，按${measure}排名。各情景用同一台机器、同一份目录数据来模拟。`,
    link: '此处的链接：',
  },
};
