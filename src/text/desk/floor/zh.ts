/** 规划台“机房平面”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['floor'] = {
  intro: '供电、制冷、空间三者中有一个用尽，机房就满了；所有电力都在用电之处变成热。',
};
