/**
 * Questions to a model on their way: each gets its answer, or a refusal when there will be none. An `ask` has a number of
 * its own; samples and saved states come in the order in which they were asked for.
 */
import type { Checkpoint } from '#train/engines/engine.ts';
import type { FromWorker, Samples } from '#train/protocol.ts';

/** What a model says of inputs of the page's own. */
export type Answer = Pick<Extract<FromWorker, { kind: 'answer' }>, 'outputs' | 'shape' | 'seconds'>;

interface Question<Reply> {
  readonly ask: number;
  resolve(reply: Reply): void;
  reject(reason: Error): void;
}

/** Why a question got no answer: the message says it for the diagnostics. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused';
}

export class Questions {
  #asked = 0;
  #answers: Question<Answer>[] = [];
  #samples: Question<Samples>[] = [];
  #saved: Question<Checkpoint>[] = [];

  /** @param send told the question's number; false when there is nobody to ask. The promises reject with `QuestionRefused`. */
  ask(send: (ask: number) => boolean): Promise<Answer> {
    return this.#add(this.#answers, send);
  }

  sample(send: () => boolean): Promise<Samples> {
    return this.#add(this.#samples, send);
  }

  save(send: () => boolean): Promise<Checkpoint> {
    return this.#add(this.#saved, send);
  }

  /** Hands a reply to who asked; other messages are of no concern. */
  take(message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        takeOut(this.#answers, message.ask)?.resolve(message);
        break;
      case 'samples':
        if (message.isAnswer) this.#samples.shift()?.resolve(message.samples);
        break;
      case 'saved':
        this.#saved.shift()?.resolve(message.checkpoint);
        break;
      case 'refused':
        this.#findRefused(message)?.reject(new QuestionRefused(message.detail));
        break;
    }
  }

  /** The run is gone: nobody will answer. */
  refuseAll(detail: string): void {
    const all = [...this.#answers.splice(0), ...this.#samples.splice(0), ...this.#saved.splice(0)];
    for (const { reject } of all) reject(new QuestionRefused(detail));
  }

  #findRefused({ request, ask }: Extract<FromWorker, { kind: 'refused' }>) {
    if (request === 'sample') return this.#samples.shift();
    if (request === 'save') return this.#saved.shift();
    return takeOut(this.#answers, ask ?? NaN);
  }

  #add<Reply>(list: Question<Reply>[], send: (ask: number) => boolean): Promise<Reply> {
    const ask = ++this.#asked;
    return new Promise((resolve, reject) => {
      list.push({ ask, resolve, reject });
      if (send(ask)) return;
      takeOut(list, ask);
      reject(new QuestionRefused('there is no run to ask'));
    });
  }
}

function takeOut<Reply>(list: Question<Reply>[], ask: number): Question<Reply> | undefined {
  const at = list.findIndex((one) => one.ask === ask);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}
