import { useState } from 'preact/hooks';
import type { DeskCampaign, DeskGroup } from '../../../shared/desk/desk.ts';
import { api, ask } from '../api.ts';
import { Dialog } from '../frame/dialog.tsx';
import { ErrorBox, LinkField } from '../frame/parts.tsx';
import { useAction } from '../load.ts';

interface Props {
  campaignId: string;
  group: DeskGroup;
  links: NonNullable<DeskGroup['links']>;
  changed: (campaign: DeskCampaign) => void;
  onClose: () => void;
}

/** A workgroup's two links, to copy into a mail, and new ones for those that have come into wrong hands. */
export function GroupLinks({ campaignId, group, links, changed, onClose }: Props) {
  const [replaced, setReplaced] = useState<'answer' | 'leader'>();
  const action = useAction();
  const replace = (which: 'answer' | 'leader') =>
    action.run(async () => {
      changed(
        await ask(
          api.omgangar[':id'].grupper[':grupp']['byt-lank'].$post({
            param: { id: campaignId, grupp: group.id },
            json: { which, seen: group.version },
          }),
        ),
      );
      setReplaced(which);
    });
  return (
    <Dialog title={group.name} onClose={onClose}>
      <div class="dialog-body">
        <LinkField id="svarslank" label="Till medarbetarna, för att svara" url={links.answer} />
        <Replace
          which="answer"
          text="Den gamla länken och affischen slutar gälla. Skriv ut en ny affisch. Svar som har kommit är kvar, men går inte längre att ändra från telefonerna."
          {...{ action, replace, replaced }}
        />
        <LinkField
          id="ledarlank"
          label="Till ledaren, för att följa och avsluta workshoppen"
          url={links.leader}
        />
        <Replace
          which="leader"
          text="Den gamla länken slutar gälla. Skicka den nya till den som leder. Workshoppen fortsätter där den är."
          {...{ action, replace, replaced }}
        />
        {action.error && <ErrorBox error={action.error} />}
        <p class="quiet">Ledarens länk är som en nyckel: skicka den bara till den som leder workshoppen.</p>
      </div>
    </Dialog>
  );
}

interface ReplaceProps {
  which: 'answer' | 'leader';
  /** What happens. */
  text: string;
  action: { pending: boolean };
  replace: (which: 'answer' | 'leader') => void;
  replaced: 'answer' | 'leader' | undefined;
}

function Replace({ which, text, action, replace, replaced }: ReplaceProps) {
  if (replaced === which)
    return (
      <p class="small-good" role="status">
        Länken är utbytt. Det är den nya som står här.
      </p>
    );
  return (
    <details>
      <summary>{which === 'leader' ? 'Byt ut ledarens länk' : 'Byt ut medarbetarnas länk'}</summary>
      <p>{text}</p>
      <button type="button" class="secondary" aria-disabled={action.pending} onClick={() => replace(which)}>
        {which === 'leader' ? 'Byt ut ledarens länk nu' : 'Byt ut medarbetarnas länk nu'}
      </button>
    </details>
  );
}
