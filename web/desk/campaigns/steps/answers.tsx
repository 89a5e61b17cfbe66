import { useState } from 'preact/hooks';
import type { DeskGroup } from '../../../../shared/desk/desk.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { CopyButton, Share } from '../../frame/parts.tsx';
import { Link } from '../../router.tsx';
import { GroupLinks } from '../group-links.tsx';
import { HiddenWords } from '../hidden-words.tsx';
import type { StepProps } from '../step.ts';

type Show = 'all' | 'silent' | 'closed';

const choices: { id: Show; name: string; holds: (group: DeskGroup) => boolean }[] = [
  { id: 'all', name: 'Alla', holds: () => true },
  { id: 'silent', name: 'Inga svar än', holds: (group) => group.answers === 0 },
  { id: 'closed', name: 'Avslutade av ledaren', holds: (group) => group.closed },
];

/** How far each area and group has come, and the groups' links. */
export function AnswersStep({ campaign, me, changed, askFor }: StepProps) {
  const [words, setWords] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [chosen, setChosen] = useState<DeskGroup>();
  const wanted = choices.find((choice) => choice.id === show)?.holds ?? (() => true);
  const sought = words.trim().toLocaleLowerCase('sv');
  const groups = campaign.workgroups.filter(
    (group) => wanted(group) && `${group.area} ${group.name}`.toLocaleLowerCase('sv').includes(sought),
  );
  // As it is now: its links may have been replaced while the window is open.
  const shown = campaign.workgroups.find(({ id }) => id === chosen?.id);
  const areas = [...new Set(groups.map((group) => group.area))];
  return (
    <section class="step" aria-labelledby="svar">
      <div class="section-head">
        <h2 id="svar">Svar</h2>
        {me.mayChange && <Tools campaign={campaign} askFor={askFor} />}
      </div>
      <div class="totals">
        <Share
          part={campaign.answers}
          whole={campaign.headcount}
          unit="har svarat"
          label="Andel som har svarat"
        />
        <Share
          part={campaign.groupsAnswered}
          whole={campaign.groups}
          unit={campaign.groups === 1 ? 'grupp har svarat' : 'grupper har svarat'}
          label="Andel grupper som har svarat"
        />
      </div>
      <search class="filters">
        <div class="field">
          <label for="sok">Sök grupp eller område</label>
          <input
            id="sok"
            type="search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
        <fieldset class="segments">
          <legend>Visa</legend>
          {choices.map((choice) => (
            <label key={choice.id}>
              <input
                type="radio"
                name="visa"
                checked={show === choice.id}
                onChange={() => setShow(choice.id)}
              />
              <span>
                {choice.name} ({campaign.workgroups.filter(choice.holds).length})
              </span>
            </label>
          ))}
        </fieldset>
      </search>
      <p class="visually-hidden" role="status">
        {plural(groups.length, 'grupp visas', 'grupper visas')}
      </p>
      {groups.length === 0 && <p class="quiet">Ingen grupp passar in. Ändra sökningen eller visa alla.</p>}
      {areas.map((area) => (
        <Area
          key={area}
          area={area}
          all={campaign.workgroups.filter((group) => group.area === area)}
          shown={groups.filter((group) => group.area === area)}
          onLinks={setChosen}
        />
      ))}
      <HiddenWords campaign={campaign} changed={changed} />
      {shown?.links && (
        <GroupLinks
          campaignId={campaign.id}
          group={shown}
          links={shown.links}
          changed={changed}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

function Tools({ campaign, askFor }: Pick<StepProps, 'campaign' | 'askFor'>) {
  return (
    <div class="tools">
      {campaign.state === 'closed' && (
        <button type="button" class="secondary" onClick={() => askFor('reopen')}>
          Öppna för fler svar
        </button>
      )}
      {campaign.state === 'open' && (
        <>
          <Link class="button secondary" href={`/redaktion/omgangar/${campaign.id}/papper`}>
            Skriv in svar från papper
          </Link>
          <Link class="button secondary" href={`/redaktion/omgangar/${campaign.id}/las-in`}>
            Läs in svar från en fil
          </Link>
        </>
      )}
      <CopyButton text={linkTable(campaign.workgroups)} label="Kopiera alla länkar till Excel" />
      <Link class="button secondary" href={`/redaktion/omgangar/${campaign.id}/qr`}>
        Skriv ut QR-koder
      </Link>
    </div>
  );
}

/** Rows with tabs, which Excel takes as columns when pasted. */
function linkTable(groups: DeskGroup[]): string {
  const rows = groups.map(({ area, name, links }) => [area, name, links?.answer ?? '', links?.leader ?? '']);
  return [['Verksamhetsområde', 'Arbetsgrupp', 'Länk för att svara', 'Ledarens länk'], ...rows]
    .map((cells) => cells.join('\t'))
    .join('\r\n');
}

interface AreaProps {
  area: string;
  /** Every group in the area: its numbers are not changed by a search. */
  all: DeskGroup[];
  shown: DeskGroup[];
  onLinks: (group: DeskGroup) => void;
}

function Area({ area, all, shown, onLinks }: AreaProps) {
  const answers = all.reduce((sum, group) => sum + group.answers, 0);
  const headcount = all.reduce((sum, group) => sum + group.headcount, 0);
  return (
    <section class="card area">
      <div class="area-head">
        <h3>{area}</h3>
        <Share part={answers} whole={headcount} unit="har svarat" label={`Andel som har svarat i ${area}`} />
      </div>
      <ul class="groups">
        {shown.map((group) => (
          <li key={group.id} class="group">
            <span class="group-name">
              {group.name} {group.closed && <span class="chip">Avslutad</span>}
            </span>
            <Share
              part={group.answers}
              whole={group.headcount}
              unit="svar"
              label={`Andel som har svarat i ${group.name}`}
            />
            {group.links && (
              <button
                type="button"
                class="quiet-button"
                onClick={() => onLinks(group)}
                aria-label={`Länkar till ${group.name}`}
              >
                Länkar
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < all.length && (
        <p class="quiet">
          {swedishNumber(shown.length)} av områdets {plural(all.length, 'grupp', 'grupper')} visas.
        </p>
      )}
    </section>
  );
}
