import type { ComponentChildren } from 'preact';
import type { DeskCampaign, Me } from '../../../../shared/desk/desk.ts';
import type { DeskImport } from '../../../../shared/desk/imports.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { type Loaded, useLoad } from '../../load.ts';
import { Link, PageTitle } from '../../router.tsx';
import { ImportList } from './import-list.tsx';
import { useImports } from './use-imports.ts';

interface Given {
  campaign: DeskCampaign;
  imports: Loaded<DeskImport[]>;
}

interface Props {
  id: string;
  me: Me;
  title: string;
  children: (given: Given) => ComponentChildren;
  /** While the campaign takes no answers. */
  closed?: ComponentChildren;
}

/** A page on which answers come from elsewhere than phones, with the list of what has come. */
export function ImportFrame({ id, me, title, closed, children }: Props) {
  const campaign = useLoad(`omgang/${id}`, () => ask(api.omgangar[':id'].$get({ param: { id } })));
  return (
    <>
      <div>
        <p class="back">
          <Link href={`/redaktion/omgangar/${id}`}>← {campaign.data?.title ?? 'Omgången'}</Link>
        </p>
        <PageTitle>{title}</PageTitle>
      </div>
      {!me.mayChange && (
        <Notice kind="warn">
          <p>Bara en kommunikatör eller en administratör kan läsa in och skriva in svar.</p>
        </Notice>
      )}
      {campaign.error && <ErrorBox error={campaign.error} again={campaign.reload} />}
      {!campaign.data && !campaign.error && <Loading what="omgången" />}
      {me.mayChange && campaign.data && (
        <Filled campaign={campaign.data} closed={closed}>
          {children}
        </Filled>
      )}
    </>
  );
}

type FilledProps = Pick<Props, 'children' | 'closed'> & { campaign: DeskCampaign };

function Filled({ campaign, closed, children }: FilledProps) {
  const imports = useImports(campaign.id);
  const isOpen = campaign.state === 'open';
  return (
    <>
      {!isOpen && (
        <Notice kind="warn">
          <p>
            <strong>Omgången samlar inte in svar.</strong> {campaign.state === 'draft' && 'Öppna den först.'}
            {campaign.state === 'closed' &&
              'Öppna den för fler svar först, på sidan Svar. Ordmolnen görs på nytt när du stänger den.'}
            {campaign.state === 'published' && 'Den har visats för nämnden och kan inte öppnas igen.'}
          </p>
        </Notice>
      )}
      {imports.error && <ErrorBox error={imports.error} again={imports.reload} />}
      {isOpen ? children({ campaign, imports }) : closed}
      <ImportList campaignId={campaign.id} imports={imports} isOpen={isOpen} />
    </>
  );
}

/** What is asked of everybody: what a group goes on with itself is asked on phones only. */
export const askedOfAll = ({ questions }: Pick<DeskCampaign, 'questions'>): DeskCampaign['questions'] =>
  questions.filter(({ step }) => step === undefined);
