import { hideWords } from './hide-words.js';

const hide = hideWords({ words: ['Lago Blu Srl', 'Lago Blu', 'Via Roma', 'ada@lagoblu.example', 'x'], numbers: ['IT 0123.456-7890'] });

test('names go whatever their case and white space, the longer before the shorter', () => {
  expect(hide('We, LAGO  blu\nsrl (Via Roma 7), and Lago Blu')).toBe('We, […] ([…] 7), and […]');
  expect(hide('Ask ada@lagoblu.example, please')).toBe('Ask […], please');
});

test('numbers go with any spacing', () => {
  expect(hide('VAT IT01234567890 or IT 0123 456 7890 or it-0123.456.7890')).toBe('VAT […] or […] or […]');
});

test('only whole words go, and nothing where there is nothing to hide', () => {
  expect(hide('Lagoblues, Via Romana, x marks')).toBe('Lagoblues, Via Romana, x marks');
  expect(hideWords({ words: [], numbers: [] })('Lago Blu')).toBe('Lago Blu');
});

test('what means something to a pattern means itself', () => {
  const strange = 'A+B (Wien) [x] / C-D {1} ^$ a.b|c\\d? *';
  expect(hideWords({ words: [strange], numbers: ['FN (1)/2-b'] })(`we, ${strange}, FN 12b`)).toBe('we, […], […]');
});

test('letters with marks are found composed and decomposed', () => {
  const hidden = hideWords({ words: ['Čebelarstvo Šmid'], numbers: [] });
  expect(hidden('Das ist ČEBELARSTVO ŠMID.'.normalize('NFD'))).toBe('Das ist […].');
});
