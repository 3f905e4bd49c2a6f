import { describe, expect, test } from 'vitest';
import type { Mapping } from '../src/api/types.ts';
import { parseCsv, writeCsv } from '../src/transfer/csv.ts';
import { parseLines } from '../src/transfer/parse.ts';
import { countKinds, planImport } from '../src/transfer/plan.ts';

const linesOf = (text: string) => {
  const parsed = parseLines(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.lines;
};

describe('parseCsv', () => {
  test.each([
    ['a,b\nc,d', [['a', 'b'], ['c', 'd']]],
    ['a,b\r\n\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]],
    ['a;b\nc;d', [['a', 'b'], ['c', 'd']]],
    ['a\tb', [['a', 'b']]],
    ['"a,""x""",b', [['a,"x"', 'b']]],
    [' a , b ', [['a', 'b']]],
    ['"a\nb",c', [['a\nb', 'c']]],
  ])('reads %j', (text, records) => expect(parseCsv(text).map((record) => record.fields)).toEqual(records));

  test('counts each line of a field that has several lines', () =>
    expect(parseCsv('"a\nb",c\n\nd,e').map((record) => record.line)).toEqual([1, 4]));

  test('reads the records that writeCsv has written', () => {
    const records = [['plain', 'with "quotes"'], ['with, comma', 'two\nlines']];
    expect(parseCsv(writeCsv(records)).map((record) => record.fields)).toEqual(records);
  });
});

describe('parseLines', () => {
  const expected = { line: 2, origin_ip: '192.0.2.1', vendor: 'aws', region: 'us-east-1' };

  test.each([
    ['a header in the usual order', 'origin_ip,vendor,region\n192.0.2.1,aws,us-east-1'],
    ['a header in another order, with more columns', 'Region,modified_on,IP,Vendor\nus-east-1,x,192.0.2.1,aws'],
    ['a byte order mark', '\ufefforigin_ip,vendor,region\n192.0.2.1,aws,us-east-1'],
  ])('reads CSV with %s', (_, text) => expect(linesOf(text)).toEqual([expected]));

  test('reads CSV without a header', () => expect(linesOf('192.0.2.1,aws,us-east-1')).toEqual([{ ...expected, line: 1 }]));

  test.each(['[{"origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1"}]', '{"result":[{"origin_ip":"192.0.2.1","vendor":"aws","region":"us-east-1"}]}'])(
    'reads JSON: %s', (text) => expect(linesOf(text)).toEqual([{ ...expected, line: 1 }]));

  test.each(['', '  \n', '[', '{"a":1}', '[]', 'origin_ip,vendor,region'])('refuses %j', (text) => expect(parseLines(text)).toHaveProperty('problem'));

  test('reads JSON items that are not mappings as lines without an address', () =>
    expect(linesOf('[null,1]').map((line) => line.origin_ip)).toEqual(['', '']));
});

describe('planImport', () => {
  const regions = [
    { vendor: 'aws', name: 'us-east-1', location: '', colos: [] },
    { vendor: 'gcp', name: 'us-central1', location: '', colos: [] },
  ];
  const old: Mapping = { origin_ip: '2001:db8::1', vendor: 'aws', region: 'us-east-1', modified_on: '2026-03-01T12:00:00Z' };
  const plan = (text: string) => planImport(linesOf(text), new Map([[old.origin_ip, old]]), regions);

  test.each([
    ['192.0.2.1,aws,us-east-1', 'create'],
    ['2001:DB8:0::1,gcp,us-central1', 'replace'],
    ['2001:DB8:0::1,aws,us-east-1', 'unchanged'],
    ['192.0.2.256,aws,us-east-1', 'bad'],
    [',aws,us-east-1', 'bad'],
    ['192.0.2.1,AWS,us-east-1', 'bad'],
    ['192.0.2.1,aws,us-central1', 'bad'],
    ['192.0.2.1,aws', 'bad'],
  ])('plans the line "%s" as %s', (text, kind) => expect(plan(text)[0]!.kind).toBe(kind));

  test('plans all lines of one address as bad except the last line', () => {
    const lines = plan('2001:db8::2,aws,us-east-1\n192.0.2.1,aws,us-east-1\n2001:DB8::0:2,gcp,us-central1');
    expect(lines.map((line) => line.kind)).toEqual(['bad', 'create', 'create']);
    expect(lines[0]!.reason).toContain('Line 3');
    expect(countKinds(lines)).toEqual({ create: 2, replace: 0, unchanged: 0, bad: 1 });
  });
});
