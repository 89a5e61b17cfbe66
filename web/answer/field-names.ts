/** What one line's field is called in the form: all lines of a question share a name. */
export const fieldName = (questionId: string) => `f_${questionId}`;
export const lineId = (questionId: string, line: number) => `${questionId}-${line}`;
