import { towns } from './towns.ts';

const ends = (stems: string) => new RegExp(`(?:${stems})$`, 'iu');

/** Right before a name: what follows is the name of a place, a workplace or a thing ("restaurang Lilla Anna"). */
const ofThing = ends(
  'kurs(?:en)?|utbildning(?:en)?|metod(?:en)?|arbetssättet|rutin(?:en)?|kampanj(?:en)?|grupp(?:en|erna)?|teamen|avdelningarna|enheterna|verktyg(?:et)?|tjänst(?:en)?|modul(?:en)?|temat?|pizzerian?|konditori(?:et)?|restaurang(?:en)?|krog(?:en)?|team(?:et)?|kyrkan?|sankta?|skolan?|boendet?|gården|hotell(?:et)?|caf[eé]et?|' +
    'caf[eé]|butik(?:en)?|bageri(?:et)?|projekt(?:et)?|enhet(?:en)?|avdelning(?:en)?|träffpunkt(?:en)?|' +
    'verksamhet(?:en)?|kvarter(?:et)?|huset|region|stiftelse(?:n)?|förening(?:en)?|radio|film(?:en)?|bok(?:en)?|' +
    'sången|visan|låten|tidning(?:en)?|program(?:met)?|system(?:et)?|app(?:en)?|storm(?:en)?|båten|' +
    '(?:mås|kanin|hamster|papegoja|undulat|ponny|åsna|get|gris|hund|katt|häst|valp)(?:e?n)?|marsvinet|robot(?:en)?|bolaget|företaget|mottagning(?:en)?|sjukhus(?:et)?|centrum|' +
    'lokal(?:en)?|sal(?:en)?|rum(?:met)?|stad(?:en)?|kommun|byn|ön|serien?|musikalen|pjäsen|operan|parken|' +
    'äldreboendet?|demensboendet?|gruppbostad(?:en)?|gruppboendet?|servicebostad(?:en)?|korttids(?:et|boendet)?|' +
    'servicehuset?|vårdcentral(?:en)?|apotek(?:et)?|teater(?:n)?|museet|biblioteket|festival(?:en)?|loppet|' +
    'fartyget|bussen|bilen|kaffet|modell(?:en)?|metod(?:en)?|märket|firman?',
);

/** A word that ends like a place or an organisation: Kyrkogatan, Ekgården, Socialtjänsten, Lindesberg is not among them. */
const thingWord = ends(
  'gatan|vägen|stigen|gränd|gården|hemmet|skolan|kyrkan|torget|parken|sjukhuset|boendet|huset|köping|stad|hamn|' +
    'stan|tjänsten|verket|verk|kommun|kommunen|nämnden|förvaltningen|kassan|förmedlingen|korset|föreningen|' +
    'förbundet|centralen|enheten|styrelsen|myndigheten|inspektionen|bolaget|länet|län|regionen|stiftelsen|' +
    'akademin|partiet|teamet|gruppen|lagen|dagen|bageri|bageriet|kök|caf[eé]|punkten|bygdens?|backen|dalen|ängen|' +
    'lunden|viken|sjön|ån|berget|området|kullen|höjden|linjen|bladet|tidningen|posten|festivalen',
);
const thingAfter =
  /^(?:gård|minne|hus|hem|konditori|café|kafé|salong|bageri|restaurang|krog|butik|affär|livs|taxi|åkeri|AB|HB|KB|Hotell|Hem|Park|Plats|Torg|Gård|Stiftelse|Minne|Fond|Kommun|Kyrka|Skola|Förskola|Krog|Restaurang|Bageri|Kök|Konditori|Salong|Blommor|Livs|Bar|Pub|Förlag|Begravningsbyrå|Åkeri|Bygg|El|Pizzeria|Region|Center|Centrum|Rör|Taxi|Café|Cafe|Förening|Församling|Universitet|Sjukhus|Arena|IF|IK|BK|FF|FC|SK)$/u;

/** Words for a person in some part; a capital letter right after is that person's name ("kollegan Hodan"). */
const role = ends(
  'chef(?:en)?|samordnaren?|sköterskan?|barnmorskan?|terapeut(?:en)?|sekreteraren?|ledaren?|läraren?|' +
    'pedagog(?:en)?|stödjaren?|biträdet?|vårdaren?|handläggaren?|rådgivaren?|konsulent(?:en)?|assistent(?:en)?|' +
    'kurator(?:n)?|läkaren?|doktor(?:n)?|tolk(?:en)?|vikarie(?:n)?|praktikant(?:en)?|kollegan?|kompis(?:en)?|' +
    'vän(?:nen)?|väninnan?|grannen?|elev(?:en)?|brukaren?|klient(?:en)?|patient(?:en)?|sonen|dottern|mamman?|' +
    'pappan?|mormor|morfar|farmor|farfar|systern?|syster|bror|brodern|maken?|makan|hustrun?|frun?|herr|fröken|' +
    'sambon?|barnbarnet|pojken|flickan|killen|tjejen|mannen|kvinnan|familjen|rektor(?:n)?|ordföranden?|' +
    'kommunalrådet|regionrådet|oppositionsrådet|direktör(?:en)?|strateg(?:en)?|kock(?:en)?|husmor|vaktmästaren?|' +
    'städaren?|psykolog(?:en)?|logoped(?:en)?|dietist(?:en)?|präst(?:en)?|polis(?:en)?|medarbetaren?|deltagaren?|' +
    'hyresgästen|volontär(?:en)?|författaren?|föreläsaren?|konstnären?|musikern?|fotograf(?:en)?|utvecklaren?|' +
    'administratör(?:en)?|planeraren?|professor(?:n)?|tonåringen|pensionären?|studenten?|behandlaren?|' +
    'inspektören?|jurist(?:en)?|arkitekt(?:en)?|frisör(?:en)?|snickaren?|målaren?|svetsaren?|chauffören?|föraren?|' +
    'väktaren?|tränaren?|sångaren?|spelaren?|forskaren?|nämndemannen|bonden|makarna|syskonen|systrarna|bröderna|tvillingarna|paret',
);

