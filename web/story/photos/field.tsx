import { maxPhotosFromSender } from '../../../shared/stories/photos/photo.ts';

/**
 * Where photos are chosen. The script shows it, and keeps them on the phone until the text has come through; without
 * the script they are added on the story's own page, one at a time.
 */
export function PhotoField() {
  return (
    <section class="field photos" aria-labelledby="photos-title">
      <h2 id="photos-title">
        Bilder <span class="optional">frivilligt</span>
      </h2>
      <noscript>
        <p class="guide">Bilder lägger du till i nästa steg, när du har skickat texten.</p>
      </noscript>
      <div id="chooser" hidden>
        <p class="guide" id="photos-guide">
          Upp till {maxPhotosFromSender} bilder. Titta efter skärmar, namnskyltar och tavlor i bakgrunden.
        </p>
        <ul id="chosen" class="thumbnails" />
        <p id="photo-problem" class="error" role="alert" />
        <label class="button secondary choose">
          Välj eller ta bilder
          <input
            id="photos"
            class="visually-hidden"
            type="file"
            accept="image/*"
            multiple
            aria-describedby="photos-guide"
          />
        </label>
      </div>
    </section>
  );
}
