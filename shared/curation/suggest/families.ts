/** What ends the words of one family: "flexibel" and "flexibilitet", "engagerad" and "engagemang". Longest first. */
const endings =
  `sfullhet fullhet stagande samhet lighet tagande bilitet alitet erande sfull fullt ighet enhet alism emang
ation erat erad full sam lig het are ing ning else ism itet ell isk ens ent ans ant bel ande ende ig en as ad at a e i`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** Families whose words begin in different ways. */
const irregular: Record<string, string> = {
  tålmodig: 'tålamod',
  omtänksam: 'omtanke',
  glad: 'glädje',
  hjälte: 'hjälte',
  kunnig: 'kunnig',
  kunna: 'kunna',
  van: 'van',
  vän: 'vän',
  vänskap: 'vänskap',
  vänlig: 'vänlig',
  personlig: 'personlig',
  människa: 'människa',
  medmänniska: 'medmänniska',
};

const shortestStem = 3;

/** What words of one family have in common; words that only look alike may share it too. */
function stemOf(word: string): string {
  const known = irregular[word] ?? word;
  for (const ending of endings) {
    if (!known.endsWith(ending)) continue;
    const stem = known.slice(0, -ending.length);
    if (stem.length >= shortestStem) return stem;
  }
  return known;
}

/** Words that mean nearly the same where people tell of their work; what each is compared as comes first. */
const synonyms = new Map(
  [
    'arbete jobb yrke arbetsuppgift',
    'arbeta jobba',
    'kollega arbetskamrat arbetskompis jobbarkompis jobbkompis arbetskollega jobbarkompisar medarbetare',
    'chef ledare arbetsledare',
    'närhet nära närheten',
    'omväxlande varierande varierad variationsrik omväxling variation',
    'sammanhållning samhörighet teamkänsla laganda vi-känsla gruppkänsla gemenskapskänsla',
    'uppskattning bekräftelse beröm',
    'stöd stöttning stöttande uppbackning support',
    'utbildning fortbildning vidareutbildning kompetensutveckling',
    'brukare klient vårdtagare omsorgstagare',
    'låg dålig usel',
    'rolig kul skojig',
    'flexibel fri',
    'möta möte träffa',
    'hjälpa bistå',
    'lön löner',
    'erfarenhet erfaren',
  ].flatMap((row) => {
    const [first = '', ...others] = row.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** Whole phrases that are another way of saying one thing. */
const phrases = new Map([
  ['hjälpas äta', 'hjälpa varandra'],
  ['hjälpas åt', 'hjälpa varandra'],
  ['flextid', 'flexibel arbetstid'],
  ['fri arbetstid', 'flexibel arbetstid'],
  ['hjälpa människa', 'hjälpa annan'],
  ['hjälpa folk', 'hjälpa annan'],
  ['nära till jobb', 'nära hem'],
  ['arbetsglädje', 'glädje arbete'],
]);

const strengthening = /^(?:jätte|super|mega|ultra|kanon|toppen|skit)(?=\p{L}{3})/u;
const small = new Set(
  'att av att på till från med för under över i om som en ett den det de sig och'.split(' '),
);

/** The words of a term that say something, each as its family. */
export function familiesOf(key: string): string[] {
  return wordsOf(key).map((word) => stemOf(word.replace(strengthening, '')));
}

/** The same with words that mean nearly the same as one, by a list and by what people have counted as one before. */
export function meaningOf(key: string, learnt: ReadonlyMap<string, string> = new Map()): string[] {
  return wordsOf(phrases.get(key) ?? key).map((word) => {
    const bare = word.replace(strengthening, '');
    const same = learnt.get(bare) ?? bare;
    return stemOf(synonyms.get(same) ?? same);
  });
}

function wordsOf(key: string): string[] {
  const words = key.split(' ').filter((word) => !small.has(word));
  return words.length > 0 ? words : [key];
}
