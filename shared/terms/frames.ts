import { negations } from './words.ts';

const is = '(?:är|var|blir|e|ä)';
const be = `(?:${is}|(?:ska|skall|bör|måste|behöver|kan|vill)(?: vara| kunna vara| ha)?|har|kännetecknas av|karaktäriseras av|karakteriseras av|präglas av|utmärks av|känns)`;
const after =
  '(?: (?:nog|ju|såklart|helt klart|framförallt|framför allt|definitivt|absolut|alltid|att|när|för att|då|främst|just|väl))*';
const who = '(?:jag|vi|man|du|alla|vi alla)';
// In a row, where "vi alla" is two of them.
const whoever = '(?:jag|vi|man|du|alla)';

/** Openings that lead up to the answer proper. They are matched on lower-case words with single spaces. */
const openings: RegExp[] = [
  `(?:och |men |så )?(?:det|de|den|dom)(?: (?:absolut|allra|enda|helt))*(?: (?:bästa|bäste|roligaste|finaste|viktigaste|härligaste|främsta|största|positiva|fina|roliga|saken|sakerna|som|jag|vi|man|man får|jag får)\\b.{0,70}?)? ${is}${after}`,
  `(?:bäst|roligast|viktigast|finast|störst)(?: med .{0,40}?| för mig| av allt| på jobbet)? ${is}${after}`,
  `(?:min |den största |största |en |den främsta )?(?:anledningen|anledning|skälet|orsaken|orsak|svaret|fördelen|fördelarna|styrkan|motivationen|drivkraften)(?: till .{0,50}?| med .{0,50}?| för mig)? ${is}${after}`,
  `(?:en |vår |våra |den |alla |varje )?(?:typisk |bra |god |riktig |ideala |ideal |perfekt |duktig )*(?:medarbetare|medarbetaren|medarbetarna|person|personen|personal|personalen|anställd|anställda|personer|människa)(?: (?:hos oss|här|på .{2,30}?|i .{2,30}?|inom .{2,30}?|som jobbar här|som arbetar här|på jobbet))? ${be}${after}`,
  `(?:en |min )(?:bra |god |riktigt bra |duktig )?(?:kollega|arbetskamrat|arbetskompis|chef|undersköterska|socialsekreterare|lärare)(?: (?:hos oss|här))? (?:ska|skall|bör|måste|behöver)(?: vara| kunna vara| kunna| ha)?${after}`,
  `(?:vi|alla|alla vi|de|dom|ni)(?: som)? (?:jobbar|arbetar|är)(?: (?:här|på .{2,30}?|i .{2,30}?|inom .{2,30}?|med .{2,30}?|tillsammans))? (?:är|har|ska vara|kännetecknas av|präglas av)${after}`,
  `(?:${whoever} |har |att ${whoever} )*(?:har )?(?:trivs|trivts|valde|valt|började|börjat|jobbar|arbetar|stannar|stannat|sökte|sökt|är kvar|är här)(?: .{0,60}?)? (?:för att|eftersom|därför att|på grund av att|på grund av|pga att|pga|tack vare att|tack vare)`,
  `(?:${whoever} |att ${whoever} )*(?:trivs|valde|valt) (?:(?:(?!för att).){1,40}? )?för(?! att)`,
  `(?:${whoever} |att ${whoever} )*(?:få |får )?(?:tycker|känner|upplever|anser|tror|vet|märker|känna|uppleva|märka|veta)(?: (?:också|verkligen|nog|ju|väl|själv|alltid))* (?:att det är|att|det är|det finns)`,
  `(?:${whoever} |att ${whoever} )*(?:gillar|älskar|uppskattar|tycker om|tycker mycket om|värdesätter|njuter av|brinner för)(?: (?:verkligen|också|mest|särskilt|framför allt|även))*(?: att(?: (?:få|jag får|vi får|man får|det är|kunna))?| när| hur)?`,
  '(?:känslan|glädjen|lyckan|tillfredsställelsen)(?: av| i| över)? (?:att|när)',
  `(?:på|i|inom|hos|för|som)(?: (?:min|mitt|mina|vår|vårt|våra|en|bra|god))* (?:oss|mig|medarbetare|anställd|person|arbetsplatsen|arbetsplats|jobbet|jobb|kollega|arbetsgrupp|arbetsgruppen|grupp|gruppen|team|teamet|enhet|enheten|avdelning|avdelningen|verksamhet|chef)(?: hos oss| här)? (?:är|har|får|finns|kan|ska|bör|måste|behöver|betyder)(?: (?:vi|jag|man|det|alla|du|en))*(?: (?:är|vara|ha|kunna))?(?: att)?`,
  `(?:mest|bäst|störst|viktigast)(?: av allt)? (?:uppskattar|gillar|trivs|älskar|tycker) ${who}(?: (?:om|med|att))*`,
  `här (?:${is}|finns|har|får|kan|jobbar|arbetar)(?: ${who})?(?: (?:är|det|en|ett))*`,
  'det finns(?: (?:en|ett|alltid|många|mycket|stora|goda))*',
  '(?:framför allt|framförallt|först och främst|till exempel|tex|bland annat|bla|dvs|det vill säga|för det första|för det andra|inte minst|så klart|utan tvekan|helt enkelt)',
  '(?:på grund av|pga|tack vare|i och med|genom)(?: att)?',
  '(?:bra|duktig|duktiga|grym|grymma|jättebra|superbra|skicklig|skickliga|bäst) på att(?: kunna)?',
  '(?:person|personer|medarbetare|personal|någon|nån|sådan|människor|människa|de|den|en|folk) som(?: (?:är|har|kan|vill|alltid|också))*',
].map((source) => new RegExp(`^(?:${source}) `));

