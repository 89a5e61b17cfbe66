import { PhotoId, StoryId } from '../../shared/ids.ts';

/** Where an upload lies until it has been cleaned; nothing about the file or its sender is in the name. */
export const quarantinePath = (storyId: StoryId, photoId: PhotoId) => `quarantine/${storyId}/${photoId}`;

/** Where everything made of a photo lies. */
export const photoFolder = (storyId: StoryId, photoId: PhotoId) => `stories/${storyId}/${photoId}/`;

/** Which photo's upload a path is for; undefined when it is for none. */
export function photoInQuarantine(path: string): { storyId: StoryId; photoId: PhotoId } | undefined {
  const [, story, photo] = /^quarantine\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const [storyId, photoId] = [StoryId.safeParse(story), PhotoId.safeParse(photo)];
  return storyId.success && photoId.success ? { storyId: storyId.data, photoId: photoId.data } : undefined;
}
