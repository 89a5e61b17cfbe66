import type { Question } from '../../shared/campaigns/campaigns.ts';
import type { Layout } from '../../shared/cloud/layout.ts';
import type { Cloud, CloudFileInfo, Scope } from '../../shared/clouds/clouds.ts';
import { AppError, visibleError } from '../../shared/errors.ts';
import { readLayoutFile } from '../clouds/files.ts';
import type { Context } from '../context.ts';
import type { BoardContent } from './view.ts';

/** A question's cloud within one view, with its layout: the words and their counts, most people first. */
export interface BoardPicture {
  question: Question;
  cloud: Cloud;
  layout: Layout;
}

/** The view of one area, or of everyone (null); undefined when it is not shown. */
export function scopeOf(content: BoardContent, area: string | null): Scope | undefined {
  return content.set.scopes.find((scope) => scope.area === area);
}

/** The pictures of one view, in the order of the campaign's questions. */
export async function boardPictures(
  ctx: Context,
  { campaign, clouds }: BoardContent,
  scope: Scope,
): Promise<BoardPicture[]> {
  const inView = campaign.questions.flatMap((question) =>
    clouds
      .filter((cloud) => cloud.questionId === question.id && cloud.scope.area === scope.area)
      .map((cloud) => ({ question, cloud })),
  );
  return Promise.all(
    inView.map(async (picture) => ({ ...picture, layout: await readLayoutFile(ctx, picture.cloud) })),
  );
}

/** A stored output of the cloud. Throws `unavailable` when a cloud that is ready lacks it. */
export function outputOf(cloud: Cloud, name: 'cloud.svg' | 'cloud.png'): CloudFileInfo {
  const file = cloud.files.find((one) => one.kind === name);
  if (!file) throw new AppError('unavailable', `The cloud ${cloud.id} has no ${name}`);
  return file;
}

/** One of the view's pictures as PNG, with its question. Throws a visible `not_found`. */
export async function boardPng(
  ctx: Context,
  content: BoardContent,
  questionId: string,
  scope: Scope,
): Promise<{ question: Question; body: Uint8Array }> {
  const question = content.campaign.questions.find((one) => one.id === questionId);
  const cloud = content.clouds.find(
    (one) => one.questionId === questionId && one.scope.area === scope.area && one.terms > 0,
  );
  if (!question || !cloud) throw visibleError('not_found', 'Den bilden finns inte.');
  return { question, body: await ctx.files.get(outputOf(cloud, 'cloud.png').path) };
}