const place = '(?:mitt |min |vårt |vår |detta |det här |ditt |våra |mina )?';
const closings: RegExp[] = [
  `(?:på|med) ${place}(?:jobbet|jobb|arbetsplatsen|arbetsplats|arbetet|arbete|avdelningen|enheten)`,
  `(?:i|inom|bland) ${place}(?:arbetsgruppen|arbetsgrupp|gruppen|personalgruppen|arbetslaget|teamet|jobbet|arbetet|arbete|jobb|yrket|kollegorna|kollegor|personalen|verksamheten|vardagen)`,
  'hos oss|här|här på jobbet|där jag jobbar|varje dag|varenda dag|hela tiden|på dagarna|i vardagen|dagligen|hos oss på jobbet',
  'tycker jag|enligt mig|för mig|för min del|anser jag|helt enkelt|faktiskt|absolut|såklart|så klart|förstås|typ|framför allt|framförallt|alltid|också|som helst|tror jag',
  'osv|mm|mfl|etc|med mera|och så vidare|och sånt|och sådant|och annat|och liknande|och mycket mer|och mycket annat|o s v|m m',
  '(?:som )?(?:jag|vi|man|du|ni) (?:har|får|möter|träffar|jobbar med|arbetar med|hjälper|är|har omkring mig|jobbar tillsammans med|har runt mig|har här)',
].map((source) => new RegExp(` (?:${source})$`));

/** Words in front of the answer proper, counted; 0 when there is no known opening, or when it denies something. */
export function openingLength(words: string[]): number {
  const text = `${words.join(' ')} `;
  let longest = 0;
  for (const opening of openings) {
    const opened = opening.exec(text)?.[0].trim().split(' ') ?? [];
    const isDenial = opened.some((word) => negations.has(word));
    if (!isDenial && opened.length > longest && opened.length < words.length) longest = opened.length;
  }
  return longest;
}

/** Words after the answer proper, counted. */
export function closingLength(words: string[]): number {
  const text = words.join(' ');
  for (const closing of closings) {
    const found = closing.exec(text);
    if (found) return found[0].trim().split(' ').length;
  }
  return 0;
}
