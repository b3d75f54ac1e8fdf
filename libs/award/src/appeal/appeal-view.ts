import type { AppealDto } from './appeal-view.dto.js';
import type { Appeal, AppealFile } from './appeal.entity.js';

export function appealView(appeal: Appeal | undefined, files: readonly AppealFile[]): AppealDto | null {
  if (!appeal) return null;
  const { reasons, filedAt, answeredAt, answer, money } = appeal;
  return {
    ...{ reasons, answer, money },
    filedAt: filedAt.toISOString(),
    files: files.filter(({ appealId }) => appealId === appeal.id).map(({ id, name, size }) => ({ id, name, size })),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
