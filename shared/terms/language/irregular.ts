// Forms that the affix file lists as words of their own, or reads as another word: lemma, then its other forms, up
// to a bar. The forms are facts about Swedish, written down from knowledge.
const adjectives = `
bra bättre bäst bästa bäste | god goda gott gött gôtt gôtta götta godare godast | gammal gamla gammalt äldre äldst äldsta gamle |
liten litet lilla små mindre minst minsta lille | stor stora stort större störst största store |
hög höga högt högre högst högsta höge | låg låga lågt lägre lägst lägsta |
lång långa långt längre längst längsta | ung unga ungt yngre yngst yngsta |
tung tunga tungt tyngre tyngst tyngsta | dålig dåliga dåligt sämre sämst sämsta |
glad glada glatt gladare gladast gladaste glade | hel hela helt | kort korta | ny nya nytt nyare nyast |
fri fria fritt friare | trygg trygga tryggt | rätt rätta | olik olika olikt | lik likt | kär kära kärt |
egen egna eget | van vant | fantastisk fantastiska fantastiskt | öppen öppna öppet |
fin fina fint finare finast finaste | klar klara klart | lugn lugna lugnt | nöjd nöjda nöjt |
säker säkra säkert säkrare säkrast | enkel enkla enkelt enklare | vacker vackra vackert vackrare vackrast |
vuxen vuxna vuxet | sjuk sjuka sjukt | frisk friska friskt | död döda | sann sanna sant |
många fler flera flest flesta | nära närmare närmast närmaste | kul | sedd sedda | mogen mogna moget |
vaken vakna vaket | lätt lätta | svår svåra svårt | klok kloka klokt | skör sköra | annorlunda |
social sociala socialt | viktig viktiga viktigt viktigare viktigast | varm varma varmt | stark starka starkt |
snabb snabba snabbt | trött trötta | känd kända | omtyckt omtyckta | ledig lediga ledigt | rättvis rättvist |
rak raka rakt | blid blida | len lena | mild milda milt | kall kallt | sund sunda sunt | rund runda |
djup djupa djupt | ljus ljusa ljust`;

const nouns = `
vän vänner vännen vännerna vänners vännernas väns | man män mannen männen mäns mannens |
mor moder mödrar mödrarna mors | far fader fadern fäder fars | bror broder bröder brodern bröderna |
syster systrar systrarna | dotter döttrar döttrarna | son söner sönerna |
förälder föräldrar föräldrarna föräldern föräldrars | hand händer händerna handen | fot fötter fötterna |
tand tänder tänderna | natt nätter nätterna natten | stad städer städerna staden |
land länder länderna landet | strand stränder stränderna | rand ränder | bok böcker böckerna boken |
rot rötter rötterna | bonde bönder | öga ögon ögat ögonen | öra öron örat öronen |
huvud huvudet huvuden huvudena |
kollega kolleger kollegerna kollegor kollegorna kollegan kollegas kollegors kollegers |
ledamot ledamöter ledamöterna | människa människor människorna människan människors människans människornas |
barn barnen barnet barns barnens barnets | ungdom ungdomar ungdomarna ungdomen ungdomars | mat maten mats |
tid tiden tider tiderna | sak saken saker sakerna | vår våren vårar | värld världen världar världens |
liv livet livs livets | dag dagen dagar dagarna dar dags dagens | vana vanor vanan vanorna |
boende boendet boenden boendena | leende leenden leendet leendena | tanke tankar tankarna tanken | del delen |
verkstad verkstäder | bokstav bokstäver | kraft krafter krafterna kraften | medel medlet medlen |
jobb jobbet jobben jobbets | team teamet teamen teams | arbete arbetet arbeten arbetena arbetets |
möte mötet möten mötena mötets | samtal samtalet samtalen | ansvar ansvaret | mål målet målen |
behov behovet behoven | resultat resultatet resultaten | stöd stödet | råd rådet råden |
idé idéer idéerna idén ide ideer | klimat klimatet | brukare brukarna brukaren brukares brukarnas brukarens |
anhörig anhöriga anhörigas anhörigs | närstående närståendes | dans dansen danser | lek leken lekar lekarna |
schema schemat scheman schemana | tema temat teman | drama dramat draman | trauma traumat trauman |
problem problemet problemen | museum museet museer museerna | centrum centret |
kriterium kriterier kriteriet kriterierna | hem hemmet hemmen | rum rummet rummen | tak taket |
hus huset husen | bad badet | fönster fönstret fönstren | syskon syskonen | barnbarn barnbarnen |
chef chefen chefer cheferna | lag laget | kropp kroppen | vecka veckan veckor veckorna |
stund stunden stunder stunderna | ord ordet orden | svar svaret svaren | fel felet felen |
krav kravet kraven | skydd skyddet | värde värdet värden värdena | intresse intresset intressen |
minne minnet minnen | ansikte ansiktet | äventyr äventyret | skratt skrattet skratten | tempo tempot |
foto fotot foton | medarbetare medarbetaren medarbetarna medarbetares | läge läget lägen | fika fikat fikan |
tjänst tjänsten tjänster tjänsterna | vård vården | regel regeln regler reglerna |
nyckel nyckeln nycklar nycklarna | enkät enkäten enkäter | fördel fördelar fördelen fördelarna |
nackdel nackdelar nackdelen nackdelarna | andel andelar | uppmuntran uppmuntrans |
helg helgen helger helgerna |
brist bristen brister bristerna | roll rollen roller rollerna | gång gången gånger gångerna | bit biten bitar |
djur djuret djuren djurs | miljon miljoner | plan planen planer planerna | slut slutet | post posten poster |
politiker politikern politikerna | tekniker teknikern teknikerna | musiker musikern musikerna |
pojke pojkar pojkarna pojken | bror brorsan | kritik kritiken | kassa kassan kassor | kontakt kontakten kontakter kontakterna | rast rasten raster rasterna`;

