/** Words that tell that a sentence is about one person (or a family), not about people or work in general. */
const oneself =
  /(?<!\p{L})(?:han|hon|hen|personen|de (?:fick|får|har|hade|lever|levde)|honom|henne|hennes|hans|jag|mig|(?:min|vår|en av (?:våra|mina)|hans|hennes|deras|sin|en) (?:\p{Ll}+ )?(?:kollega|chef|vän|granne|brukare|klient|patient|boende|elev|kund|deltagare|son|dotter|man|fru|mamma|pappa|mor|far|bror|syster|sambo|maka|make|medarbetare|hyresgäst|praktikant|vikarie|ungdom|tjej|kille|kvinna|flicka|pojke|tonåring|familj)|(?:brukare|klient|patient|kund|deltagar|pojk|make|elev|kollega|flicka|kvinna|mamma|pappa|granne)n|(?:klient|patient|elev|mann|tjej|kill|son|dotter|syster|broder|maka|mak|fru|vän|vänn|familj|bo|ungdom)en|den boende|barnen|föräldrarna|syskonen|paret|mannen|kvinnan|flickan|pojken|barnet|familjen|paret|systern|dottern|sonen|tonåringen|damen|herrn|(?:\p{L}+)?(?:mamman|pappan|tjejen|killen|åringen)|född)(?:s)?(?!\p{L})/iu;

/** Somebody is spoken of: a list of words about health means little in "Vi utbildar oss i demensvård". */
export const isAboutSomebody = (sentence: string): boolean => oneself.test(sentence);
