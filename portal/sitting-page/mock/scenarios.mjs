/** What an exam does, by the end of its id: `…01` is the ordinary one. See ../README.md. */
export const SCENARIOS = {
  '01': {},
  '02': { opensIn: 20 },
  '03': { refuse: [409, 'entry-closed'] },
  '04': { refuse: [403, 'not-a-candidate'] },
  '05': { refuse: [401, 'signed-out'] },
  '06': { busy: 3 },
  '07': { minutes: 0.5 },
  '08': { takenOverAfter: 2 },
  '09': { earliest: 10 },
  '0a': { ended: true },
  '0b': { refuse: [409, 'attempts-used'] },
  '0c': { minutes: 5.2 },
  '0d': { signedOutAfter: 2 },
  '0e': { refuse: [404, 'exam-unknown'] },
};
