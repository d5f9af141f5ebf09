/** 看一看数据本身，简体中文。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  title: '看一看数据',
  target: '要答的',
  sequence: '逐步；点是空白，最后要答出第一个符号',
  rows: '训练数据的前几行，模型看到的样子；目标用它自己的单位',
  digits: '测试集的前几个数字和标签。',
  varied: (step: string) => `同样的数字，第 ${step} 个训练步会这样旋转、平移、缩放。`,
  again: '换一步',
  train: '训练文本的开头：',
  heldOut: '留出文本的开头：',
  missing: '没能取到数据。',
};
