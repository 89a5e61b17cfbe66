/** What senders are told, as article 13 of the GDPR asks. */
export const privacyNotice = `Socialnämnden ansvarar för de personuppgifter som du lämnar. Vi använder dem för att granska berättelsen, fråga dig om den och publicera den i våra kanaler. Det gör vi för att informera om verksamheten, som är en uppgift av allmänt intresse.

Ditt namn och hur vi når dig är frivilligt. Skriv inga namn på brukare, patienter eller anhöriga, och aldrig personnummer.

Kommunikatörerna läser det du skickar in. Det kan bli allmän handling, och då kan den som begär det få läsa det om inte sekretess hindrar. Vi kan därför inte lova att det förblir hemligt. Du har rätt att tala med medier i stället, och vi får inte ta reda på vem som har gjort det.

Det som publiceras på Facebook behandlas också av Meta, som kan föra över uppgifter till USA. Bilder rensas från uppgifter om plats och tid innan någon ser dem.

Vi sparar berättelser och inlägg så länge som kommunens beslut om arkiv och gallring säger.

Du kan följa, ändra och ta tillbaka berättelsen med din egen länk. Du har rätt att få veta vilka uppgifter vi har om dig, få dem rättade och invända mot att vi använder dem. Den som är med i ett inlägg kan när som helst be oss att ta ned det.

Fråga oss, eller kommunens dataskyddsombud som du når genom växeln. Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten.`;
