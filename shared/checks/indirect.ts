import { addAll } from '../lists.ts';
import { lowered, spansAt, spansOf } from './found.ts';
import { isOther } from './names/context.ts';
import type { Span } from './numbers/personal-number.ts';
import { journey, pointings } from './pointing.ts';

const someone =
  '(?:mannen|kvinnan|flickan|pojken|killen|tjejen|damen|tanten|farbrorn|herrn|paret|brukaren|klienten|patienten|den boende|hyresgästen|barnet|familjen|mamman|pappan|tonåringen|ungdomen|eleven|grannen|änkan|änklingen|syskonen|makarna|systrarna|bröderna)';
const age =
  '(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra)';

const countries =
  '(?:syrien|irak|iran|afghanistan|somalia|eritrea|etiopien|sudan|ukraina|ryssland|polen|rumänien|bosnien|kosovo|albanien|turkiet|libanon|palestina|thailand|vietnam|filippinerna|kongo|chile)(?!\\p{L})';

// Each of these begins with a small letter.
const described = new RegExp(
  [
    // "Mannen på rum 12", "Killen på våning 3", "Flickan i familjehemmet".
    `${someone} (?:som bor )?(?:på|i|från|vid) (?:\\p{L}+ ){0,2}(?:rum|\\p{L}*lägenhet|lgh|våning|plan|avdelning|hus|familjehem|gruppboende|gruppbostad|hvb|korttids|skyddat|stödboende|sal|port|nummer|trappuppgång)\\p{L}*(?: \\d+\\p{L}?)?`,
    // "Den enda tolvåringen", "vår enda trebarnsmamma", "den ende manlige barnmorskan".
    `(?:(?:den|vår|våran|deras|byns|kommunens|husets|avdelningens|gruppens|boendets) )?end[ae] (?:manlig[ae] |kvinnlig[ae] |\\p{Ll}+ska? )?\\p{L}*(?:åring|mamma|pappa|man|kvinna|kille|tjej|pojke|flicka|invandrare|syrier|somalier|ukrainare|barn|elev|brukare|klient|patient|boende|hyresgäst|invånare|deltagare|tvilling|änka|änkling|morska|sköterska|lärare|läkare|präst|kollega|vikarie|medarbetare|anställd)\\p{L}{0,3}(?!\\p{L})`,
    // "Vår äldsta hyresgäst, 104 år", "byns äldsta invånare", "yngsta deltagaren".
    `(?:äldst|yngst)[ae] (?:\\p{L}+ )?(?:brukar|klient|patient|boende|hyresgäst|invånar|deltagar|medlem|kund|elev|medarbetar|vikarie|kvinn|man|person|dam|herr)\\p{L}*(?:,? \\d{1,3} år)?`,
    // "Kommunens äldsta, 106 år", "den yngsta på boendet".
    '(?:äldst|yngst)[ae](?:,? \\d{1,3} år| (?:på|i|av) (?:boendet|avdelningen|enheten|gruppen|huset|kommunen|byn|teamet|hela))',
    // "Mamma till fyra, boende på Ekbacken", "far till tvillingar".
    `(?:mamman?|pappan?|mor|far|föräldern?|föräldrarna|mormor|farmor|morfar|farfar) till (?:${age}|\\d+|tvillingar(?:na)?|trillingar(?:na)?|en \\p{L}+)(?: barn| flickor| pojkar| söner| döttrar)?(?:,? (?:boende|som bor|bosatt) (?:på|i|vid) \\p{L}+)?`,
    // A known post or event: "kommunens enda", "före detta rektorn", "änkan efter".
    '(?:före detta|f\\.d\\.|förre|förra) (?:\\p{Ll}+)?(?:chefen|rektorn|prästen|läraren|polisen|borgmästaren|ordföranden|läkaren|doktorn|handlaren|bagaren|kommunalrådet)',
    '(?:änkan|änklingen|sonen|dottern|barnbarnet|maken|hustrun) (?:efter|till) (?:den )?\\p{L}+',
    // A place so small that the sentence points at one person.
    `(?:kvinnan|mannen|paret|familjen|damen|tjejen|killen) (?:med|i|på|bakom|mittemot) (?:den |det )?(?:röda|gula|blå|gröna|vita|stora|lilla) (?:huset|villan|stugan|bilen|dörren|hatten)`,
    ...pointings,
  ].join('|'),
  'uy',
);

// "en 104-årig kvinna", "104-åringen": ages that few reach; and a child's age in its group.
const inGroup = '(?:en|ens) (?:på|i|från|hos|som)(?! (?:kommunen|sverige)) \\p{L}+';
const ages = [
  /(?<!\p{L})(?:9[5-9]|1[01]\d)[- ]?år(?:ing|ig|s)\p{L}*/gu,
  new RegExp(`(?<!\\p{L})\\d{1,2}[- ]?åring${inGroup}`, 'gu'),
];
const ageWords = new RegExp(`hundraåring\\p{L}*|${age}åring${inGroup}`, 'uy');
const someAge = /\d[- ]?år/u;

// "A.L. har bott hos oss", "K. bor i".
const initials = [
  /(?<=^|[.!?]\s|\s)(?:\p{Lu}\.){2,3}(?=\s\p{Ll})(?! (?:ex|dvs))/gu,
  /(?<=^|[.!?]\s)\p{Lu}\. (?=(?:har|hade|är|var|bor|bodde|fick|kom|brukar|ville|sa|berättade|vågade|arbetar|jobbar)(?!\p{L}))/gu,
];
const someInitial = /\p{Lu}\./u;

// "Svetsaren från Syrien", "vår praktikant från Ukraina": one person's origin in a small group.
const trade = new RegExp(`(?<!\\p{L})\\p{Ll}{3,}(?:aren|erskan|anten|isten|ören) från ${countries}`, 'uy');
const origin =
  /(?:[Vv]år|[Mm]in|[Dd]en) (?:\p{Ll}+ )?(?:praktikant|kollega|vikarie|medarbetare|elev|brukare|klient|patient|granne|deltagare|hyresgäst|undersköterska|chef|tolk|boende|kvinna|man|familj)\p{L}* från \p{Lu}\p{L}+/uy;

const journeys = new RegExp(journey, 'uy');
const lastWord = /\p{Lu}\p{L}{1,20}$/u;

/** Journeys to or from a place that is no town of ours, where everybody goes. */
function farJourneys(text: string, small: string, starts: readonly number[]): Span[] {
  return spansAt(small, journeys, starts).filter(({ start, end }) => {
    const place = lastWord.exec(text.slice(start, end))?.[0];
    return place !== undefined && !isOther(place);
  });
}

/**
 * Descriptions that point at one person without a name: a room, an only or oldest one, initials, a family. Patterns see
 * how such descriptions are built; much of what lets a neighbour recognise somebody, no pattern can see. `starts`: where words begin.
 */
export function indirectIn(text: string, starts: readonly number[]): Span[] {
  const small = lowered(text);
  const spans = spansAt(small, described, starts);
  if (small.includes('åring')) addAll(spans, spansAt(small, ageWords, starts));
  if (someAge.test(small))
    addAll(
      spans,
      ages.flatMap((one) => spansOf(small, one)),
    );
  if (someInitial.test(text))
    addAll(
      spans,
      initials.flatMap((one) => spansOf(text, one)),
    );
  addAll(spans, farJourneys(text, small, starts));
  if (small.includes(' från '))
    addAll(spans, [...spansAt(small, trade, starts), ...spansAt(text, origin, starts)]);
  return spans;
}
