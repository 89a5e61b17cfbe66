const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

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
