/** What tells nobody apart, because half of all people do it or have it. Pieces of patterns for small letters. */

const stems =
  'flytta jobba arbeta vikariera praktisera hosta ramla börja sluta vakna tvätta handla laga baka städa skratta prata lämna hämta stanna öppna hälsa krama titta prova testa gilla älska sakna längta oroa fira träna promenera cykla duscha bada stötta ansvara planera ordna fixa boka tappa leta missa skynda vila önska spara tacka svara fråga undra berätta visa vänta klaga låna betala lyssna knacka måla odla närvara starta somna duka diska bädda mata skotta plocka sortera packa spela dansa skämta vinka nicka gäspa sticka virka coacha instruera introducera rapportera dokumentera sommarjobba prya pendla deltaga kalla larma bjuda hoppa hitta försöka samla klara sitta passa snarka parkera svimma halka snubbla frisera klippa vaccinera anmäla kontakta kräka gråta jobbat torka fundera jaga kolla studera skicka ändra ersätta återkomma meddela orka verka våga smaka byta använda leda hålla'
    .split(' ')
    .filter((stem) => stem.endsWith('a'))
    .flatMap((stem) => [`${stem}de`, `${stem}t`]);

const others =
  'ringde|ringt|hjälpte|hjälpt|beställde|beställt|köpte|köpt|sålde|glömde|glömt|kände|känt|trodde|trott|hörde|hört|mådde|mått|mötte|mött|ledde|lett|följde|följt|fyllde|fyllt|behövde|behövt|tyckte|tyckt|skulle|kunde|ville|hade|haft|sade|sagt|läste|läst|skötte|körde|lade|lagt|satte|satt|suttit|ställde|ställt|klädde|klätt|bytte|bytt|tände|släckte|stängde|stängt|sökte|sökt|lekte|sydde|sytt|mindes|väckte|väckt|lyfte|lyft|rörde|rört|kysste|åkte|åkt|tänkte|tänkt|hängde|hängt|märkte|märkt|gjorde|gjort|visste|vetat|födde upp|fört|förde|förstått|försökte|försökt|använde|använt|hämtade|fått|gått|kommit|tagit|ätit|druckit|sovit|sett|legat|stått|gett|burit|lärde|lärt|bodde|bott|mistade|behandlades|opererades|ersatte|kom ihåg|hette|stod|låg|gick|kom|tog|fick|gav|bar|bad|såg|åt|drack|sov|log|frös|bröt ihop|skrek|grät|föll|sa|la|råkade|råkat|brydde|brytt|anlände|hanns|hann|hunnit|dröjde|vände|vänt|väntat';

export const everydayVerbs = [...stems, others].join('|');

export const everydayThings =
  'barnen|barnet|barnvagnen|rullatorn|käppen|hunden|katten|väskan|glasögonen|håret|schemat|frågan|bebisen|mössan|jackan|rocken|kepsen|telefonen|mobilen|kaffet|maten|nyckeln|nycklarna|rullstolen|posten|paketet|medicinen|ansvaret|jouren|idén|problemet|kakan|tårtan|blommorna|papperen|papperet|skorna|handen|listan|datorn|bilen|cykeln|boken|tidningen|vagnen|tröjan|handlingarna|uppgiften|beskedet|ärendet';
