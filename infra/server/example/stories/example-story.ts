import { storyIdOf } from '../../../../functions/new-ids.ts';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { sendStory } from '../../../../functions/stories/sender/send.ts';
import type { Code, StoryId } from '../../../../shared/ids.ts';
import type { TellingInput } from '../../../../shared/stories/telling.ts';
import { exampleCode } from './example-code.ts';
import { type Drawing, sendPictures } from './pictures.ts';
import { type Setting, workdayFrom } from './setting.ts';

/** A story that is being brought, at the moment that the setting's clock shows. */
export interface Scene {
  setting: Setting;
  id: StoryId;
  code: Code;
}

/** Something that somebody does with the story. Done again, it changes nothing: a start may have been cut off after it. */
export type Deed = (scene: Scene) => Promise<void>;

interface Moment {
  /** Working days before the start. */
  ago: number;
  time: string;
}

export interface ExampleStory {
  /** What its follow code is made of. */
  name: string;
  sent: Moment;
  telling: TellingInput;
  drawings: Drawing[];
  /** What happens then, in order. */
  happens: (Moment & { deeds: Deed[] })[];
}

/** Makes one line of what happens then. */
export const on = (ago: number, time: string, ...deeds: Deed[]) => ({ ago, time, deeds });

/** Brings one story as far as it should be, from wherever an earlier start left it. */
export async function bringStory(setting: Setting, example: ExampleStory): Promise<void> {
  const { name, sent, telling, drawings, happens } = example;
  const code = exampleCode(name);
  const id = storyIdOf(code);
  const goTo = ({ ago, time }: Moment) => setting.setNow(workdayFrom(setting.startedAt, -ago, time));
  goTo(sent);
  const sender = setting.as('sender');
  const { plan } = await planInForce(sender);
  await sendStory(sender, { code, seen: 0, telling, planNumber: plan.number, example: true });
  await sendPictures(setting, id, drawings);
  for (const moment of happens) {
    goTo(moment);
    for (const deed of moment.deeds) await deed({ setting, id, code });
  }
}
