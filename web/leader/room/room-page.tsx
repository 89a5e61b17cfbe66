import { programOf, type Stage } from '../../../shared/room/program.ts';
import { Document } from '../../design/document.tsx';
import { ExampleMark } from '../../design/example-mark.tsx';
import { EndStage } from './end.tsx';
import { GatherStage } from './gather.tsx';
import { LookStage } from './look.tsx';
import type { RoomPageProps } from './props.ts';
import { StageBar } from './stage-bar.tsx';
import { Tip } from './tip.tsx';
import { WriteStage } from './write.tsx';

/** The workshop as it is led: one part at a time on every screen, moved on from any of them. */
export function RoomPage(props: RoomPageProps) {
  const { campaign, workgroup, room } = props;
  const program = programOf(campaign);
  const at = Math.min(room?.stage ?? 0, program.length - 1);
  const stage = program[at] ?? { kind: 'gather' };
  return (
    <Document title={`${workgroup.name} – workshop`} css={props.css} script={props.script}>
      <main
        id="workshop"
        class={`room part-${stage.kind}`}
        tabindex={-1}
        data-path={props.path}
        data-stamp={props.stamp}
        data-part={stage.kind === 'look' ? stage.questionId : stage.kind}
      >
        <header>
          <h1>{workgroup.name}</h1>
          <p class="campaign">
            {campaign.title} · {campaign.organisation} {campaign.example && <ExampleMark />}
          </p>
        </header>
        <Part {...props} stage={stage} />
        <Tip kind={stage.kind} path={props.path} />
        <StageBar path={props.path} program={program} at={at} questions={campaign.questions} />
      </main>
      <p class="visually-hidden" role="status" data-status />
      <p class="trouble" role="status" data-trouble />
    </Document>
  );
}

function Part(props: RoomPageProps & { stage: Stage }) {
  const { stage } = props;
  switch (stage.kind) {
    case 'gather':
      return <GatherStage {...props} />;
    case 'write':
      return <WriteStage {...props} questionIds={stage.questionIds} />;
    case 'look':
      return <LookStage {...props} questionId={stage.questionId} />;
    case 'end':
      return <EndStage {...props} />;
  }
}
