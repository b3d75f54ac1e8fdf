import { newId } from '@traverse/kernel';
test('id', () => expect(newId()).toBe('x'));
