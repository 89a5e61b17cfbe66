import { asAsked } from '../../../shared/room/material.ts';
import { QrImage } from '../../design/qr-image.tsx';
import { countText } from '../texts.ts';
import type { RoomPageProps } from './props.ts';
import { writingText } from './texts.ts';

/** They write: the question, the time and how many have answered. No word, which others would copy. */
export function WriteStage(props: RoomPageProps & { questionIds: string[] }) {
  const { campaign, workgroup, answers, present, room, questionIds, joinUrl, joinQr } = props;
  const { number, rest } = countText(answers, workgroup.headcount);
  const asked = asAsked(campaign.questions, questionIds, room?.material ?? []);
  const options = asked.flatMap((question) => question.options ?? []);
  return (
    <section class="write" aria-label="Frågorna">
      <ol class={asked.length === 1 ? 'asked alone' : 'asked'}>
        {asked.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      {options.length > 0 && (
        <ul class="options">
          {options.map((option) => (
            <li key={option}>
              <bdi>{option}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div class="pulse">
        <p class="count">
          <strong data-count>{number}</strong> <span data-count-rest>{rest}</span>
        </p>
        {workgroup.headcount > 0 && (
          <progress aria-hidden="true" data-progress value={answers} max={workgroup.headcount} />
        )}
        <p class="quiet" data-writing>
          {writingText(present, answers) ?? ''}
        </p>
        <p class="timer quiet" data-since={room?.stageSince} aria-hidden="true" />
      </div>
      <aside class="latecomers">
        <QrImage code={joinQr} label="QR-kod till sidan där ni svarar" />
        <p>
          Kom du nyss? <a href={joinUrl}>Svara här</a>
        </p>
      </aside>
    </section>
  );
}
