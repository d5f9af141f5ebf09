import { describe, expect, it } from 'vitest';
import { chooseLanguage, Preferences } from '../../src/state/preferences.svelte.ts';
import { createStorage } from '../../src/state/storage.ts';

const plain = { language: null, theme: null, motion: 'auto' } as const;
const refused = createStorage(() => {
  throw new DOMException('denied', 'SecurityError');
});

describe('storage that throws', () => {
  it('is replaced by memory', () => {
    expect(refused.read('a')).toBeNull();
    refused.write('a', '1');
    expect(refused.read('a')).toBe('1');
    refused.write('a', null);
    expect(refused.read('a')).toBeNull();
  });

  it('does not stop a reader from choosing', () => {
    const preferences = new Preferences(plain, refused, ['fr']);
    preferences.chooseLanguage('zh-Hans');
    preferences.chooseTheme('dark');
    expect([preferences.language, preferences.theme]).toEqual(['zh-Hans', 'dark']);
  });
});

describe('the first language', () => {
  it('is the first of the browser’s that the page speaks, else English', () => {
    expect(chooseLanguage(['fr-FR', 'zh-TW', 'en-US'])).toBe('zh-Hans');
    expect(chooseLanguage(['en-GB', 'zh-CN'])).toBe('en');
    expect(chooseLanguage(['eng', 'de'])).toBe('en');
    expect(chooseLanguage([])).toBe('en');
  });

  it('yields to what is stored, and that to the address', () => {
    const memory = createStorage(() => {
      throw new Error('no storage');
    });
    memory.write('gpu-dc.language', 'zh-Hans');
    expect(new Preferences(plain, memory, ['en']).language).toBe('zh-Hans');
    expect(new Preferences({ ...plain, language: 'en' }, memory, ['zh']).language).toBe('en');
  });

  it('ignores stored nonsense', () => {
    expect(new Preferences(plain, memoryWith('gpu-dc.language', 'tlh'), ['en']).language).toBe('en');
    expect(new Preferences(plain, memoryWith('gpu-dc.theme', 'neon'), ['en']).theme).toBe('auto');
  });
});

function memoryWith(key: string, value: string) {
  const storage = createStorage(() => {
    throw new Error('no storage');
  });
  storage.write(key, value);
  return storage;
}
