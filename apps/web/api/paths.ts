import type { components } from './generated/schema.js';

type Schemas = components['schemas'];

export type Session = Schemas['SessionDto'];
export type Role = Session['roles'][number];
export type Party = Schemas['PartyDto'];
export type SessionListItem = Schemas['SessionItemDto'];
export type DemoMail = Schemas['DemoMailDto'];
export type Registration = Schemas['RegistrationDto'];
