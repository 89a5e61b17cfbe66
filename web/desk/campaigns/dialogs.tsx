import { useState } from 'preact/hooks';
import type { DeskCampaign } from '../../../shared/desk/desk.ts';
import type { CampaignId } from '../../../shared/ids.ts';
import { plural, swedishList } from '../../../shared/text/plural.ts';
import { api, ask } from '../api.ts';
import { Confirm } from '../frame/dialog.tsx';
import { Notice } from '../frame/parts.tsx';
import { useAction, useLoad } from '../load.ts';
import { goTo } from '../router.tsx';
import { SelectField } from '../stories/select-field.tsx';
import { AnswerBy } from './answer-by.tsx';
import { CorrectQuestions } from './correct-questions.tsx';
import { heldBackText } from './held-back.ts';
import { PreviewLink } from './preview-link.tsx';
import type { CampaignDialog, StepProps } from './step.ts';

type Props = StepProps & { dialog: CampaignDialog; onClose: () => void };

/** The windows that ask before something that others will notice. */
export function CampaignDialogs({ dialog, ...props }: Props) {
  switch (dialog) {
    case 'open':
      return <Open {...props} />;
    case 'close':
      return <Close {...props} />;
    case 'reopen':
      return <Reopen {...props} />;
    case 'publish':
      return <Publish {...props} />;
    case 'unpublish':
      return <Unpublish {...props} />;
    case 'correct':
      return <CorrectQuestions {...props} />;
    case 'answer_by':
      return <AnswerBy {...props} />;
    case 'remove':
      return <Remove {...props} />;
  }
}

type DialogProps = Omit<Props, 'dialog'>;

function Open({ campaign, changed, onClose }: DialogProps) {
  const work = async () =>
    changed(await ask(api.omgangar[':id'].oppna.$post({ param: { id: campaign.id } })));
  return (
    <Confirm
      title="Öppna omgången?"
      verb="Öppna omgången"
      pendingText="Öppnar …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        Då kan medarbetarna i {plural(campaign.groups, 'grupp', 'grupper')} svara. Frågorna kan inte ändras
        efter det.
      </p>
    </Confirm>
  );
}

const mostNamed = 8;

function Close({ campaign, changed, onClose }: DialogProps) {
  const work = async () =>
    changed(await ask(api.omgangar[':id'].stang.$post({ param: { id: campaign.id } })));
  const isEnough = campaign.answers >= campaign.minAnswers;
  const silent = campaign.workgroups.filter((group) => group.answers === 0).map((group) => group.name);
  return (
    <Confirm
      title="Stäng omgången?"
      verb={isEnough ? 'Stäng och gör ordmoln' : 'Stäng utan ordmoln'}
      pendingText="Stänger …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        <strong>{plural(campaign.answers, 'person', 'personer')}</strong> i {campaign.groupsAnswered} av{' '}
        {plural(campaign.groups, 'grupp', 'grupper')} har svarat.
      </p>
      {silent.length > 0 && <p>Inget svar än från {namesOf(silent)}.</p>}
      <p>
        {isEnough
          ? 'När du stänger tas inga fler svar emot, och ordmolnen görs av svaren. Du kan öppna igen tills ordmolnen har visats för nämnden.'
          : `Det blir inga ordmoln, eftersom färre än ${campaign.minAnswers} har svarat. Du kan öppna igen.`}
      </p>
    </Confirm>
  );
}

function Remove({ campaign, onClose }: DialogProps) {
  const work = async () => {
    await ask(api.omgangar[':id'].$delete({ param: { id: campaign.id } }));
    goTo('/redaktion/omgangar');
  };
  return (
    <Confirm
      title="Ta bort omgången?"
      verb="Ta bort omgången"
      pendingText="Tar bort …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        ”{campaign.title}” och grupperna i den försvinner, och länkarna leder ingenstans. Det går inte att
        ångra. Ingen har kunnat svara än.
      </p>
    </Confirm>
  );
}

function namesOf(names: string[]): string {
  const more = names.length - mostNamed;
  if (more <= 0) return swedishList(names);
  return `${names.slice(0, mostNamed).join(', ')} och ${plural(more, 'grupp', 'grupper')} till`;
}

