import { everydayThings, everydayVerbs } from './everyday.ts';

/**
 * What points at one person by grammar instead of by a list of wordings: a definite or singular person, and a clause or
 * an attribute that few share. Pieces of patterns for small letters, every repetition bounded.
 */

const noun =
  '(?:man|kvinn|flick|pojk|kill|tjej|dam|tant|gubb|gumm|farbro|herr|brukar|klient|patient|hyresgäst|familj|mamm|papp|tonåring|ungdom|grann|änk|person|par)';
const definite = `(?:${noun}(?:e?n|a?n|nen|rn|et)|den (?:\\p{Ll}{2,20} )?(?:kvinnan|mannen|damen|herrn|boende|gamle|gamla))`;
const single =
  'en (?:\\p{Ll}{2,20} )?(?:man|kvinna|flicka|pojke|kille|tjej|dam|tant|gubbe|gumma|herre|familj|mamma|pappa|tonåring|änka|änkling|brukare|klient|patient|hyresgäst)';
const person = `(?:han|hon|hen|${definite}|${single})(?!\\p{L})`;

const trade =
  '\\p{Ll}{0,20}(?:are|man|erska|ist|ör|präst|herde|rektor|doktor|smed|kantor|polis|ent|ant|bonde|arie|morska|vakt|original|legend)';
const theTrade =
  '\\p{Ll}{0,20}(?:aren|mannen|erskan|isten|ören|prästen|herden|doktorn|smeden|kantorn|enten|anten|bonden|arien|morskan|vakten|hövdingen|biskopen|generalen|kaptenen|ministern|piloten)';

// A past that few share. What half of all people did last week tells nobody apart: "mannen som ringde", "hon som hade jouren".
const strong =
  'flydde|drev|vann|dog|omkom|försvann|överlevde|ägde|födde|växte|levde|brann|red|byggde|drunknade|slogs|rodde|seglade|uppfann|grundade';
const past =
  `(?:(?!(?:${everydayVerbs})(?!\\p{L}))(?:(?:${strong})|\\p{Ll}{2,20}(?:ade|[rklpnstdvgm]de|[kpst]te|[ry]dde))|` +
  `(?:har|hade) (?!(?:${everydayVerbs})(?!\\p{L}))(?:varit ${trade}|suttit i|vunnit|flytt|rott|\\p{Ll}{2,20}(?:at|tt|lt|rt|kt|pt|mt|gt)))(?!\\p{L})`;
// These tell by what they are followed by.
const telling =
  `(?:var (?:en gång |en av )?(?:(?:byns|kommunens|ortens|landets|en|den) )?(?:\\p{Ll}{2,20} )?(?:${trade}|med i (?:film|tv|melodi|os|vm|sm|orkester|motstånd|krig)\\p{Ll}{0,20})(?!\\p{L})|` +
  '(?:(?:har|hade) )?(?:satt|suttit) i (?:riksdagen|regeringen|fullmäktige|fängelse|läger|koncentrationsläger|\\p{Ll}{0,12}styrelsen)|' +
  'skrev (?!på|till|brev|ner|upp|in|under|att|och|listan)\\p{Ll}{2,20}|' +
  'höll (?!i|om|med|på|sig|tyst|ordning|handen|fast|koll|mötet)(?:\\p{Ll}{2,20})|' +
  'körde (?!taxin|bilen|bussen|oss|mig|henne|honom|dem|hem|dit|hit|fort|förbi|in|ut|ifrån|för|och)\\p{Ll}{2,20}|' +
  'skötte (?!fikat|disken|maten|tvätten|om|städningen|sig|allt|det|den|musiken)\\p{Ll}{2,20}|' +
  'blev (?:skjuten|biten|rånad|påkörd|adopterad|räddad|känd|vald|friad|frikänd|torterad|överfallen|kidnappad|omskriven|invald|bortrövad|bortgift)|' +
  'bodde (?:ensam |själv )?(?:i|på|vid) (?:en |ett )?(?!samma|rum|boendet|avdelning|våning|plan|andra|huset|här)\\p{Ll}{4,20})(?!\\p{L})';
const adverb =
  '(?:(?:tidigare|förr|själv|länge|en gång|i sin ungdom|som barn|nyss|också|ensam|alltid|ofta) ){0,2}';
const longAgo = '(?:en gång(?: i tiden)?|i sin ungdom|som (?:barn|ung|liten|sjuttonåring|nittonåring))';
const years =
  'i (?:över |nästan |mer än |drygt )?(?:tio|tolv|femton|tjugo|trettio|fyrtio|femtio|sextio|\\p{Ll}{4,8}(?:fem|två|ett|sju|åtta)|\\d{2}) år';

/** "Tanten som cyklade till Nordkap": the last word is a place if it has a capital letter, which these patterns do not see. */
export const journey = `${person},? som (?:\\p{L}{1,20} ){1,5}(?:från|till|över|genom|runt) \\p{L}{3,20}`;

/** Alternatives for one sticky pattern, tried where words begin. */
export const pointings: readonly string[] = [
  // "Han som körde mjölkbilen", "en kvinna som flydde från Mariupol".
  `${person},? som ${adverb}(?:${past}|${telling})`,
  // "Han som jobbade i gruvan i trettio år", "damen som i sin ungdom dansade balett".
  `${person},? som (?:\\p{L}{1,20} ){1,7}${years}`,
  `${person},? som ${longAgo} \\p{Ll}{2,20}`,
  // "Tjejen vars bror försvann".
  `${person},? vars \\p{Ll}{2,20}`,
  // "Kvinnan som alltid går med …".
  `${definite} som (?:alltid|varje dag|varje morgon) \\p{Ll}{2,20}`,
  // "Damen med de elva katterna", "gubben med dragspelet", "kvinnan med sju får".
  `${definite} med (?:(?:de|den|det) \\p{Ll}{2,20}|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\\d{1,3}) \\p{Ll}{2,20}|(?!(?:${everydayThings})(?!\\p{L}))\\p{Ll}{3,20}(?:en|et|orna|arna|erna)(?!\\p{L}))`,
  // "Den ende som talar meänkieli", "den enda på boendet som …", "förste man i kommunen att …".
  'den end[ae] (?: ?(?:på|i|av|hos|vid) (?:\\p{Ll}{2,20} ){0,2}\\p{Ll}{1,20} )?som(?!\\p{L})',
  'först[ae] (?:\\p{Ll}{2,20} ){0,2}(?:i|på) (?:landet|länet|kommunen|sverige|norrbotten|norrland|världen|byn|stan) (?:att|som)(?!\\p{L})',
  // "Byns gamla postmästare", "socknens förre kantor", "länets första kvinnliga brandchef".
  `\\p{Ll}{2,20}s (?:gaml[ae]|förr[ae]|tidigare|först[ae]|sist[ae]|end[ae]|forn[ae]|pensionerade) (?:kvinnlig[ae] |manlig[ae] )?(?:${trade}|(?:kvinnlig[ae]|manlig[ae]) \\p{Ll}{2,20})(?!\\p{L})`,
  `(?:(?:den )?(?:pensionerade|tidigare|före detta|f\\.d\\.)|den förr[ae]) (?!sommaren)${theTrade}(?!\\p{L})`,
  // Known for something: a record, an event.
  `${person} (?:är|var|blev) (?:känd|rikskänd|världskänd|berömd|omskriven)(?!\\p{L})`,
  `${person} (?:vann|tog|har vunnit) (?:guld|silver|brons|sm|vm|os)(?!\\p{L})`,
];
