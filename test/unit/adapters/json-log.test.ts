import { expect, it } from 'vitest';
import { jsonLog } from '../../../functions/adapters/json-log.ts';
import { storedItem } from '../../../functions/adapters/table/rules.ts';

function logged(log: (to: ReturnType<typeof jsonLog>) => void): string {
  let lines = '';
  log(
    jsonLog((line) => {
      lines += line;
    }),
  );
  return lines;
}

it('tells what went wrong all the way down, one line an event', () => {
  const error = new Error('The clouds could not be made', { cause: new TypeError('No such font') });
  const line = logged((log) => log.error('A job failed', error, { jobId: 'job_1' }));
  expect(line).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    message: 'A job failed',
    jobId: 'job_1',
    error: 'Error: The clouds could not be made',
    cause: { error: 'TypeError: No such font' },
  });
});

it('never has the words of an answer whose row was damaged', () => {
  const row = { pk: 'answers/1', sk: 'a', version: 1, data: '{"lines": Berit på Solgården slår oss' };
  const line = logged((log) => {
    try {
      storedItem(row);
    } catch (error) {
      log.error('A request failed', error);
    }
  });
  expect(line).toContain('A stored item cannot be read');
  expect(line).toContain('SyntaxError');
  expect(line).not.toMatch(/Berit|Solg|lines/);
});
