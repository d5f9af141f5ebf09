/** 图“能量流向”里打开更多假设时才取的文字，简体中文。 */
import { zh as plant } from '../../plant/zh.ts';
import type { MoreEnergyWords } from '../../words.ts';

export const zh: MoreEnergyWords = {
  plant,
  flexible: '可在当天内推迟的工作',
  tariff: '电价',
};
