/**
 * The part of the API that the shell stands on, written by hand.
 * Features use the types generated from docs/openapi.json (api/generated/schema.d.ts) through the same client.
 */
export type Role =
  'applicant' | 'partner' | 'evaluator' | 'officer' | 'approver' | 'finance-officer' | 'finance-approver' | 'auditor' | 'administrator';

export interface Party {
  organisationId: string;
  name: string;
  kind: 'sme' | 'partner';
  right: 'owner' | 'editor' | 'viewer';
}

export interface Session {
  person: { id: string; name: string; email: string } | null;
  csrfToken: string;
  roles: Role[];
  parties: Party[];
  demo: boolean;
  /** The server's present moment. */
  now?: string;
}

export interface SessionListItem {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  device: string | null;
  current: boolean;
}

export interface DemoLogin {
  login: string;
  name: string;
  role: string;
  organisation: string | null;
}

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

interface Answer<T> {
  200: { headers: Record<string, unknown>; content: { 'application/json': T } };
}
interface Done {
  204: { headers: Record<string, unknown>; content?: never };
}
interface None {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
interface Get<T> {
  parameters: None;
  requestBody?: never;
  responses: Answer<T>;
}
interface Post<B, R = Done> {
  parameters: None;
  requestBody: { content: { 'application/json': B } };
  responses: R;
}
interface Route<G = never, P = never, D = never> {
  parameters: None;
  get: G;
  post: P;
  delete: D;
  put?: never;
  patch?: never;
  options?: never;
  head?: never;
  trace?: never;
}

export interface ShellPaths {
  '/api/session': Route<
    Get<Session>,
    Post<{ email: string; password: string }, Answer<Session>>,
    { parameters: None; requestBody?: never; responses: Done }
  >;
  '/api/sessions': Route<Get<{ items: SessionListItem[] }>>;
  '/api/sessions/{id}': Route<never, never, { parameters: { path: { id: string } }; requestBody?: never; responses: Done }>;
  '/api/registrations': Route<never, Post<Registration>>;
  '/api/email-verifications': Route<never, Post<{ token: string }>>;
  '/api/password-resets': Route<never, Post<{ email: string }>>;
  '/api/password-resets/confirm': Route<never, Post<{ token: string; password: string }>>;
  '/api/invitations/accept': Route<never, Post<{ token: string; name: string; password: string }>>;
  '/api/demo/logins': Route<Get<{ items: DemoLogin[] }>>;
  '/api/demo/session': Route<never, Post<{ login: string }, Answer<Session>>>;
  '/api/home': Route<Get<Home>>;
}

export interface Registration {
  name: string;
  email: string;
  password: string;
  language: string;
  organisation: { kind: 'sme' | 'partner'; name: string; country: string; identifier: string | null };
}
