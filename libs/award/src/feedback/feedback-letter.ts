import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type Formats, formatsFor, type PdfBlock, type PdfInput, renderPdf } from '@traverse/platform';
import { textIn } from '@traverse/programme';

import { fill, letterLanguages, letterWords } from './feedback-letter.languages.js';
import type { LetterWords } from './feedback-letter.words.js';
import type { CriterionFeedbackDto } from './feedback.dto.js';
import { criteriaIn, FeedbackQueries, type Told } from './feedback.queries.js';

/** The feedback letter: made from what was kept when the decision was communicated and from the frozen call, so the same bytes whenever it is asked for. */
@Injectable()
export class FeedbackLetter {
  constructor(private readonly queries: FeedbackQueries) {}

  /** For whoever may read the feedback; 404 until the decision is communicated. */
  async execute(actor: Actor, applicationId: string, language: string): Promise<{ name: string; bytes: Buffer }> {
    const told = await this.queries.told(actor, applicationId);
    const shown = letterLanguages.includes(language) ? language : 'en';
    return { name: `${told.content.number}-feedback-${shown}.pdf`, bytes: await renderPdf(feedbackLetter(told, shown)) };
  }
}

/** How a letter about one application speaks. */
export interface How {
  readonly told: Told;
  readonly language: string;
  readonly words: LetterWords;
  readonly formats: Formats;
}

/** Two decimals, rounded down as the ranking rounds: what is shown never reaches a threshold that was missed. */
const points = (value: string, { formats }: How): string => formats.number(value.slice(0, -2));

export function feedbackLetter(told: Told, language: string): PdfInput {
  const { content, document } = told;
  const how = howOf(told, language);
  const { words } = how;
  const title = fill(words.title, { number: content.number });
  return {
    title,
    language,
    at: new Date(content.toldAt),
    author: textIn(document.programme.title, language),
    subject: content.title,
    footer: title,
    pageWords: words.page,
    blocks: [
      { kind: 'title', above: textIn(document.programme.title, language), text: title, sub: content.title },
      ...resultBlocks(how),
      ...scoreBlocks(how),
      ...nextBlocks(how),
    ],
  };
}

export const howOf = (told: Told, language: string): How => ({
  told,
  language,
  words: letterWords(language),
  formats: formatsFor(language),
});

function resultBlocks({ told: { content, document }, language, words, formats }: How): PdfBlock[] {
  return [
    {
      kind: 'facts',
      items: [
        { term: words.firm, value: content.applicantName },
        { term: words.number, value: content.number },
        { term: words.call, value: textIn(document.title, language) },
        { term: words.told, value: formats.moment(content.toldAt, document.timeZone) },
      ],
    },
    { kind: 'heading', level: 2, text: words.result },
    {
      kind: 'text',
      tone: 'strong',
      text: fill(words.outcome[content.outcome], { amount: formats.money(content.amount, content.currency) }),
    },
  ];
}

/** Points and comments, as the letter of the decision has them too. */
export function scoreBlocks(how: How): PdfBlock[] {
  const { told, language, words } = how;
  const { reviews } = told.content;
  const heading: PdfBlock = { kind: 'heading', level: 2, text: words.scores };
  if (reviews.reviews === 0) return [heading, { kind: 'text', text: words.nobody }];
  const several = told.document.evaluation?.aggregation === 'median' ? words.howMedian : words.howMean;
  const criteria = criteriaIn(told, language);
  return [
    heading,
    { kind: 'text', text: reviews.reviews === 1 ? words.howOne : fill(several, { count: String(reviews.reviews) }) },
    pointsTable(how, criteria),
    { kind: 'heading', level: 2, text: words.comments },
    ...(reviews.reviews > 1 ? [{ kind: 'text', tone: 'quiet', text: words.order } as const] : []),
    ...criteria.flatMap((criterion) => criterionBlocks(how, criterion)),
    { kind: 'heading', level: 3, text: words.whole },
    commentsOf(how, reviews.comments),
  ];
}

function pointsTable(how: How, criteria: readonly CriterionFeedbackDto[]): PdfBlock {
  const { words, formats, told } = how;
  const { reviews } = told.content;
  const reached = (said: boolean | null): string => (said === null ? '' : said ? words.yes : words.no);
  return {
    kind: 'table',
    columns: [
      { title: words.criterion, share: 4 },
      { title: words.weight, align: 'right' },
      { title: words.points, share: 2, align: 'right' },
      { title: words.needed, align: 'right' },
      { title: words.met, align: 'right' },
    ],
    rows: criteria.map((one) => [
      one.label,
      formats.number(one.weight),
      one.points === null ? words.free : fill(words.of, { points: points(one.points, how), max: formats.number(one.scaleMax) }),
      one.threshold === null ? '' : formats.number(one.threshold),
      reached(one.reached),
    ]),
    total: [words.total, '', `${points(reviews.total, how)} %`, `${formats.number(reviews.overallThreshold)} %`, reached(reviews.reached)],
  };
}

function criterionBlocks(how: How, { label, scaleLabels, comments }: CriterionFeedbackDto): PdfBlock[] {
  const labels = scaleLabels.map(({ score, label: meaning }) => `${score} ${meaning}`).join(' · ');
  return [
    { kind: 'heading', level: 3, text: label },
    ...(labels === '' ? [] : [{ kind: 'text', tone: 'quiet', text: fill(how.words.scale, { labels }) } as const]),
    commentsOf(how, comments),
  ];
}

function commentsOf({ words }: How, comments: readonly string[]): PdfBlock {
  return comments.length === 0 ? { kind: 'text', tone: 'quiet', text: words.noComments } : { kind: 'list', items: comments };
}

function nextBlocks({ told: { content, document }, words, formats }: How): PdfBlock[] {
  const { name, email, phone } = document.contact;
  const appeal = formats.moment(content.appealUntilAt, document.timeZone);
  const reach = [email, ...(phone ? [phone] : [])].join(', ');
  return [
    { kind: 'heading', level: 2, text: words.next },
    { kind: 'text', text: fill(words.nextText[content.outcome], { appeal }) },
    { kind: 'heading', level: 2, text: words.contact },
    { kind: 'text', text: fill(words.contactText, { name, reach, number: content.number }) },
  ];
}
