import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { screenDrawing } from '../../shared/cloud/drawing/drawing.ts';
import { themes } from '../../shared/cloud/drawing/theme.ts';
import { defaultChoices, type GroupPicture } from '../../shared/clouds/clouds.ts';
import { visibleError } from '../../shared/errors.ts';
import { asAsked } from '../../shared/room/material.ts';
import { isAmong, type Room } from '../../shared/room/room.ts';
import { swedishDate } from '../../shared/text/dates.ts';
import { leftOutTexts } from '../../shared/text/left-out.ts';
import { plural } from '../../shared/text/plural.ts';
import { countGroup, nearLeast } from '../answers/tallies.ts';
import { groupLayout } from '../clouds/groups/drawing.ts';
import { SwedishPdf } from '../clouds/outputs/pdf-document.ts';
import { paintDrawing } from '../clouds/outputs/pdf-paint.ts';
import {
  registerReportFonts,
  type TextStyle,
  textHeight,
  textStyles,
  writeText,
} from '../clouds/outputs/report-text.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { groupClouds, rooms } from '../store.ts';
import { outlineFont } from '../tools/outline-font.ts';

const page = { width: 595.28, height: 841.89, margin: 48 } as const;
const textWidth = page.width - 2 * page.margin;
const pictureHeight = 330;
const gap = 10;
const marked: TextStyle = { weight: 'bold', sizePt: 15, colour: '#1d5c63' };

/**
 * What a group keeps of its workshop, as a tagged PDF: a page for each unveiled question with its cloud, what is marked,
 * and the words as a list. Without counts, as everywhere in the room. Throws a visible `conflict` when nothing is unveiled.
 */
export async function roomSummary(ctx: Context, leaderCode: string): Promise<Uint8Array> {
  const { campaign, workgroup } = await groupByCode(ctx, leaderCode, 'leader');
  const [room, cloud, { answers }] = await Promise.all([
    rooms.find(ctx.table, workgroup.leaderCode),
    groupClouds.find(ctx.table, campaign.id, workgroup.id),
    countGroup(ctx, workgroup, { fewRows: nearLeast(campaign) }),
  ]);
  const isShown = answers >= campaign.minAnswers;
  const pictures = isShown
    ? (cloud?.pictures ?? []).filter(({ questionId }) => room?.unveiled.includes(questionId))
    : [];
  if (!room || pictures.length === 0)
    throw visibleError('conflict', 'Det finns inget ordmoln att spara än. Visa ordmolnet först.');
  return write({
    campaign,
    workgroup,
    room,
    pictures,
    people: Math.min(cloud?.drawnAt ?? 0, answers),
    now: ctx.clock.now(),
  });
}

interface Summary {
  campaign: Campaign;
  workgroup: Workgroup;
  room: Room;
  pictures: GroupPicture[];
  people: number;
  now: Date;
}

async function write(summary: Summary): Promise<Uint8Array> {
  const { campaign, workgroup, pictures } = summary;
  const doc = new SwedishPdf(
    {
      title: `${workgroup.name} – sammanfattning`,
      subject: campaign.title,
      organisation: campaign.organisation,
      createdAt: summary.now,
    },
    { size: [page.width, page.height], margin: 0, tagged: true, autoFirstPage: false },
  );
  registerReportFonts(doc);
  const document = doc.struct('Document');
  doc.addStructure(document);
  for (const picture of pictures) writeQuestion(doc, document, summary, picture);
  document.end();
  return doc.bytes();
}

/** A page that text flows down, with a new one where it ends. */
function writer(doc: SwedishPdf, document: PDFKit.PDFStructureElement) {
  let y: number = page.margin;
  return {
    at: () => y,
    down: (points: number) => {
      y += points;
    },
    text: (tag: string, text: string, style: TextStyle, after: number) => {
      const height = textHeight(doc, text, style, textWidth);
      if (y + height > page.height - page.margin) {
        doc.addPage();
        y = page.margin;
      }
      doc.tag(document, tag, () => writeText(doc, text, style, { x: page.margin, y, width: textWidth }));
      y += height + after;
    },
  };
}

function writeQuestion(
  doc: SwedishPdf,
  document: PDFKit.PDFStructureElement,
  { campaign, workgroup, room, people }: Summary,
  picture: GroupPicture,
): void {
  const { questionId } = picture;
  const [question] = asAsked(campaign.questions, [questionId], room.material);
  const shown = picture.terms.filter(({ term }) => !isAmong(room.hidden, { questionId, term }));
  const remembered = room.marked.filter((word) => word.questionId === questionId).map(({ term }) => term);
  doc.addPage();
  const flow = writer(doc, document);
  flow.text(
    'P',
    `${workgroup.name} · ${campaign.title} · ${swedishDate(room.stageSince)}`,
    textStyles.quiet,
    4,
  );
  flow.text('H1', question?.text ?? '', textStyles.title, 4);
  flow.text('P', `${plural(people, 'person', 'personer')} har svarat.`, textStyles.quiet, gap);
  const drawn = shown.filter(({ term }) => !picture.unprintable.includes(term));
  if (drawn.length > 0) {
    const alt = `Ordmoln: ${drawn.map(({ term }) => term).join(', ')}`;
    const top = flow.at();
    const bbox = [page.margin, top, page.margin + textWidth, top + pictureHeight];
    doc.tag(document, 'Figure', () => paintCloud(doc, campaign, drawn, top), { alt, bbox });
    flow.down(pictureHeight + 2 * gap);
  }
  if (remembered.length > 0) {
    flow.text('H2', 'Det här vill vi minnas', textStyles.heading, 4);
    flow.text('P', remembered.join('   ·   '), marked, 2 * gap);
  }
  flow.text('H2', 'Alla ord', textStyles.heading, 4);
  flow.text('P', shown.map(({ term }) => term).join(', '), textStyles.body, gap);
  const hidden = picture.terms.length - shown.length;
  const leftOut = [
    ...leftOutTexts(picture),
    ...(hidden > 0 ? [`${plural(hidden, 'ord är dolt', 'ord är dolda')} av den som ledde.`] : []),
  ];
  if (leftOut.length > 0) flow.text('P', leftOut.join(' '), textStyles.quiet, 0);
}

function paintCloud(doc: SwedishPdf, campaign: Campaign, terms: GroupPicture['terms'], top: number): void {
  const { font: fontId, themeId } = defaultChoices(campaign);
  const [font, theme] = [outlineFont(fontId), themes[themeId]];
  const drawing = screenDrawing(groupLayout(campaign, terms), font, theme);
  const scale = Math.min(textWidth / drawing.width, pictureHeight / drawing.height);
  const left = page.margin + (textWidth - drawing.width * scale) / 2;
  const inkTop = top + (pictureHeight - drawing.height * scale) / 2;
  paintDrawing(doc, drawing, font, theme, (ink) => ink.hex, { left, top: inkTop, scale });
}
