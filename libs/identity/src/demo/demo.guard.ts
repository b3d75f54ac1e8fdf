import { type CanActivate, Inject, Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { CONFIG, type Config } from '@traverse/platform';

/** Outside the demonstration these routes do not exist. */
@Injectable()
export class DemoGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(): boolean {
    if (!this.config.demo) throw new DomainError('platform.http-404', { status: 404 });
    return true;
  }
}
