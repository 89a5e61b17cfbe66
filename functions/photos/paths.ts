import type { PhotoId, StoryId } from '../../shared/ids.ts';

/** Where an upload lies until it has been cleaned; nothing about the file or its sender is in the name. */
export const quarantinePath = (storyId: StoryId, photoId: PhotoId) => `quarantine/${storyId}/${photoId}`;

/** Where everything made of a photo lies. */
export const photoFolder = (storyId: StoryId, photoId: PhotoId) => `stories/${storyId}/${photoId}/`;
