import { StoryMain } from '../frame.tsx';
import { PhonePanels } from '../phone-panels.tsx';
import { PrivacyNotice } from '../privacy-notice.tsx';
import { FormFieldsets } from './fieldsets.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import type { FormProps } from './props.ts';

/** The form, to tell a story or to change one. */
export function FormPage(props: FormProps) {
  const { organisation, code, seen, problems = [], notice } = props;
  const changing = seen > 0;
  const returned = problems.length > 0 || notice !== undefined;
  const title = changing ? 'Ändra din berättelse' : 'Berätta!';
  return (
    <StoryMain view="form" title={title} organisation={organisation} code={code}>
      <div class="intro">
        <h1>{title}</h1>
        {!changing && (
          <p>
            Vad har hänt på jobbet som fler borde få veta? Det får vara stort eller litet. Kommunikatörerna
            läser, frågar om något är oklart och visar dig när det är ute.
          </p>
        )}
      </div>
      <ProblemSummary problems={problems} questions={props.questions} />
      {notice && (
        <div class="summary warn" role="alert" tabIndex={-1}>
          <h2>{notice.title}</h2>
          <p>{notice.text}</p>
          {changing && (
            <p>
              <a href={`/beratta/${code}`}>Behåll det som är sparat</a>
            </p>
          )}
        </div>
      )}
      <PhonePanels changing={changing} />
      <form id="story" method="post" action="/beratta/skicka" data-returned={returned || undefined}>
        {/* The first button of a form is what Enter presses: a half-written story must not be sent by it. */}
        <button type="submit" disabled hidden />
        <input type="hidden" name="kod" value={code} autocomplete="off" />
        <input type="hidden" name="sedd" value={seen} autocomplete="off" />
        <input type="hidden" name="plan" value={props.planNumber} autocomplete="off" />
        <FormFieldsets {...props} problems={problems} changing={changing} />
        <PrivacyNotice text={props.privacyNotice} />
        <div class="actions">
          <button type="submit">{changing ? 'Skicka igen' : 'Skicka berättelsen'}</button>
          {changing && <a href={`/beratta/${code}`}>Ändra inte</a>}
        </div>
        <p class="quiet">
          Du får en egen länk. Med den kan du följa, ändra och ta tillbaka berättelsen. Inget publiceras
          förrän två personer har granskat det.
        </p>
      </form>
    </StoryMain>
  );
}
