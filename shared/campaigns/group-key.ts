/** By which the same workgroup is known from one campaign to the next. Apart from the schemas, which the desk does without. */
export const groupKey = ({ area, name }: { area: string; name: string }): string =>
  `${area}\n${name}`.toLocaleLowerCase('sv');
