/** 链接中无法使用的部分，有话要说时才取。 */
import type { ProblemWords } from './text.ts';

export const zh: ProblemWords = {
  'unknown-key': (key) => `这里没有“${key}”这一项。`,
  'not-a-number': (key, value) => `“${key}”应为数字，而不是“${value}”；已用默认值。`,
  'out-of-range': (key, value, low, high, used) => `“${key}”为 ${value}，超出 ${low} 到 ${high}；已改用 ${used}。`,
  'not-an-option': (key, value) => `“${key}”不能取“${value}”；已用默认值。`,
  'off-ladder': (key, value, used) => `“${key}”不能取 ${value}；已改用最接近的 ${used}。`,
  'too-long': () => '链接太长，只读了开头部分。',
  duplicate: (key) => `“${key}”出现了两次；已取第一个。`,
  'future-version': (value) => `链接来自本页的更新版本（${value}）；已用上认识的部分。`,
};
