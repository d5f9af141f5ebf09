/** The register of events beside the futures: in the risk worker, or in the page where workers are refused. */
import type { Infeasible } from '#datacenter/units/units.ts';
import { Answered } from './answered.svelte.ts';
import type { RegisterAnswer, RegisterQuestion } from './register-answer.ts';
import { createRiskWorker } from './risk-work.ts';

type RegisterResult = RegisterAnswer | Infeasible;

export class Register extends Answered<RegisterQuestion, RegisterResult> {
  constructor() {
    const work = createRiskWorker<RegisterQuestion, RegisterResult>();
    super((question) =>
      work(question).catch(async () => (await import('./register-answer.ts')).answerRegister(question)),
    );
  }
}