const verbs = `
vara är var varit vore | ha har hade haft | bli blir blev blivit blivande | få får fick fått |
gå går gick gått | stå står stod stått | förstå förstår förstod förstått | ge ger gav gett givit giva |
se ser såg sett | ta tar tog tagit taga | göra gör gjorde gjort gjord gjorda | säga säger sa sade sagt |
veta vet visste vetat | vilja vill ville velat | kunna kan kunde kunnat | skola ska skall skulle |
böra bör borde bort | lägga lägger la lade lagt | sätta sätter satte satt | sitta sitter suttit |
komma kommer kom kommit | sova sover sov sovit | äta äter åt ätit | dricka dricker drack druckit |
finna finner fann funnit | finnas finns fanns funnits | hinna hinner hann hunnit | vinna vinner vann vunnit |
springa springer sprang sprungit | sjunga sjunger sjöng sjungit | hjälpa hjälper hjälpte hjälpt |
hjälpas hjälps hjälptes hjälpts | trivas trivs trivdes trivts | lyckas lyckades | minnas minns mindes |
umgås umgicks umgåtts | ses sågs setts | mötas möts möttes | kännas känns kändes | behövas behövs behövdes |
märkas märks märktes | lära lär lärde lärt | leda leder ledde lett | möta möter mötte mött |
känna känner kände känt | ställa ställer ställde ställt | bry bryr brydde brytt | bo bor bodde bott |
tro tror trodde trott | må mår mådde mått | nå når nådde nått | le ler log lett | dö dör dog dött |
be ber bett | dra drar drog dragit | slå slår slog slagit | låta låter lät låtit | hålla håller höll hållit |
falla faller föll fallit | hitta hittar hittade hittat | välja väljer valde valt | vänja vänjer vande |
sälja säljer sålde sålt | skilja skiljer skilde skilt | stödja stödjer stöder stödde stött stöda |
glädja gläder glädjer gladde glatt | glädjas gläds gladdes | skriva skriver skrev skrivit |
bidra bidrar bidrog bidragit | driva driver drev drivit | ligga ligger låg legat | bära bär burit |
skära skär skar skurit | dela delar delade delat | jobba jobbar jobbade jobbat |
arbeta arbetar arbetade arbetat | samarbeta samarbetar samarbetade samarbetat |
lyssna lyssnar lyssnade lyssnat | prata pratar pratade pratat | skratta skrattar skrattade skrattat |
våga vågar vågade vågat | visa visar visade visat | vårda vårdar vårdade | fika fikar fikade fikat |
lösa löser löste löst | rädda räddar räddade | leva lever levde levt | följa följer följde följt |
köra kör körde kört | höra hör hörde hört | röra rör rörde rört | växa växer växte växt |
tänka tänker tänkte tänkt | tycka tycker tyckte tyckt | behöva behöver behövde behövt | planera planerar |
peppa peppar | bemöta bemöter bemötte bemött | stötta stöttar | fråga frågar frågade frågat |
svara svarar svarade svarat | skoja skojar skojade | peka pekar | måste | hjälpas hjälps | trivas trivs |
stötta stöttar | vårda vårdar | dela delar | gilla gillar | kämpa kämpar | våga vågar | spela spelar |
leka leker lekte | rätta rättar | må mår | laga lagar | synas syns syntes | höras hörs | njuta njuter njöt | fånga fångar | vinka vinkar | svikta sviktar | spärra spärrar | kicka kickar | landa landar | baka bakar | klara klarar | åka åker åkte åkt |
städa städar | handla handlar | träna tränar | sköta sköter skötte skött | steka steker | tälja täljer |
beta betar | fixa fixar | resa reser reste rest`;

const others = `
gärna hellre helst | sig mig dig oss | själv själva självt | ingen inget inga | annan annat andra |
någon något några nån nåt nåra | all allt alla | sin sitt sina`;

export type IrregularLemma = { lemma: string; wordClass: 'adjective' | 'noun' | 'verb' | 'other' };

/** Lemma and class of each form in the tables; a form listed twice keeps its first lemma. */
export const irregularLemma: ReadonlyMap<string, IrregularLemma> = (() => {
  const lemmas = new Map<string, IrregularLemma>();
  const tables = { adjective: adjectives, noun: nouns, verb: verbs, other: others } as const;
  for (const wordClass of ['adjective', 'noun', 'verb', 'other'] as const) {
    for (const group of tables[wordClass].trim().split('|')) {
      const [lemma = '', ...forms] = group.trim().split(/\s+/);
      for (const form of [lemma, ...forms]) if (!lemmas.has(form)) lemmas.set(form, { lemma, wordClass });
    }
  }
  return lemmas;
})();

/** Words in -a, -t and -s that are words of their own although an adjective or a verb could have given them. */
export const keepAsIs: ReadonlySet<string> = new Set(
  `vana lika media data fakta samverkan matta vika fråga fara resa skära tillit konst plikt insikt omsikt rast frist lätt tyst intressant
utsikt bara extra gratis tillsammans hemma ute inne borta redan andas hoppas kvar annars alls dess lösa visa
rädda kalla leda syfta ärva vakna skydda stilla lämpa spända utmärkt respekt test kontakt effekt projekt objekt
struktur dialekt takt makt akt sort`.split(/\s+/),
);
