import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

import { type Knocker, permissionTable, RouteCheck } from '@traverse/platform';

import type { TestApp } from './app.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Null: without log-in. */
  readonly permission: string | null;
  /** Names of what may be asked in the query. */
  readonly query: readonly string[];
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly in?: string; readonly name?: string }[];
}

/** Where each handler stands, from the OpenAPI document, and what it asks for, from the boot check. */
export function routesOf({ app }: TestApp): Route[] {
  const { paths } = SwaggerModule.createDocument(app, new DocumentBuilder().build(), {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const asked = new Map(app.get(RouteCheck).routes.map(({ controller, handler, permission }) => [`${controller}.${handler}`, permission]));
  const found = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).map(([method, { operationId = '', parameters = [] }]) => {
      const permission = asked.get(operationId);
      if (permission === undefined) throw new Error(`the boot check does not know ${operationId}`);
      asked.delete(operationId);
      const query = parameters.filter((one) => one.in === 'query').map(({ name = '' }) => name);
      return { method: method.toUpperCase() as Route['method'], path, permission, query };
    }),
  );
  const missed = [...asked].filter(([, permission]) => permission !== null).map(([handler]) => handler);
  if (missed.length > 0) throw new Error(`guarded, but not in the document: ${missed.join(', ')}`);
  return found;
}

/** Who is named at the door of this route. */
export const admitted = ({ permission }: Route): readonly Knocker[] => permissionTable().get(permission ?? '') ?? [];
export const maySend = (route: Route, role: Knocker): boolean => admitted(route).includes(role) || admitted(route).includes('signed-in');
/** Own session: whoever tries every route would end it in the middle. */
export const endsOwnSession = ({ method, path }: Route): boolean => method === 'DELETE' && path === '/api/session';
