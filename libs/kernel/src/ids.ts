export function newId(): string { return 'x'; }
