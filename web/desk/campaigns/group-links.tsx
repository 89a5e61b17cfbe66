import type { DeskGroup } from '../../../shared/desk/desk.ts';
import { Dialog } from '../frame/dialog.tsx';
import { LinkField } from '../frame/parts.tsx';

/** A workgroup's two links, to copy into a mail. */
export function GroupLinks(props: {
  group: DeskGroup;
  links: NonNullable<DeskGroup['links']>;
  onClose: () => void;
}) {
  const { group, links, onClose } = props;
  return (
    <Dialog title={group.name} onClose={onClose}>
      <div class="dialog-body">
        <LinkField id="svarslank" label="Till medarbetarna, för att svara" url={links.answer} />
        <LinkField
          id="ledarlank"
          label="Till ledaren, för att följa och avsluta workshoppen"
          url={links.leader}
        />
        <p class="quiet">Ledarens länk är som en nyckel: skicka den bara till den som leder workshoppen.</p>
      </div>
    </Dialog>
  );
}
