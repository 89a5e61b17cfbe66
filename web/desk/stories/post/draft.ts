import { useRef, useState } from 'preact/hooks';
import { personalNumbersIn } from '../../../../shared/checks/numbers/personal-number.ts';
import type { DeskPost } from '../../../../shared/desk/stories.ts';
import type { PhotoId, StoryId } from '../../../../shared/ids.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { draftLike } from '../../draft.ts';

/** A post as somebody is writing it. */
interface PostDraft {
  text: string;
  photoIds: PhotoId[];
  /** The `editedAt` of the post that the writing began from. */
  seen: string;
}

export interface KeptPost {
  draft: PostDraft;
  /** Something is written that is not saved. */
  dirty: boolean;
  /** Somebody else has saved another text since the writing began. */
  conflict: boolean;
  change: (part: Partial<Pick<PostDraft, 'text' | 'photoIds'>>) => void;
  /** What was sent is saved: what was written after it stays unsaved. */
  saved: (sent: PostDraft, now: DeskPost | undefined) => void;
  /** Goes back to the saved text. */
  forget: () => void;
  /** Takes back what was written when the saved text was gone back to; undefined when nothing was. */
  takeBack: (() => void) | undefined;
  /** Goes on with one's own text, although another was saved meanwhile. */
  keepMine: () => void;
}

const example: PostDraft = { text: '', photoIds: [], seen: '' };
const asSaved = ({ text, photoIds, editedAt }: DeskPost): PostDraft => ({ text, photoIds, seen: editedAt });
const isSame = (a: PostDraft, b: PostDraft) => a.text === b.text && a.photoIds.join() === b.photoIds.join();

/**
 * Keeps in this browser what has been written in a post until it is saved; never a personal number. As long as
 * nothing is written the draft is the saved post, also when that changes.
 */
export function usePostDraft(id: StoryId, channel: ChannelId, post: DeskPost | undefined): KeptPost {
  const key = `orngott/inlagg/${id}/${channel}`;
  const [state, setState] = useState(() => ({ key, kept: read(key) }));
  const kept = state.key === key ? state.kept : read(key);
  const saved = post ? asSaved(post) : example;
  const draft = kept ?? saved;
  // What is written while a saving is on its way is not in that saving's view of things.
  const latest = useRef(draft);
  latest.current = draft;
  const [forgotten, setForgotten] = useState<{ key: string; draft: PostDraft }>();

  const keep = (next: PostDraft | undefined) => {
    setState({ key, kept: next });
    if (next === undefined) localStorage.removeItem(key);
    else if (personalNumbersIn(next.text).length === 0) localStorage.setItem(key, JSON.stringify(next));
  };
  const dirty = post !== undefined && kept !== undefined && !isSame(kept, saved);
  const change: KeptPost['change'] = (part) => {
    setForgotten(undefined);
    const next = { ...latest.current, ...part };
    keep(isSame(next, saved) ? undefined : next);
  };
  return {
    draft,
    dirty,
    conflict: dirty && kept.seen !== saved.seen,
    change,
    saved: (sent, now) => {
      const writtenAfter = !isSame(latest.current, sent);
      keep(writtenAfter && now ? { ...latest.current, seen: now.editedAt } : undefined);
    },
    forget: () => {
      setForgotten({ key, draft });
      keep(undefined);
    },
    takeBack: !dirty && forgotten?.key === key ? () => keep(forgotten.draft) : undefined,
    keepMine: () => keep({ ...draft, seen: saved.seen }),
  };
}

function read(key: string): PostDraft | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return draftLike(example)(JSON.parse(text));
  } catch {
    localStorage.removeItem(key);
    return undefined;
  }
}