function Reopen({ campaign, changed, onClose }: DialogProps) {
  const work = async () =>
    changed(await ask(api.omgangar[':id'].oppna.$post({ param: { id: campaign.id } })));
  return (
    <Confirm
      title="Öppna omgången igen?"
      verb="Öppna igen"
      pendingText="Öppnar …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>Då kan grupperna svara igen. Svaren som finns är kvar.</p>
      <p>
        Ordmolnen visas inte så länge omgången är öppen. När du stänger görs nya, om minst{' '}
        {campaign.minAnswers} nya svar har kommit och ingen har ändrat sitt. Annars visas de gamla igen, så
        att ingens svar går att räkna ut.
      </p>
    </Confirm>
  );
}

function Publish({ campaign, clouds, changed, onClose }: DialogProps) {
  const cloudSetId = clouds.data?.clouds?.id;
  const heldBack = clouds.data?.clouds?.heldBack;
  const abusive = [...new Set((clouds.data?.clouds?.clouds ?? []).flatMap((cloud) => cloud.abusive))];
  const [comparedWith, compareWith] = useState('');
  const work = async () => {
    // The server is who says whether it is one.
    const json = { cloudSetId, ...(comparedWith !== '' && { comparedWith: comparedWith as CampaignId }) };
    if (cloudSetId)
      changed(
        await ask(
          api.omgangar[':id'].namnd.$post({ param: { id: campaign.id }, json: { ...json, cloudSetId } }),
        ),
      );
  };
  const first = campaign.state !== 'published';
  return (
    <Confirm
      title="Visa ordmolnen för nämnden?"
      verb="Visa för nämnden"
      pendingText="Visar …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        {campaign.board
          ? 'Länken är densamma som förut. Den som öppnar den ser ordmolnen som du har gjort nu.'
          : 'Du får en länk som öppnas utan inloggning. Den som har länken ser ordmolnen, men aldrig enskilda svar.'}
      </p>
      <p>
        <PreviewLink id={campaign.id} />
      </p>
      {abusive.length > 0 && (
        <Notice kind="warn">
          <p>
            Kan vara svordomar eller skällsord: <strong>{abusive.join(', ')}</strong>. Gå igenom orden om de
            inte ska visas.
          </p>
        </Notice>
      )}
      <Comparison campaign={campaign} value={comparedWith} onChange={compareWith} />
      {heldBack && <p>{heldBackText(heldBack, campaign.minAnswers)}</p>}
      {first && <p>Efter det går omgången inte att öppna igen för fler svar.</p>}
    </Confirm>
  );
}

/** An earlier campaign to show it beside, where there is one. */
function Comparison(props: { campaign: DeskCampaign; value: string; onChange: (id: string) => void }) {
  const { campaign, value, onChange } = props;
  const found = useLoad(`jamfor/${campaign.id}`, () =>
    ask(api.omgangar[':id'].jamfor.$get({ param: { id: campaign.id }, query: {} })),
  );
  const earlier = found.data?.campaigns ?? [];
  if (earlier.length === 0) return null;
  return (
    <SelectField
      id="visa-jamforelse"
      label="Visa också en jämförelse med"
      value={value}
      options={[['', 'Ingen'], ...earlier.map(({ id, title }): [string, string] => [id, title])]}
      hint="Samma jämförelse som under Jämför, för allas svar."
      onChange={onChange}
    />
  );
}

function Unpublish({ campaign, changed, onClose }: DialogProps) {
  const work = async () =>
    changed(await ask(api.omgangar[':id'].namnd.$delete({ param: { id: campaign.id } })));
  return (
    <Confirm
      title="Ta ned nämndens sida?"
      verb="Ta ned sidan"
      pendingText="Tar ned …"
      action={useAction()}
      work={work}
      onClose={onClose}
    >
      <p>
        Den som öppnar länken får veta att ordmolnen inte visas längre. Du kan visa dem igen, med samma länk.
      </p>
    </Confirm>
  );
}
