import type { ComponentChildren } from 'preact';
import type { DeskCampaign, Me, StartingPoints } from '../../../../shared/desk/desk.ts';
import type { CampaignId } from '../../../../shared/ids.ts';
import { api, ask } from '../../api.ts';
import { draftLike, useDraft } from '../../draft.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link, PageTitle, useSearch } from '../../router.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { copyOf, draftOf, emptyDraft, nothingSent, sendingOf } from './draft.ts';

/** The form for a new campaign, empty or as a copy of the one that the address names. */
export function NewCampaignPage({ me }: { me: Me }) {
  const from = new URLSearchParams(useSearch()).get('fran') ?? undefined;
  return (
    <FormPage me={me} id={from} title={from === undefined ? 'Ny omgång' : 'Ny omgång, som en tidigare'}>
      {(points, renew, campaign) => <New key={campaign?.id ?? ''} {...{ points, renew, campaign }} />}
    </FormPage>
  );
}

/** The same form for a campaign that has not been opened. */
export function EditCampaignPage({ me, id }: { me: Me; id: string }) {
  return (
    <FormPage me={me} id={id} title="Ändra omgången">
      {(points, renew, campaign) =>
        campaign?.state === 'draft' ? (
          <Edit {...{ points, renew, campaign }} />
        ) : (
          <Notice kind="warn">
            <p>Omgången har öppnats och kan inte ändras. Du kan kopiera den till en ny.</p>
          </Notice>
        )
      }
    </FormPage>
  );
}

interface FormPageProps {
  me: Me;
  /** A campaign that it begins with. */
  id: string | undefined;
  title: string;
  children: (
    points: StartingPoints,
    renew: () => void,
    campaign: DeskCampaign | undefined,
  ) => ComponentChildren;
}

function FormPage({ me, id, title, children }: FormPageProps) {
  const points = useLoad('utgangspunkter', () => ask(api.utgangspunkter.$get()));
  const campaign = useLoad(`omgang/${id ?? ''}`, async () =>
    id === undefined ? undefined : ask(api.omgangar[':id'].$get({ param: { id } })),
  );
  const error = points.error ?? campaign.error;
  const isLoading = !points.data || (id !== undefined && !campaign.data);
  return (
    <>
      <div>
        <p class="back">
          {id === undefined ? (
            <Link href="/redaktion/omgangar">← Alla omgångar</Link>
          ) : (
            <Link href={`/redaktion/omgangar/${id}`}>← {campaign.data?.title ?? 'Omgången'}</Link>
          )}
        </p>
        <PageTitle>{title}</PageTitle>
      </div>
      {!me.mayChange && (
        <Notice kind="warn">
          <p>Bara en kommunikatör eller en administratör kan skapa och ändra omgångar.</p>
        </Notice>
      )}
      {error && <ErrorBox error={error} again={points.error ? points.reload : campaign.reload} />}
      {isLoading && !error && <Loading what="formuläret" />}
      {me.mayChange && points.data && !isLoading && children(points.data, points.reload, campaign.data)}
    </>
  );
}

interface FilledProps {
  points: StartingPoints;
  renew: () => void;
}

function New({ points, renew, campaign }: FilledProps & { campaign: DeskCampaign | undefined }) {
  const [sent, setSent, forgetSent] = useDraft('ny-omgang-skickad', nothingSent, draftLike(nothingSent));
  return (
    <CampaignForm
      {...{ points, renew }}
      name={campaign ? `kopia/${campaign.id}` : 'ny-omgang'}
      first={campaign ? copyOf(campaign) : emptyDraft(points.templates[0])}
      verb="Skapa omgången"
      pendingText="Skapar …"
      about="Omgången öppnas inte förrän du säger till."
      send={async (content) => {
        const sending = sendingOf(content, sent);
        setSent(sending);
        const { id } = await ask(api.omgangar.$post({ json: { ...content, id: sending.id as CampaignId } }));
        forgetSent();
        return id;
      }}
    />
  );
}

function Edit({ points, renew, campaign }: FilledProps & { campaign: DeskCampaign }) {
  const { id, version } = campaign;
  return (
    <CampaignForm
      {...{ points, renew }}
      name={`omgang/${id}/${version}`}
      first={draftOf(campaign)}
      verb="Spara ändringarna"
      pendingText="Sparar …"
      about="Grupper som är kvar behåller sina länkar och QR-koder."
      send={async (content) => {
        await ask(api.omgangar[':id'].$put({ param: { id }, json: { ...content, seen: version } }));
        return id;
      }}
    />
  );
}
