import { Hono, type Context as HonoContext } from 'hono';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { CountedTerm } from '../../../shared/cloud/layout.ts';
import {
  AnswerBy,
  CorrectQuestions,
  CreateFromDesk,
  DeskCampaign,
  DeskClouds,
  EditDraft,
  HistoryEntry,
  Me,
  NewLook,
  OwnTemplateContent,
  Publish,
  QrCode,
  ReplaceLink,
  Retry,
  StartingPoints,
  CampaignSummary as Summary,
  WorkgroupList,
  WorkgroupsText,
} from '../../../shared/desk/desk.ts';
import { roleNames } from '../../../shared/people.ts';
import { mayDo } from '../../authorise.ts';
import { publishToBoard } from '../../board/publish.ts';
import { unpublishFromBoard } from '../../board/unpublish.ts';
import { setAnswerBy } from '../../campaigns/answer-by.ts';
import { closeCampaign } from '../../campaigns/close.ts';
import { correctQuestions } from '../../campaigns/correct-questions.ts';
import { createFromDesk } from '../../campaigns/create-from-desk.ts';
import { editDraft, removeDraft } from '../../campaigns/drafts.ts';
import { campaignHistory } from '../../campaigns/history.ts';
import { openCampaign } from '../../campaigns/open.ts';
import { campaignOverview } from '../../campaigns/overview.ts';
import { campaignQrCodes } from '../../campaigns/qr-codes.ts';
import { readWorkgroups } from '../../campaigns/read-workgroups.ts';
import { replaceLink } from '../../campaigns/replace-link.ts';
import { campaignSummaries } from '../../campaigns/summaries.ts';
import { cloudsOverview } from '../../clouds/overview.ts';
import { termsOfCloud } from '../../clouds/picture-terms.ts';
import { requestClouds } from '../../clouds/request.ts';
import { retryCloudWork } from '../../clouds/retry.ts';
import type { Context } from '../../context.ts';
import { rolesNoter } from '../../people/note-roles.ts';
import { HiddenWord, showAgain } from '../../rooms/show-again.ts';
import { listOwnTemplates, removeTemplate, saveTemplate } from '../../templates/own.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { compareApi } from './compare-api.ts';
import { exportApi } from './export-api.ts';
import { importsApi } from './imports-api.ts';
import { body, told } from './json.ts';
import { mailApi } from './mail-api.ts';
import { campaignIdIn, cloudIn, cloudPath, groupIdIn } from './params.ts';
import { planApi } from './plan-api.ts';
import { printApi } from './print-api.ts';
import { publishingApi } from './publishing-api.ts';
import { storiesApi } from './stories/api.ts';
import { termsApi } from './terms-api.ts';
import { deskThemes } from './themes.ts';
import { todayApi } from './today-api.ts';

