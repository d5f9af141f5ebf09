/** English: the words of the desk's section “Growth”. */
export const en = {
  intro: 'What is ordered today arrives months later, for a demand that has grown meanwhile.',
};
