import { visibleError } from '../../../shared/errors.ts';
import type { Code } from '../../../shared/ids.ts';
import { hasRoom } from '../../../shared/stories/room.ts';
import { senderView } from '../../../shared/stories/sender-view.ts';
import type { Message, Story } from '../../../shared/stories/story.ts';
import { auditWrite } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { changeStory } from '../change.ts';

const mostMessages = 100;

interface DeskAnswer {
  code: Code;
  /** How many messages the sender had seen, so that the same answer sent twice is one. */
  seen: number;
  text: Message['text'];
}

/** Stores the sender's answer to what the desk asked, and gives the story back to the desk. */
export function answerDesk(ctx: Context, { code, seen, text }: DeskAnswer): Promise<Story> {
  return changeStory(ctx, storyIdOf(code), (before) => {
    const isThis = (message: Message) => message.from === 'sender' && message.text === text;
    if (before.messages.slice(seen).some(isThis)) return undefined;
    const isFull = before.messages.length >= mostMessages || !hasRoom(before, text, 'sender');
    if (!senderView(before).mayAnswer || isFull) {
      throw visibleError('conflict', 'Det går inte längre att svara om den här berättelsen.');
    }
    const at = ctx.clock.now().toISOString();
    const stage = before.stage === 'more_asked' ? (before.review ? 'in_review' : 'submitted') : before.stage;
    const messages: Message[] = [...before.messages, { at, from: 'sender', by: '', text }];
    return {
      story: { ...before, stage, changedAt: at, messages },
      alongside: [auditWrite(ctx, before.id, 'answer')],
    };
  });
}
