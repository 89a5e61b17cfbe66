import { privacyHeading, privacyTexts } from '../../shared/answers/privacy.ts';

export function PrivacyNotice({ organisation }: { organisation: string }) {
  return (
    <section id="privacy-notice" class="privacy" aria-labelledby="privacy">
      <h2 id="privacy">{privacyHeading}</h2>
      {privacyTexts(organisation, 'phone').map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
