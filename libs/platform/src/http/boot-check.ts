import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

import { CAN, permissionTable, PUBLIC } from './permissions.js';

export interface KnownRoute {
  readonly controller: string;
  readonly handler: string;
  readonly permission: string | null;
}

const PATH_METADATA = 'path';

/** Boot fails when a route has neither @Can nor @Public, or asks for a permission that nobody defined. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  readonly routes: KnownRoute[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const problems: string[] = [];
    for (const { metatype, instance } of this.discovery.getControllers()) {
      if (!instance || typeof metatype !== 'function') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const handler of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[handler] as object;
        if (!Reflect.hasMetadata(PATH_METADATA, method)) continue;
        const permission = (Reflect.getMetadata(CAN, method) ?? Reflect.getMetadata(CAN, metatype) ?? null) as string | null;
        const open = Boolean(Reflect.getMetadata(PUBLIC, method) ?? Reflect.getMetadata(PUBLIC, metatype));
        if (!open && permission === null) problems.push(`${metatype.name}.${handler} has neither @Can nor @Public`);
        if (permission !== null && !permissionTable().has(permission))
          problems.push(`${metatype.name}.${handler}: nobody defined ${permission}`);
        this.routes.push({ controller: metatype.name, handler, permission: open ? null : permission });
      }
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
}
