/** 规划台“增长”一节的文字，简体中文。 */
import type { DeskWords } from '../text.ts';

export const zh: DeskWords['growth'] = {
  intro: '今天下的订单几个月后才到货，而需求那时已经又涨了。',
};
