/** 训练台的入口与训练之后的去处，简体中文。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  label: '从这里开始',
  ownTable: '我自己的表格（CSV）',
  ownText: '我自己的文本',
  programs: '文章里的程序，改正版',
  ended: '接下来？',
  keep: '把曲线、权重和程序带走',
  ask: '向模型提问',
};
