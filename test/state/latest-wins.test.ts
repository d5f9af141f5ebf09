import { describe, expect, it } from 'vitest';
import { LatestWins } from '../../src/state/latest-wins.ts';

/** Work that finishes when told to. */
function createWork() {
  const waiting: { question: string; finish: () => void; fail: () => void }[] = [];
  const asked: string[] = [];
  const work = (question: string) =>
    new Promise<string>((resolve, reject) => {
      asked.push(question);
      waiting.push({
        question,
        finish: () => resolve(question.toUpperCase()),
        fail: () => reject(new Error(question)),
      });
    });
  const settle = async (end: 'finish' | 'fail' = 'finish') => {
    waiting.shift()?.[end]();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { work, asked, settle };
}

describe('the latest question', () => {
  it('wins: of ten asked during one job, only the last is worked on', async () => {
    const { work, asked, settle } = createWork();
    const answers: [string, string][] = [];
    const queue = new LatestWins(
      work,
      (question, answer) => answers.push([question, answer]),
      () => undefined,
    );
    queue.ask('first');
    for (let i = 0; i < 10; i += 1) queue.ask(`drag ${i}`);
    expect(asked).toEqual(['first']);
    await settle();
    await settle();
    expect(asked).toEqual(['first', 'drag 9']);
    expect(answers).toEqual([
      ['first', 'FIRST'],
      ['drag 9', 'DRAG 9'],
    ]);
    expect(queue.isBusy).toBe(false);
  });

  it('is asked even when the job before it failed', async () => {
    const { work, asked, settle } = createWork();
    const failures: unknown[] = [];
    const queue = new LatestWins(
      work,
      () => undefined,
      (error) => failures.push(error),
    );
    queue.ask('bad');
    queue.ask('good');
    await settle('fail');
    expect(failures).toHaveLength(1);
    expect(asked).toEqual(['bad', 'good']);
  });

  it('is answered with its own question, so that a stale answer can be told from a fresh one', async () => {
    const { work, settle } = createWork();
    const answered: string[] = [];
    const queue = new LatestWins(
      work,
      (question) => answered.push(question),
      () => undefined,
    );
    queue.ask('one');
    queue.ask('two');
    await settle();
    expect(answered).toEqual(['one']);
    await settle();
    expect(answered).toEqual(['one', 'two']);
  });
});
