/** What marks everything made of answers that nobody gave. */
export const exampleText = 'Exempel med påhittade svar';
