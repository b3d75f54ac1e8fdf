import { newId } from '@traverse/kernel';
console.log(newId());