export const namesThing = (before: string): boolean => ofThing.test(before);
export const isThing = (word: string): boolean => thingWord.test(word) || thingAfter.test(word);
export const followsAsThing = (word: string): boolean => thingAfter.test(word);
export const isRole = (before: string): boolean => role.test(before);

/** A verb that a person does: what stands before it as the first word is then somebody. The s-forms are passive. */
const personVerb =
  /^(?:har|hade|brukar|brukade|tog|tar|fick|får|gick|går|kom|kommer|sa|sade|säger|skrev|skriver|läste|läser|sjöng|sjunger|vann|vinner|satte|sätter|gav|ger|gjorde|gör|stod|står|satt|sitter|höll|håller|log|ler|grät|gråter|körde|åkte|åker|köpte|köper|bjöd|bjuder|såg|ser|hörde|hör|insåg|förstod|förstår|lärde|lär|ville|vill|kan|kunde|ska|skulle|måste|heter|hette|bor|föreslog|föreslår|föddes|minns|mindes|mådde|mår|trivs|trivdes|dök|sprang|springer|bar|bär|slog|drog|drar|lät|låter|fann|finns|höjde|sydde|syr|stickade|tycker|tyckte|tänker|tänkte|vet|visste|blev|blir|ledde|leder|hjälper|hjälpte|lade|la|ringde|ringer|fyller|fyllde|ställde|ställer|lyfte|löste|löser|väntar|berättar|jobbar|arbetar|ordnar|lagar|bakar|spelar|dansar|fixar|visar|stöttar|lyssnar|älskar|gillar|hälsar|önskar|tackar|undrar|planerar|delar|pratar|frågar|svarar|skrattar|kramar|handlar|tränar|målar|bygger|odlar|peppar|skämtar|vågar|börjar|slutar|vikarierar|studerar|cyklar|kör|\p{Ll}{2,}(?:ade|rde|kte|pte|lde|mde|tte|ste|xte|dde|vde|gde|(?<![ae])nde))$/u;
export const isPersonVerb = (word: string): boolean => personVerb.test(word);

/** "Iris är vår undersköterska", "Iris är bäst": a person; "Maj är en fin månad": not. */
export const isPersonAfterIs =
  /^(?:vår|våran|min|mitt|deras|hans|hennes|hos|på|chef|alltid|bäst|van|snäll|glad|stolt|känd|duktig|nöjd|född|gift|sjuk\p{Ll}*|under\p{Ll}+|enhets\p{Ll}+|ny|\d+)$/u;

/** "Björn i hemtjänsten", "Stig på nattpatrullen": where somebody works or lives. */
export const isWorkplace =
  /(?:tjänsten|ekonomi|lön|bemanning|reception|kök|växel|it|hr|patrullen|köket|natten|gruppen|teamet|avdelningen|receptionen|vaktmästeriet|städet|boendet|boende|verksamheten|förvaltningen|enheten|kontoret|skolan|förskolan|omsorgen|vården|växeln|ledningen|lägenhet|rum|våning|huset|akuten|mottagningen|tvätten|personalen|bemanningen)$/u;

/** Towns, countries, feasts, makes: capital letters that are nobody's name. */
const others = new Set(
  `${towns} Örngott Sverige Norge Danmark Finland Island Europa Afrika Asien Tyskland Frankrike England Spanien Italien Polen Ukraina Ryssland Syrien Irak Iran Afghanistan Somalia Eritrea Etiopien Turkiet Grekland Thailand Kina Indien Bosnien Kosovo Serbien Kroatien USA EU FN Gud Jesus Jul Julen Påsk Påsken Midsommar Lucia Advent Facebook Instagram Google Teams Zoom Microsoft Apple Ikea Ica Coop Volvo Saab Lifecare Treserva Procapita Excel Word Internet Försäkringskassan Arbetsförmedlingen Skatteverket Socialstyrelsen Migrationsverket Riksdagen Kronofogden Kommunal Vision Akademikerförbundet Lions Rotary Polisen Lindex Willys Hemköp Maxi Samhall Apoteket Norr Söder Öster Väster Norra Södra Östra Västra Nord Syd Öst Väst Sápmi Sámi Sámediggi Škoda Citroën Málaga Kraków Barnen Korset Systembolaget Folktandvården Regionen Kommunen Stan Outlook`.split(
    ' ',
  ),
);
export const isOther = (word: string): boolean => others.has(word) || others.has(word.replace(/s$/u, ''));
