import type { components, paths } from './generated/schema.js';

type Schemas = components['schemas'];

/** The whole API: what docs/openapi.json describes, and the home that reporting gives. */
export type Paths = paths & HomePaths;

export type Session = Schemas['SessionDto'];
export type Role = Session['roles'][number];
export type Party = Schemas['PartyDto'];
export type SessionListItem = Schemas['SessionItemDto'];
export type DemoMail = Schemas['DemoMailDto'];
export type Registration = Schemas['RegistrationDto'];

export interface Amount {
  amount: string;
  currency: string;
}

/** What stands in a text: days as `2026-11-26` and amounts are put into the reader's notation. */
export type TextParams = Record<string, string | number | Amount>;

export interface HomeTask {
  id: string;
  /** Key in the namespace `tasks`: `<titleKey>.title`, `.text`, `.action`. */
  titleKey: string;
  params?: TextParams;
  dueAt?: string | null;
  timeZone?: string | null;
  href: string;
  primary?: boolean;
}

/** Something that the reader owns or handles, with its state. */
export interface HomeItem {
  id: string;
  title: string;
  subtitle?: string | null;
  workflow: string;
  state: string;
  counterpart?: string | null;
  money?: Amount | null;
  note?: { key: string; params?: TextParams } | null;
  href?: string | null;
}

export interface HomeStep {
  key: string;
  params?: TextParams;
  at?: string | null;
  expectedAt?: string | null;
  done: boolean;
}

export interface HomeFigure {
  key: string;
  count?: number;
  money?: Amount;
  href?: string | null;
}

export type HomeSection =
  | { kind: 'items'; key: string; items: HomeItem[] }
  | { kind: 'steps'; key: string; title: string; href?: string | null; steps: HomeStep[] }
  | { kind: 'figures'; key: string; figures: HomeFigure[] }
  | { kind: 'envelopes'; key: string; envelopes: HomeEnvelope[] }
  | { kind: 'contact'; key: string; name: string; answersWithinDays?: number | null; href?: string | null };

export interface HomeEnvelope {
  id: string;
  name: string;
  currency: string;
  available: string;
  earmarked: string;
  committed: string;
  claimed: string;
  paid: string;
}

export interface Home {
  greetingName: string | null;
  tasks: HomeTask[];
  sections: HomeSection[];
}

/** Stands here until the document describes it. */
interface HomePaths {
  '/api/home': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Home } } };
    };
  };
}
