import { SetMetadata } from '@nestjs/common';

import type { PartyRole, StaffRole } from '@traverse/kernel';

/** Who may knock at a route: a role, or anybody who is signed in. What they may do with a row is decided by its workflow and its parties. */
export type Knocker = StaffRole | PartyRole | 'signed-in';

const table = new Map<string, readonly Knocker[]>();

/** Declares a context's permissions, `thing.verb` -> roles. Deny unless named. */
export function definePermissions(permissions: Readonly<Record<string, readonly Knocker[]>>): void {
  for (const [name, roles] of Object.entries(permissions)) {
    if (table.has(name)) throw new Error(`permission ${name} is defined twice`);
    table.set(name, roles);
  }
}

export const permissionTable = (): ReadonlyMap<string, readonly Knocker[]> => table;

export const CAN = 'traverse.can';
export const PUBLIC = 'traverse.public';

/** The permission that a route asks for. */
export const Can = (permission: string): MethodDecorator & ClassDecorator => SetMetadata(CAN, permission);
/** A route without log-in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
