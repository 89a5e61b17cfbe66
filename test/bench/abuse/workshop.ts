import { setTimeout as pause } from 'node:timers/promises';
import { type Asked, askFrom } from './ask.ts';
import { answerIdOf } from './ids.ts';

const phones = 30;
const thinkMs = 400;

/**
 * Thirty phones behind one address, each opening the page, answering, and changing its answer until the time is up.
 * Returns each request; only 200 and 303 are what a phone wants.
 */
export async function workshop(port: number, link: string, round: string, forMs: number): Promise<Asked[]> {
  const { ask, post, close } = askFrom('127.0.0.1', port);
  const asked: Asked[] = [];
  const until = performance.now() + forMs;
  const phone = async (number: number) => {
    const id = answerIdOf(`${round} ${number}`);
    await pause((number / phones) * thinkMs);
    for (let version = 0; performance.now() < until; version += 1) {
      asked.push(await ask(link));
      const words = { f_kannetecken: `hjälpsam ${version}`, f_varfor: 'kollegorna' };
      const sent = await post(`${link}/svar`, { svar: id, version: String(version), ...words });
      asked.push(sent);
      if (sent.status !== 303) version -= 1;
      await pause(thinkMs);
    }
  };
  await Promise.all(Array.from({ length: phones }, (_, number) => phone(number)));
  close();
  return asked;
}
