const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Swearing and abuse, as they begin a word. */
const abusive =
  /^(?:jävl|jäkl|djävl|fan$|fans$|fanskap|helvet|skit(?:chef|jobb|kommun|lön|schema|ställe|folk|stövel|snack|liv|dag|$)|satan|förban|idiot|dum(?:huvud|skalle|jävel|bom)|korkad|efterbliv|imbecill|puckad?$|puckon?$|mongo|hora$|horan$|horor|horunge|fitt(?:a|an|or)$|kuk(?:en|ar)?$|rövhål|arsle|as(?:hål|et$)|svin(?:et)?$|slampa|subba|kärring|gubbjävel|äckel$|äcklig|bög(?:en|ar)?$|bögjävel|blatt|neger|svartskall|zigenar|cp$|cp-?skad|psykfall|sinnessjuk|värdelös|puss(?:y|ies)$|fuck|shit|bitch|asshole|knull|runk|tönt|loser|pucko)/u;

/** Whether a text has a swear word or a word of abuse, as far as a list can tell. */
export function looksAbusive(text: string): boolean {
  return text
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}-]+/u)
    .some((word) => abusive.test(word));
}

/** Words that say little when they stand alone: what was left of a longer answer, or somebody whom the work is for. */
export const sayLittle = words(`
  van vana bra bättre bäst god fin mer mest mycket sak grej del sätt dag tid år lite annan annat övrig olik olika själv
  ha få vara göra kunna vilja finnas bli ta ge komma gå se veta känna tycka tänka
  barn klient brukare ungdom patient boende vuxen äldre människa person folk alla allt ingen
  hög låg stor liten lång kort ny gammal första sista rätt fel ställe plats saker`);

/** Words that complain: out of place among the best of a job. */
export const complaining = words(`
  dålig låg usel sämre sämst brist bristande saknas saknar tråkig jobbig stress stressig press tung underbemanning
  underbemannad hot våld mobbning kränkning konflikt otrygg orättvis trött slut`);

/** Whether a question asks for what is good. */
export const asksForGood = (question: string): boolean =>
  /\b(?:bäst\p{L}*|bra|stolt\p{L}*|triv\p{L}*|uppskatta\p{L}*|gläd\p{L}*|styrk\p{L}*|valt)(?!\p{L})/iu.test(
    question,
  );
