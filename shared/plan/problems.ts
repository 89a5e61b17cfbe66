import type * as z from 'zod';
import { channelLimits, channelNames } from '../publishing/channels.ts';
import type { Day } from '../text/day.ts';
import { swedishNumber } from '../text/plural.ts';
import { CoreQuestionId, MixId, PlanContent } from './plan.ts';

/** Why a plan cannot be put in force: where in its content, as `themes.3.to`, and in Swedish what to do. */
export interface PlanProblem {
  path: string;
  text: string;
}

/** Everything that a plan has to have put right before it can be put in force; of any value, however unfinished. */
export function planProblems(content: unknown): PlanProblem[] {
  const parsed = PlanContent.safeParse(content);
  if (!parsed.success) return parsed.error.issues.map(problemOf);
  return rules.flatMap((rule) => rule(parsed.data));
}

/** Why the day by which a plan is to have been revised will not do; undefined when it will. */
export function reviseByProblem(reviseBy: string, today: Day): string | undefined {
  if (reviseBy === '') return 'Välj vilken dag planen ska vara genomgången igen.';
  return reviseBy > today ? undefined : 'Välj en dag längre fram än i dag.';
}

function problemOf({ path, message }: z.core.$ZodIssue): PlanProblem {
  return { path: path.map(String).join('.'), text: message };
}

type Rule = (content: PlanContent) => PlanProblem[];

const rules: Rule[] = [
  coreQuestions,
  mixSum,
  uniqueIds,
  channelsWithin,
  cadenceOrder,
  periodsOrder,
  hoursOrder,
];

function coreQuestions({ requiredQuestions }: PlanContent): PlanProblem[] {
  const there = new Set<string>(requiredQuestions.map(({ id }) => id));
  const missing = CoreQuestionId.options.filter((id) => !there.has(id));
  if (missing.length === 0) return [];
  const text = 'En av frågorna som granskningen bygger på saknas. Börja om från planen som gäller.';
  return [{ path: 'requiredQuestions', text }];
}

function mixSum({ mix }: PlanContent): PlanProblem[] {
  const sum = mix.reduce((total, { sharePercent }) => total + sharePercent, 0);
  const isEach = MixId.options.every((id) => mix.some((one) => one.id === id));
  if (sum === 100 && isEach) return [];
  return [{ path: 'mix', text: `Andelarna ska bli 100 procent tillsammans. Nu blir de ${sum}.` }];
}

function uniqueIds(content: PlanContent): PlanProblem[] {
  const { tips } = content;
  const lists = {
    purposes: content.purposes,
    messages: content.messages,
    audiences: content.audiences,
    channels: content.channels,
    tone: content.tone,
    dos: content.dos,
    donts: content.donts,
    checklist: content.checklist,
    requiredQuestions: content.requiredQuestions,
    blackouts: content.blackouts,
    themes: content.themes,
    'tips.staff': tips.staff,
    'tips.managers': tips.managers,
    'tips.politicians': tips.politicians,
    legalBases: content.legalBases,
  };
  return Object.entries(lists).flatMap(([path, items]) =>
    items.flatMap(({ id }, index) =>
      items.findIndex((other) => other.id === id) === index
        ? []
        : [{ path: `${path}.${index}`, text: 'Samma punkt finns två gånger. Ta bort den ena.' }],
    ),
  );
}

function channelsWithin({ channels }: PlanContent): PlanProblem[] {
  const tooLong = channels.flatMap(({ id, maxChars }, index) => {
    const limit = channelLimits[id].maxChars;
    if (maxChars <= limit) return [];
    const text = `${channelNames[id]} tillåter högst ${swedishNumber(limit)} tecken.`;
    return [{ path: `channels.${index}.maxChars`, text }];
  });
  const unused = channels.some(({ inUse }) => inUse)
    ? []
    : [
        {
          path: 'channels',
          text: 'Minst en kanal behöver användas.',
        },
      ];
  return [...tooLong, ...unused];
}

function cadenceOrder({ cadence }: PlanContent): PlanProblem[] {
  const { minPerWeek, maxPerWeek, from, to } = cadence;
  return [
    ...(minPerWeek > maxPerWeek
      ? [{ path: 'cadence.maxPerWeek', text: 'Det högsta antalet är mindre än det minsta.' }]
      : []),
    ...(from >= to ? [{ path: 'cadence.to', text: 'Sluttiden behöver vara senare än starttiden.' }] : []),
  ];
}

function periodsOrder({ blackouts, themes }: PlanContent): PlanProblem[] {
  return Object.entries({ blackouts, themes }).flatMap(([list, periods]) =>
    periods.flatMap(({ from, to }, index) =>
      from <= to ? [] : [{ path: `${list}.${index}.to`, text: 'Sista dagen kommer före den första.' }],
    ),
  );
}

function hoursOrder({ comments }: PlanContent): PlanProblem[] {
  const hours = comments.checkAfterHours;
  const isRising = hours.every((hour, index) => index === 0 || hour > (hours[index - 1] ?? 0));
  if (isRising) return [];
  const text = 'Skriv timmarna i stigande ordning, var och en bara en gång.';
  return [{ path: 'comments.checkAfterHours', text }];
}
