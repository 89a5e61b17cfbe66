import { describe, expect, it } from 'vitest';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';
import { idOf } from '../answers/phone.ts';

const people = ['a', 'b', 'c', 'd', 'e', 'f'];

async function evaluation() {
  const world = newWorld();
  const { groups } = await openTestCampaign(world, {
    workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }],
    questions: questionTemplates.find(({ id }) => id === 'participant-evaluation')?.questions ?? [],
    words: 'unveiled',
  });
  const [group] = groups;
  if (!group) expect.fail();
  const app = await appOf(world);
  const [leader, phone] = [`/ledare/${group.leaderCode}`, `/s/${group.joinCode}`];
  const html = async (path: string) => (await app.request(path)).text();
  const post = (path: string, fields: [string, string][]) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const step = async (from: number, to = from + 1) => {
    const { status } = await post(`${leader}/steg`, [
      ['fran', String(from)],
      ['till', String(to)],
    ]);
    await runDueJobs(world.as(), jobHandlers);
    return status;
  };
  const send = (person: string, version: number, question: string, ...lines: string[]) =>
    post(`${phone}/svar`, [
      ['svar', idOf(person)],
      ['version', String(version)],
      ...lines.map((line): [string, string] => [`f_${question}`, line]),
    ]);
  return { leader, phone, html, step, send };
}

const textOf = (html: string) =>
  html.replace(/<(style|script)>.*?<\/\1>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');

describe('an evaluation that the participants formulate', () => {
  it('goes from proposed questions over votes to answers, in one sitting', async () => {
    const { leader, phone, html, step, send } = await evaluation();
    expect(textOf(await html(phone))).not.toContain('Gruppens fråga 1');
    await step(0);
    const proposed = [
      'Hinner vi prata?',
      'Vad gör oss trötta?',
      'Hinner vi prata?',
      'Vad är vi stolta över?',
    ];
    for (const [at, person] of people.entries())
      expect((await send(person, 0, 'forslag', proposed[at % proposed.length] ?? '')).status).toBe(303);
    expect(textOf(await html(leader))).not.toContain('inner vi prata');
    await step(1);
    expect(textOf(await html(leader))).toContain('hinner vi prata');

    // Everybody votes, on the same page and with the same answer.
    await step(2);
    const own = `${phone}/svar/${idOf('a')}`;
    expect(textOf(await html(own))).toContain('Rösta nu');
    const voting = await html(`${own}/andra`);
    expect(voting.match(/type="checkbox"/g)).toHaveLength(3);
    expect(voting).toContain('name="version" value="1"');
    for (const person of people)
      await send(person, 1, 'rost', 'Vad är vi stolta över?', ...(person < 'e' ? ['Hinner vi prata?'] : []));
    // What is not on the list is no vote.
    await send('g', 0, 'rost', 'Min egen fråga', 'Vad gör oss trötta?');
    expect(textOf(await html(own))).not.toContain('Rösta nu');
    await step(3);
    expect(textOf(await html(leader))).not.toContain('Min egen fråga');

    // What was chosen is asked, the most wanted first; proposals and votes are kept.
    await step(4);
    const asked = textOf(await html(leader));
    expect(asked.indexOf('Vad är vi stolta över?')).toBeLessThan(asked.indexOf('Hinner vi prata?'));
    for (const person of people) await send(person, 2, 'fraga1', 'kollegorna');
    await step(5);
    expect(textOf(await html(leader))).toContain('kollegorna');
    expect(await html(leader)).toContain('>Vad är vi stolta över?</h2>');
    const thanks = textOf(await html(own));
    for (const kept of ['Hinner vi prata?', 'Vad är vi stolta över?', 'kollegorna'])
      expect(thanks).toContain(kept);
  });

  it('does not go on with nothing, and may be ended after any step', async () => {
    const { leader, html, step, send } = await evaluation();
    await step(0);
    await send('a', 0, 'forslag', 'Hinner vi prata?');
    await step(1);
    expect(await step(2)).toBe(409);
    expect(await html(leader)).toContain('data-part="forslag"');
    expect(await html(leader)).toContain('Sluta här');
    expect(await step(2, 9)).toBe(303);
    expect(textOf(await html(leader))).toContain('Tack för i dag!');
  });
});
