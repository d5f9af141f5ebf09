/** English: the words of the desk's section “Floor”. */
export const en = {
  intro:
    'A hall is full when the first of power, cooling and space is used up; all power becomes heat where it is drawn.',
};
