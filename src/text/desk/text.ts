/** The shape of the desk's words and of each section's: every key of English, with the same arguments. */
import type { Widened } from '../text.ts';
import type { en } from './en.ts';
import type { en as assumptions } from './assumptions/en.ts';
import type { en as availability } from './availability/en.ts';
import type { en as board } from './board/en.ts';
import type { en as check } from './check/en.ts';
import type { en as score } from './score/en.ts';
import type { en as storage } from './storage/en.ts';
import type { en as network } from './network/en.ts';
import type { en as security } from './security/en.ts';
import type { en as floor } from './floor/en.ts';
import type { en as compute } from './compute/en.ts';
import type { en as growth } from './growth/en.ts';
import type { en as costs } from './costs/en.ts';
import type { en as flows } from './flows/en.ts';
import type { en as register } from './register/en.ts';

export type DeskText = Widened<typeof en>;

/** A section without words fails the type check. */
export interface DeskWords {
  readonly score: Widened<typeof score>;
  readonly board: Widened<typeof board>;
  readonly assumptions: Widened<typeof assumptions>;
  readonly check: Widened<typeof check>;
  readonly availability: Widened<typeof availability>;
  readonly storage: Widened<typeof storage>;
  readonly network: Widened<typeof network>;
  readonly security: Widened<typeof security>;
  readonly floor: Widened<typeof floor>;
  readonly compute: Widened<typeof compute>;
  readonly growth: Widened<typeof growth>;
  readonly costs: Widened<typeof costs>;
  readonly flows: Widened<typeof flows>;
  readonly register: Widened<typeof register>;
}
