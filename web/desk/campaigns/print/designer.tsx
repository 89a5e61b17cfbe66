import { useState } from 'preact/hooks';
import type { DeskCampaign, DeskCloud } from '../../../../shared/desk/desk.ts';
import type { PrintChoices, PrintPreview } from '../../../../shared/print/choices.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { Raw } from '../../../design/raw.tsx';
import { api, ask } from '../../api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { DesignForm } from './design-form.tsx';
import { Findings } from './findings.tsx';
import { OrderForm } from './order-form.tsx';

interface Props {
  campaign: DeskCampaign;
  setId: string;
  /** Those that can be printed, at least one. */
  clouds: DeskCloud[];
}

/** A cloud on a product, as it becomes, and the order to the print shop. */
export function Designer({ campaign, setId, clouds }: Props) {
  const [cloud, setCloud] = useState(clouds[0]);
  const year = swedishDay(new Date(campaign.closedAt ?? campaign.createdAt)).slice(0, 4);
  const lineFor = (question: string) => `${question} · ${campaign.organisation} · ${year}`.slice(0, 140);
  const [choices, setChoices] = useState<PrintChoices>({
    product: 'pillow_50x60',
    placement: 'middle',
    sizePercent: 100,
    line: lineFor(cloud?.question ?? ''),
    colours: { kind: 'cmyk' },
  });
  const param = { id: campaign.id, set: setId, cloud: cloud?.id ?? '' };
  const preview = useLoad(`tryck/${param.cloud}/${JSON.stringify(choices)}`, () =>
    ask(api.omgangar[':id'].ordmoln[':set'][':cloud'].tryck.$post({ param, json: choices })),
  );
  // Until the next picture has come the last one stays, so that the page does not jump.
  const [last, setLast] = useState<PrintPreview>();
  if (preview.data && preview.data !== last) setLast(preview.data);
  const isDrawing = !preview.data && !preview.error;
  const choose = (next: DeskCloud) => {
    setCloud(next);
    if (cloud && choices.line === lineFor(cloud.question))
      setChoices({ ...choices, line: lineFor(next.question) });
  };
  return (
    <div class="card designer">
      <div class="designer-form">
        <h3>Välj vad du vill trycka</h3>
        {clouds.length > 1 && (
          <fieldset class="segments">
            <legend>Ordmoln</legend>
            {clouds.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="tryckmoln"
                  checked={one.id === cloud?.id}
                  onChange={() => choose(one)}
                />
                <span>{one.question}</span>
              </label>
            ))}
          </fieldset>
        )}
        <DesignForm choices={choices} onChange={setChoices} />
      </div>
      <div class="designer-result" aria-busy={isDrawing}>
        <p class="quiet" role="status">
          {isDrawing ? 'Ritar …' : 'Så här blir det'}
        </p>
        {preview.error && <ErrorBox error={preview.error} again={preview.reload} />}
        {last && !preview.error && (
          <>
            <Raw as="figure" class={isDrawing ? 'product drawing' : 'product'} html={last.picture} />
            <Findings check={last.preflight} />
            <p class="quiet">{last.files}</p>
          </>
        )}
      </div>
      {cloud && !preview.error && <OrderForm param={param} choices={choices} />}
    </div>
  );
}
