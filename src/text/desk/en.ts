/** English: the words of the planning desk; each section's own come with it. */
export const en = {
  title: 'Planning desk',
  lead: 'A data center on paper: scores and returns taken apart, plans side by side, every constant with its source. Everything is computed in this browser.',
  back: 'Back to the page',
  choices: {
    count: (count: string) =>
      count === '1' ? '1 choice on this desk, in the link' : `${count} choices on this desk, in the link`,
    reset: 'Back to how the desk starts',
  },
  sections: {
    score: { name: 'Score', question: 'What is the articles’ return on investment worth?' },
    board: { name: 'Scenarios', question: 'Which plan is better, and where do they differ?' },
    assumptions: { name: 'Assumptions', question: 'What is all of this built on?' },
    check: { name: 'Self-check', question: 'Does it compute rightly here?' },
    storage: { name: 'Storage', question: 'Is there room, is it safe, and does training wait?' },
    network: { name: 'Network', question: 'How long does moving take, and which links can be lost?' },
    availability: { name: 'Availability', question: 'How much of the time does it work?' },
    security: { name: 'Security', question: 'What is left of the risk, and who may do what?' },
    floor: { name: 'Floor', question: 'Do the racks fit, with their power and their heat?' },
    costs: { name: 'Costs', question: 'What does each year cost, and what is it for?' },
    flows: { name: 'Own flows', question: 'What is any list of flows worth?' },
    register: { name: 'Risk register', question: 'What else may strike, and how badly?' },
    compute: { name: 'Compute', question: 'Is there enough of it for what is wanted?' },
    growth: { name: 'Growth', question: 'Does capacity follow demand?' },
  },
};
