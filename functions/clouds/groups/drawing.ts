import type { Campaign } from '../../../shared/campaigns/campaigns.ts';
import type { PictureContent } from '../../../shared/campaigns/group-steps.ts';
import { screenDrawing } from '../../../shared/cloud/drawing/drawing.ts';
import { screenSvg } from '../../../shared/cloud/drawing/svg.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';
import { placesOf } from '../../../shared/cloud/last-places.ts';
import type { CountedTerm, Layout } from '../../../shared/cloud/layout.ts';
import { placeTerms } from '../../../shared/cloud/place.ts';
import type { LastPlaces } from '../../../shared/cloud/place-options.ts';
import { defaultChoices, type GroupPicture } from '../../../shared/clouds/clouds.ts';
import { plural } from '../../../shared/text/plural.ts';
import { maxItemBytes } from '../../ports/table.ts';
import { missingGlyphs } from '../../tools/fonts.ts';
import { outlineFont } from '../../tools/outline-font.ts';

/** Most terms in a group's pictures together: what a screen can show, and mostly what fits in their row. */
const maxTermsInAll = 240;
/** The rest of the row is its keys and counts. */
const shareForPictures = 0.95;

/** Most terms in each of a campaign's pictures. */
export function maxTermsPerPicture(campaign: Pick<Campaign, 'questions'>): number {
  return Math.floor(maxTermsInAll / campaign.questions.length);
}

/** Draws a question's picture without the words that are hidden; of unusually long terms, only as many as its part of the row has room for. */
export function drawPicture(
  campaign: Campaign,
  content: PictureContent,
  isHidden: (term: string) => boolean,
  before?: GroupPicture,
): GroupPicture {
  const last = before && lastPlaces(before);
  const maxBytes = Math.floor((maxItemBytes * shareForPictures) / campaign.questions.length);
  let picture = pictureOf(campaign, content, isHidden, last);
  for (let bytes = bytesOf(picture); bytes > maxBytes; bytes = bytesOf(picture)) {
    const { terms, lessCommon } = picture;
    const kept = Math.floor(terms.length * Math.min(0.9, maxBytes / bytes));
    const leftOut = lessCommon + terms.length - kept;
    picture = pictureOf(
      campaign,
      { ...content, terms: terms.slice(0, kept), lessCommon: leftOut },
      isHidden,
      last,
    );
  }
  return picture;
}

const bytesOf = (picture: GroupPicture) => new TextEncoder().encode(JSON.stringify(picture)).length;

function pictureOf(
  campaign: Campaign,
  content: PictureContent,
  isHidden: (term: string) => boolean,
  last: LastPlaces | undefined,
): GroupPicture {
  const { font } = defaultChoices(campaign);
  const isUnprintable = ({ term }: CountedTerm) => missingGlyphs(term, font);
  const drawn = content.terms.filter((counted) => !isUnprintable(counted) && !isHidden(counted.term));
  const layout = drawn.length === 0 ? undefined : groupLayout(campaign, drawn, last);
  const places = layout && placesOf(layout);
  return {
    ...content,
    svg: layout ? svgOf(campaign, content.questionId, layout) : '',
    unprintable: content.terms.filter(isUnprintable).map(({ term }) => term),
    places: content.terms.map(({ term }) => {
      const place = places?.get(term);
      return place ? [Math.round(1000 * place.x), Math.round(1000 * place.y)] : null;
    }),
  };
}

/** Where the words of a picture are, so that they stay there in the next. */
function lastPlaces({ terms, places }: GroupPicture): LastPlaces {
  return new Map(
    terms.flatMap(({ term }, index) => {
      const [x, y] = places?.[index] ?? [];
      return x === undefined || y === undefined ? [] : [[term, { x: x / 1000, y: y / 1000 }]];
    }),
  );
}

/** The group's picture as it is placed, for its screens and its paper: three sizes, and no counts. */
export function groupLayout(campaign: Campaign, terms: CountedTerm[], last?: LastPlaces): Layout {
  const { font, seed } = defaultChoices(campaign);
  return placeTerms(inThreeSizes(terms), {
    width: 1600,
    height: 1000,
    shape: 'rectangle',
    orientation: 'horizontal',
    font,
    scale: 'sqrt',
    seed,
    outlines: outlineFont(font),
    last,
  });
}

function svgOf(campaign: Campaign, questionId: string, layout: Layout): string {
  const choices = defaultChoices(campaign);
  const font = outlineFont(choices.font);
  const theme = themes[choices.themeId];
  const index = campaign.questions.findIndex(({ id }) => id === questionId);
  return screenSvg(screenDrawing(layout, font, theme), font, theme, {
    idPrefix: `g${index}`,
    title: `Gruppens ordmoln: ${campaign.questions[index]?.shortText ?? ''}`,
    // No counts: beside the board's picture of the area they would tell what the other groups wrote.
    description: `${plural(layout.words.length, 'ord eller fras', 'ord och fraser')} ur gruppens svar. De finns också som lista.`,
    background: false,
    // By which the page knows a word again in the next picture.
    wordKey: ({ text }) => text,
  });
}

/**
 * Sizes that tell common from less common, and no counts: beside the board's picture of the area those would tell what
 * the few who came after the drawing wrote.
 */
function inThreeSizes(terms: CountedTerm[]): CountedTerm[] {
  const most = terms.reduce((largest, { people }) => Math.max(largest, people), 1);
  return terms.map(({ term, people }) => ({ term, people: Math.ceil((3 * people) / most) ** 2 }));
}
