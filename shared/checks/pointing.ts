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

// What everybody does tells nobody apart: "mannen som ringde", "hon som hade jouren".
const everyday =
  '(?!(?:ringde|frågade|hjälpte|berättade|svarade|sade|undrade|ville|behövde|hade|mådde|mötte|lyssnade|tyckte|skulle|kunde|tackade|väntade|visade)(?!\\p{L})(?! varit| arbetat| bott| suttit| vunnit))';
const strong =
  'var|blev|flydde|drev|vann|skrev|höll|bar|gav|satt|stod|sjöng|sprang|slogs|dog|omkom|försvann|överlevde|körde|ägde|födde|växte|levde|for|drog|brann|red|åkte|byggde|sydde';
const past = `${everyday}(?:(?:${strong})|\\p{Ll}{2,20}(?:ade|[rklpnstdvgm]de|[kpst]te|[ry]dde)|(?:har|hade) (?:varit|arbetat|jobbat|bott|suttit|vunnit|flytt|överlevt|förlorat|mist|seglat|kört|ägt|drivit|\\p{Ll}{2,20}(?:at|tt)))(?!\\p{L})`;
const adverb =
  '(?:(?:tidigare|förr|själv|länge|en gång|i sin ungdom|som barn|nyss|också|ensam|alltid|ofta) ){0,2}';

const trade =
  '\\p{Ll}{0,20}(?:are|man|erska|ist|ör|präst|herde|rektor|doktor|smed|kantor|polis|ent|ant|bonde|arie|morska|vakt|original|legend)';
const theTrade =
  '\\p{Ll}{0,20}(?:aren|mannen|erskan|isten|ören|prästen|herden|doktorn|smeden|kantorn|enten|anten|bonden|arien|morskan|vakten)';

/** Alternatives for one sticky pattern, tried where words begin. */
export const pointings: readonly string[] = [
  // "Han som körde mjölkbilen", "en kvinna som flydde från Mariupol".
  `${person},? som ${adverb}${past}`,
  // "Tjejen vars bror försvann".
  `${person},? vars \\p{Ll}{2,20}`,
  // "Kvinnan som alltid går med …".
  `${definite} som (?:alltid|varje dag|varje morgon) \\p{Ll}{2,20}`,
  // "Damen med de elva katterna", "gubben med dragspelet", "kvinnan med sju får".
  `${definite} med (?:(?:de|den|det) \\p{Ll}{2,20}|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\\d{1,3}) \\p{Ll}{2,20}|\\p{Ll}{3,20}(?:en|et|orna|arna|erna)(?!\\p{L}))`,
  // "Den ende som talar meänkieli", "den enda på boendet som …".
  'den end[ae](?: (?:på|i|av|hos|vid) (?:\\p{Ll}{2,20} ){0,2}\\p{Ll}{1,20})? som(?!\\p{L})',
  // "Byns gamla postmästare", "socknens förre kantor", "länets första kvinnliga brandchef".
  `\\p{Ll}{2,20}s (?:gaml[ae]|förr[ae]|tidigare|först[ae]|sist[ae]|end[ae]|forn[ae]|pensionerade) (?:kvinnlig[ae] |manlig[ae] )?(?:${trade}|(?:kvinnlig[ae]|manlig[ae]) \\p{Ll}{2,20})(?!\\p{L})`,
  `(?:den )?(?:pensionerade|tidigare|före detta|f\\.d\\.) ${theTrade}(?!\\p{L})`,
  // Known for something: a record, an event.
  `${person} (?:är|var|blev) (?:känd|rikskänd|världskänd|berömd|omskriven)(?!\\p{L})`,
  `${person} (?:vann|tog|har vunnit) (?:guld|silver|brons|sm|vm|os)(?!\\p{L})`,
];
