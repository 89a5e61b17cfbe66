import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import type { ShownGroupPicture } from '../../shared/clouds/clouds.ts';
import type { QrModules } from '../../shared/desk/desk.ts';
import { Document } from '../design/document.tsx';
import { ExampleMark } from '../design/example-mark.tsx';
import { JoinCard } from './join-card.tsx';
import { Questions } from './questions.tsx';
import { cloudsText, countText, stageOf, stageText } from './texts.ts';
import { WorkshopActions } from './workshop-actions.tsx';

export interface LeaderPageProps {
  css: string;
  script: string;
  /** The page's own address. */
  path: string;
  /** Where the group answers. */
  joinUrl: string;
  joinQr: QrModules;
  campaign: Campaign;
  workgroup: Workgroup;
  answers: number;
  drawnAnswers: number;
  pictures: ShownGroupPicture[];
  /** Tells whether anything but the count has changed since the page was made. */
  stamp: string;
  /** The workshop's summary can be saved. */
  hasSummary: boolean;
  /** Reload without JavaScript, when the leader has asked for it. */
  refreshSeconds: number | undefined;
}

/** The workshop on the projector: how to answer, how many have, and what the group has said together. */
export function LeaderPage(props: LeaderPageProps) {
  const { campaign, workgroup, answers, path } = props;
  const stage = stageOf(campaign, workgroup);
  const { number, rest } = countText(answers, workgroup.headcount);
  const said = stageText(stage, campaign);
  return (
    <Document
      title={`${workgroup.name} – workshop`}
      css={props.css}
      script={props.script}
      refreshSeconds={props.refreshSeconds}
    >
      <main id="workshop" class={`stage-${stage}`} tabindex={-1} data-path={path} data-stamp={props.stamp}>
        <header>
          <p class="campaign">
            {campaign.title} · {campaign.organisation} {campaign.example && <ExampleMark />}
          </p>
          <h1>{workgroup.name}</h1>
        </header>
        {(stage === 'open' || stage === 'not_open') && <JoinCard url={props.joinUrl} qr={props.joinQr} />}
        <div class="state">
          {said !== undefined && <p class="said">{said}</p>}
          {stage !== 'not_open' && (
            <p class="count">
              <strong data-count>{number}</strong> <span data-count-rest>{rest}</span>
            </p>
          )}
          {stage === 'open' && workgroup.headcount > 0 && (
            <progress aria-hidden="true" data-progress value={answers} max={workgroup.headcount} />
          )}
        </div>
        <Questions questions={campaign.questions} pictures={props.pictures} />
        <p class="clouds-note">{cloudsText(stage, { answers, drawn: props.drawnAnswers }, campaign)}</p>
        <WorkshopActions
          stage={stage}
          path={path}
          refreshes={props.refreshSeconds !== undefined}
          hasSummary={props.hasSummary}
        />
      </main>
      <p class="visually-hidden" role="status" data-status />
      <p class="trouble" role="status" data-trouble />
    </Document>
  );
}
