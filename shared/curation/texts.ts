import { plural, swedishList } from '../text/plural.ts';
import type { HideReason, LetInReason, TidyStep } from './steps.ts';
import type { TidyCounts } from './tidy-counts.ts';

export const hideReasonNames: Record<HideReason, string> = {
  abuse: 'Svordom eller skällsord',
  person: 'Kan peka ut någon',
  off_topic: 'Svarar inte på frågan',
  unclear: 'Går inte att förstå',
  other: 'Annat skäl',
};
export const letInReasonNames: Record<LetInReason, string> = {
  no_person: 'Det är ingen person, utan till exempel en produkt eller en plats',
  stands_for_group: 'Gruppen står bakom det',
  other: 'Annat skäl',
};

const most = 3;
function listed(texts: readonly string[]): string {
  const some = texts.slice(0, most).map((text) => `”${text}”`);
  return texts.length > most
    ? `${some.join(', ')} och ${plural(texts.length - most, 'till', 'till')}`
    : swedishList(some);
}
const names = (terms: readonly { term: string }[]) => listed(terms.map(({ term }) => term));
const because = (reason: string, note: string | undefined) =>
  note === undefined || note === '' ? reason : `${reason}: ${note}`;

/** What a step did, to be read after the name of who did it. `of` is the step that was undone or done again. */
export function stepText(step: TidyStep, of?: TidyStep): string {
  switch (step.kind) {
    case 'merge':
      return `slog ihop ${names(step.terms)} med ”${step.into.term}”`;
    case 'move':
      return `flyttade ${listed(step.forms)} från ”${step.from.term}” till ”${step.into.term}”`;
    case 'split':
      return `gjorde ${listed(step.forms)} till ett eget ord, ”${step.name}”`;
    case 'rename':
      return `bytte ”${step.term.term}” till ”${step.name}”`;
    case 'hide':
      return `dolde ${names(step.terms)} (${because(hideReasonNames[step.reason].toLowerCase(), step.note)})`;
    case 'let_in':
      return `tog med ${names(step.terms)} (${because(letInReasonNames[step.reason].toLowerCase(), step.note)})`;
    case 'dismiss':
      return 'sa nej till ett förslag';
    case 'undo':
      return of ? `ångrade: ${stepText(of)}` : 'ångrade ett steg';
    case 'redo':
      return of ? `gjorde om: ${stepText(of)}` : 'gjorde om ett steg';
  }
}

/** A step as a question: whether to take it. */
export function proposalText(step: TidyStep): string {
  switch (step.kind) {
    case 'merge':
      return `Slå ihop ${names(step.terms)} med ”${step.into.term}”?`;
    case 'move':
      return `Flytta ${listed(step.forms)} till ”${step.into.term}”?`;
    case 'split':
      return `Gör ${listed(step.forms)} till ett eget ord?`;
    case 'rename':
      return `Byt ”${step.term.term}” till ”${step.name}”?`;
    case 'hide':
      return `Dölj ${names(step.terms)}?`;
    case 'let_in':
      return `Ta med ${names(step.terms)}?`;
    default:
      return '';
  }
}

/** Of several questions together. */
export function sumOfCounts(counts: readonly TidyCounts[]): TidyCounts {
  const sum = (of: keyof TidyCounts) => counts.reduce((all, one) => all + one[of], 0);
  return { merged: sum('merged'), renamed: sum('renamed'), hidden: sum('hidden'), letIn: sum('letIn') };
}

/** What a person has changed among the terms, for those who see the result; undefined when nothing. */
export function tidiedText({ merged, renamed, hidden, letIn }: TidyCounts): string | undefined {
  const did = [
    merged > 0 && `slagit ihop ${plural(merged, 'ord', 'ord')} med andra`,
    renamed > 0 && `bytt namn på ${renamed}`,
    hidden > 0 && `dolt ${hidden}`,
    letIn > 0 && `tagit med ${letIn} som annars inte hade visats`,
  ].filter((text) => text !== false);
  if (did.length === 0) return undefined;
  return `En kommunikatör har gått igenom orden och ${swedishList(did)}.`;
}
