/** How the example posts end: as the plan says, with whom a reader can ask. */
export const askWhom =
  'Vill du veta mer? Ring kommunens växel och fråga efter socialförvaltningens kommunikatör.';