/** What the desk's client asks for and changes, in JSON; the client takes its types from here. */
export function deskApi(parts: AppParts) {
  const { contextFor, publicUrl } = parts;
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  const overview = async (c: HonoContext) =>
    told(DeskCampaign, await campaignOverview(ctxOf(c), campaignIdIn(c), publicUrl));

  const note = rolesNoter();

  return new Hono()
    .use(async (c, next) => {
      await note(ctxOf(c), personOf(c));
      await next();
      c.header('Cache-Control', 'no-store');
    })
    .get('/jag', (c) => {
      const { id, name, roles } = personOf(c);
      const mayChange = mayDo(ctxOf(c), 'communicator', 'administrator');
      const mayApprove = mayDo(ctxOf(c), 'approver');
      const names = roles.map((role) => roleNames[role].toLowerCase());
      return c.json(told(Me, { id, name, roles: names, mayChange, mayApprove }));
    })
    .get('/utgangspunkter', async (c) => {
      const own = (await listOwnTemplates(ctxOf(c))).map(({ version: _, ...content }) => content);
      return c.json(told(StartingPoints, { templates: questionTemplates, own, themes: deskThemes() }));
    })
    .post('/mallar', body(OwnTemplateContent), async (c) => {
      const { id } = await saveTemplate(ctxOf(c), c.req.valid('json'));
      return c.json({ id }, 201);
    })
    .delete('/mallar/:id', async (c) => {
      await removeTemplate(ctxOf(c), c.req.param('id'));
      return c.json({});
    })
    .post('/arbetsgrupper', body(WorkgroupsText), (c) =>
      c.json(told(WorkgroupList, readWorkgroups(c.req.valid('json').workgroupsText))),
    )
    .get('/omgangar', async (c) => c.json(told(Summary.array(), await campaignSummaries(ctxOf(c)))))
    .post('/omgangar', body(CreateFromDesk), async (c) => {
      const { id } = await createFromDesk(ctxOf(c), c.req.valid('json'));
      return c.json({ id }, 201);
    })
    .get('/omgangar/:id', async (c) => c.json(await overview(c)))
    .put('/omgangar/:id', body(EditDraft), async (c) => {
      await editDraft(ctxOf(c), campaignIdIn(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .delete('/omgangar/:id', async (c) => {
      await removeDraft(ctxOf(c), campaignIdIn(c));
      return c.json({});
    })
    .get('/omgangar/:id/qr', async (c) =>
      c.json(told(QrCode.array(), await campaignQrCodes(ctxOf(c), campaignIdIn(c), publicUrl))),
    )
    .get('/omgangar/:id/historik', async (c) =>
      c.json(told(HistoryEntry.array(), await campaignHistory(ctxOf(c), campaignIdIn(c)))),
    )
    .post('/omgangar/:id/oppna', async (c) => {
      await openCampaign(ctxOf(c), campaignIdIn(c));
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/stang', async (c) => {
      await closeCampaign(ctxOf(c), campaignIdIn(c));
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/ratta-fragor', body(CorrectQuestions), async (c) => {
      await correctQuestions(ctxOf(c), campaignIdIn(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/grupper/:grupp/byt-lank', body(ReplaceLink), async (c) => {
      await replaceLink(ctxOf(c), campaignIdIn(c), groupIdIn(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .put('/omgangar/:id/sista-dag', body(AnswerBy), async (c) => {
      await setAnswerBy(ctxOf(c), campaignIdIn(c), c.req.valid('json').answerBy);
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/visa-ord', body(HiddenWord), async (c) => {
      await showAgain(ctxOf(c), campaignIdIn(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .get('/omgangar/:id/ordmoln', async (c) => {
      const id = campaignIdIn(c);
      const found = await cloudsOverview(
        ctxOf(c),
        id,
        (cloud, file) =>
          `${cloudPath({ campaignId: id, cloudSetId: cloud.cloudSetId, cloudId: cloud.id })}/${file}`,
      );
      return c.json({ clouds: found === undefined ? null : told(DeskClouds, found) });
    })
    .get('/omgangar/:id/ordmoln/:set/:cloud/termer', async (c) =>
      c.json(told(CountedTerm.array(), await termsOfCloud(ctxOf(c), cloudIn(c)))),
    )
    .post('/omgangar/:id/ordmoln', body(NewLook), async (c) => {
      await requestClouds(ctxOf(c), campaignIdIn(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/forsok-igen', body(Retry), async (c) => {
      await retryCloudWork(ctxOf(c), campaignIdIn(c), c.req.valid('json').jobId);
      return c.json(await overview(c));
    })
    .post('/omgangar/:id/namnd', body(Publish), async (c) => {
      const { cloudSetId, comparedWith } = c.req.valid('json');
      await publishToBoard(ctxOf(c), campaignIdIn(c), cloudSetId, comparedWith);
      return c.json(await overview(c));
    })
    .delete('/omgangar/:id/namnd', async (c) => {
      await unpublishFromBoard(ctxOf(c), campaignIdIn(c));
      return c.json(await overview(c));
    })
    .route('/', exportApi(parts))
    .route('/', printApi(parts))
    .route('/', todayApi(parts))
    .route('/', mailApi(parts))
    .route('/', importsApi(parts))
    .route('/', termsApi(parts))
    .route('/', compareApi(parts))
    .route('/', storiesApi(parts))
    .route('/', publishingApi(parts))
    .route('/', planApi(parts));
}

/** For the client's `hc<DeskApi>`. */
export type DeskApi = ReturnType<typeof deskApi>;
