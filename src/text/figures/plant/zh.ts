/** 供电与制冷各图共用的文字，简体中文。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  cooling: '制冷方式',
  feeds: '到服务器的供电路数',
  options: {
    'air-chiller': '风冷冷水机',
    'water-chiller': '冷冻水加冷却塔',
    evaporative: '直接用室外空气，热时喷湿',
    liquid: '冷板贴在芯片上',
    immersion: '浸没在油里',
    one: '一路',
    two: '两路，各自都够用',
    mean: '全天同价',
    hours: '夜间便宜，白天贵',
  },
};
