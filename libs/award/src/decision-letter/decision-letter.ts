import type { PdfBlock, PdfInput } from '@traverse/platform';
import { explain, localDateOf, textIn } from '@traverse/programme';

import { type How, howOf, scoreBlocks } from '../feedback/feedback-letter.js';
import { fill } from '../feedback/feedback-letter.languages.js';
import type { Told } from '../feedback/feedback.queries.js';
import type { ToldDecision } from '../feedback/feedback.entity.js';
import { decisionLetterLanguages, type DecisionWords, decisionWords } from './decision-letter.words.js';

interface Writing extends How {
  readonly says: DecisionWords;
  readonly decision: ToldDecision;
}

/** The letter of a decision: what was decided, why, on what conditions, by what law, and until when it can be appealed. Of what was frozen alone. */
export function decisionLetter(told: Told, decision: ToldDecision, wanted: string): PdfInput {
  const language = decisionLetterLanguages.includes(wanted) ? wanted : 'en';
  const how: Writing = { ...howOf(told, language), says: decisionWords(language), decision };
  const { content, document } = told;
  const title = fill(how.says.title, { number: content.number });
  const day = how.formats.day(localDateOf(new Date(content.toldAt), document.timeZone));
  return {
    title,
    language,
    at: new Date(content.toldAt),
    author: decision.authority ?? textIn(document.programme.title, language),
    subject: content.title,
    footer: title,
    pageWords: how.words.page,
    blocks: [
      { kind: 'title', above: textIn(document.programme.title, language), text: title, sub: fill(how.says.sub, { day }) },
      ...decided(how, day),
      ...reasons(how),
      ...conditions(how),
      ...appeal(how),
      ...law(how),
      ...notice(how),
      ...scoreBlocks(how),
      ...contact(how),
    ],
  };
}

function decided(how: Writing, day: string): PdfBlock[] {
  const { told, language, says, formats, decision } = how;
  const { content, document } = told;
  const text = decision.ineligible ? says.outcome.ineligible : says.outcome[content.outcome];
  return [
    {
      kind: 'facts',
      items: [
        { term: says.firm, value: content.applicantName },
        { term: says.number, value: `${content.number}, ${content.title}` },
        { term: says.call, value: textIn(document.title, language) },
        ...(decision.authority ? [{ term: says.authority, value: decision.authority }] : []),
        { term: says.told, value: day },
      ],
    },
    { kind: 'heading', level: 2, text: says.decision },
    { kind: 'text', tone: 'strong', text: fill(text, { amount: formats.money(content.amount, content.currency) }) },
    ...replaces(how),
  ];
}

/** After an appeal, or where the office has opened its decision again. */
function replaces({ told: { document }, says, formats, decision }: Writing): PdfBlock[] {
  if (!decision.replacesToldAt) return [];
  const day = formats.day(localDateOf(new Date(decision.replacesToldAt), document.timeZone));
  return [{ kind: 'text', text: fill(says.replaces, { day }) }];
}

/** A code of ours in the reader's language; an officer's own words as they are. */
function reasons({ says, decision, language }: Writing): PdfBlock[] {
  const { reason, unmet } = decision;
  return [
    { kind: 'heading', level: 2, text: says.reasons },
    { kind: 'text', text: says.reason[reason] ?? reason },
    ...(unmet.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: says.unmet } as const,
          { kind: 'list', items: unmet.map((verdict) => `${explain(verdict, language)} (${verdict.legalBasis})`) } as const,
        ]),
  ];
}

function conditions({ says, decision }: Writing): PdfBlock[] {
  if (decision.conditions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: says.conditions },
    { kind: 'text', text: says.conditionsText },
    { kind: 'list', items: decision.conditions },
  ];
}

/** An award gives the company what it asked for; against all others it can appeal. */
function appeal({ told: { content, document }, says, formats, decision }: Writing): PdfBlock[] {
  if (content.outcome === 'fund') return [];
  const until = formats.moment(content.appealUntilAt, document.timeZone);
  return [
    { kind: 'heading', level: 2, text: says.appeal },
    { kind: 'text', tone: 'strong', text: fill(says.appealText, { days: String(decision.appealDays), until }) },
    { kind: 'text', text: says.appealHow },
  ];
}

function law({ told: { document }, says, language }: Writing): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: says.legal },
    {
      kind: 'list',
      items: document.legalBasis.map(({ text, url }) => (url ? `${textIn(text, language)}: ${url}` : textIn(text, language))),
    },
  ];
}

function notice({ decision, language }: Writing): PdfBlock[] {
  if (!decision.notice) return [];
  const { title, paragraphs } = decision.notice.inLanguages?.[language] ?? decision.notice;
  return [{ kind: 'heading', level: 2, text: title }, ...paragraphs.map((text): PdfBlock => ({ kind: 'text', text }))];
}

function contact({ told: { content, document }, says }: Writing): PdfBlock[] {
  const { name, email, phone } = document.contact;
  const reach = [email, ...(phone ? [phone] : [])].join(', ');
  return [
    { kind: 'heading', level: 2, text: says.contact },
    { kind: 'text', text: fill(says.contactText, { name, reach, number: content.number }) },
  ];
}
