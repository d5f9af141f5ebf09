/** English: the words of the planning desk; each section's own come with it. */
export const en = {
  title: 'Planning desk',
  lead: 'A data center on paper: scores and returns taken apart, plans side by side, every constant with its source. Everything is computed in this browser.',
  back: 'Back to the page',
  sections: {
    score: { name: 'Score', question: 'What is the articles’ return on investment worth?' },
  },
};
