import { StoryMain } from './frame.tsx';

interface UploadProps {
  organisation: string;
  code: string;
  form: { url: string; fields: Record<string, string> };
}

/** A plain form for one photo, for a browser without the script; the store leads back to the story's page. */
export function UploadPage({ organisation, code, form }: UploadProps) {
  return (
    <StoryMain view="upload" title="Lägg till en bild" organisation={organisation} code={code}>
      <h1>Lägg till en bild</h1>
      <form method="post" action={form.url} encType="multipart/form-data" data-plain>
        {Object.entries(form.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">Välj eller ta en bild</label>
          <p class="guide" id="file-g">
            Högst 15 MB. Titta efter skärmar, namnskyltar och tavlor i bakgrunden.
          </p>
          <input id="file" type="file" name="file" accept="image/*" required aria-describedby="file-g" />
        </div>
        <div class="actions">
          <button type="submit">Skicka bilden</button>
          <a href={`/beratta/${code}`}>Ingen bild nu</a>
        </div>
      </form>
    </StoryMain>
  );
}
