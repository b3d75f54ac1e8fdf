import { Controller, Get, Injectable, Post } from '@nestjs/common';

import { startTestModule } from '../../../../test/support/module.js';
import {
  BackgroundRegistry,
  Can,
  defineJob,
  definePermissions,
  type EventSubscriber,
  HandlesJob,
  type JobHandler,
  Public,
  RouteCheck,
  RunsEvery,
  Subscribes,
  type Timer,
} from '../index.js';

const boot = async (metadata: Parameters<typeof startTestModule>[0]): Promise<void> => {
  const house = await startTestModule(metadata);
  await house.close();
};

definePermissions({ 'test.look': ['officer'] });

@Controller('open')
class Mixed {
  @Get()
  @Public()
  open(): string {
    return '';
  }
  @Get('seen')
  @Can('test.look')
  seen(): string {
    return '';
  }
  helper(): string {
    return '';
  }
}
@Controller('forgotten')
class Forgotten {
  @Post()
  forgotten(): string {
    return '';
  }
}
@Controller('unknown')
class Unknown {
  @Get()
  @Can('test.nobody-defined-this')
  unknown(): string {
    return '';
  }
}
@Controller('whole')
@Public()
class Whole {
  @Get()
  all(): string {
    return '';
  }
}

describe('routes', () => {
  test('each has @Can or @Public, on itself or its class, and the list of routes says which', async () => {
    const house = await startTestModule({ controllers: [Mixed, Whole] });
    const own = house.app.get(RouteCheck).routes.filter(({ controller }) => ['Mixed', 'Whole'].includes(controller));
    expect(own).toEqual([
      { controller: 'Mixed', handler: 'open', permission: null },
      { controller: 'Mixed', handler: 'seen', permission: 'test.look' },
      { controller: 'Whole', handler: 'all', permission: null },
    ]);
    await house.close();
  });

  test('boot fails for one that has neither, and for a permission that nobody defined; all are named at once', async () => {
    await expect(boot({ controllers: [Forgotten, Unknown, Mixed] })).rejects.toThrow(
      'Forgotten.forgotten has neither @Can nor @Public\nUnknown.unknown: nobody defined test.nobody-defined-this',
    );
  });

  test('a permission is defined once', () => {
    expect(() => definePermissions({ 'test.look': ['auditor'] })).toThrow('defined twice');
  });
});

describe('background work', () => {
  @Injectable()
  @RunsEvery({ name: 'test.timer', everyMs: 1000 })
  class One implements Timer {
    async tick(): Promise<void> {}
  }
  @Injectable()
  @RunsEvery({ name: 'test.timer', everyMs: 2000 })
  class Two implements Timer {
    async tick(): Promise<void> {}
  }
  @Injectable()
  @Subscribes({ name: 'test.hears', to: ['test.thing.happened.v1'] })
  class Hears implements EventSubscriber {
    async handle(): Promise<void> {}
  }
  @Injectable()
  @Subscribes({ name: 'test.hears', to: ['test.thing.else.v1'] })
  class HearsAlso implements EventSubscriber {
    async handle(): Promise<void> {}
  }
  @Injectable()
  @Subscribes({ name: 'test:colon', to: [] })
  class Colon implements EventSubscriber {
    async handle(): Promise<void> {}
  }

  test('timers and subscribers are found by their decorators; two of one name stop the boot', async () => {
    const house = await startTestModule({ providers: [One, Hears] });
    expect([...house.app.get(BackgroundRegistry).timers.keys()]).toEqual(['test.timer', 'audit.seal']);
    await house.close();
    await expect(boot({ providers: [One, Two] })).rejects.toThrow('two timers are called test.timer');
    await expect(boot({ providers: [Hears, HearsAlso] })).rejects.toThrow('two subscribers are called test.hears');
    await expect(boot({ providers: [Colon] })).rejects.toThrow('subscriber test:colon');
  });

  test('boot fails for a job without a handler, with two, and for a handler without a job', async () => {
    @Injectable()
    @HandlesJob({ name: 'test-unknown' })
    class Lost implements JobHandler<object> {
      async run(): Promise<void> {}
    }
    await expect(boot({ providers: [Lost] })).rejects.toThrow('no job is called test-unknown');

    const job = defineJob<{ id: string }>({ name: 'test-job', queue: 'events', attempts: 1, backoffMs: 0, timeoutMs: 1000 });
    @Injectable()
    @HandlesJob(job)
    class Handler implements JobHandler<{ id: string }> {
      async run(): Promise<void> {}
    }
    @Injectable()
    @HandlesJob(job)
    class Second implements JobHandler<{ id: string }> {
      async run(): Promise<void> {}
    }
    await expect(boot({})).rejects.toThrow('job test-job has no handler');
    await expect(boot({ providers: [Handler, Second] })).rejects.toThrow('job test-job has two handlers');
    await boot({ providers: [Handler] });
  });

  test('a job is declared once and its name may hold no colon', () => {
    const options = { queue: 'events', attempts: 1, backoffMs: 0, timeoutMs: 1000 } as const;
    expect(() => defineJob({ name: 'a:b', ...options })).toThrow('colon');
    expect(() => defineJob({ name: 'run-timer', ...options })).toThrow('declared twice');
  });
});
