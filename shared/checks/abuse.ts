/** Swearing and abuse, as they begin a word. */
const abusive =
  /^(?:jävl|jäkl|djävl|fan$|fanskap|helvet|skit(?:chef|jobb|kommun|lön|schema|ställe|folk|stövel|snack|liv|dag|$)|satan|förbann|idiot|dum(?:huvud|skalle|jävel|bom)|korkad|efterbliv|imbecill|puckad?$|puckon?$|mongo(?:t|n)?$|hora$|horan$|horor|horunge|fitt(?:a|an|or)$|kuk(?:en|ar)?$|rövhål|arsle|as(?:hål|et$)|svin(?:et)?$|slampa|subba|kärring|gubbjävel|äckel$|äcklig|bög(?:en|ar)?$|bögjävel|blatt|neger(?:n|jävel)?$|negrer|svartskall|zigenarp|cp$|cp-?skad|psykfall|sinnessjuk|värdelös|puss(?:y|ies)$|fuck|shit|bitch|asshole|knull|runk|tönt|loser(?:s)?$|pucko)/u;

/** Whether a text has a swear word or a word of abuse, as far as a list can tell. */
export function looksAbusive(text: string): boolean {
  return text
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}-]+/u)
    .some((word) => abusive.test(word));
}
