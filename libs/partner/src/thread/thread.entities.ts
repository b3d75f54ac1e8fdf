import { ThreadFile } from './thread-file.entity.js';
import { ThreadMessage } from './thread-message.entity.js';
import { ThreadRead } from './thread-read.entity.js';
import { Thread } from './thread.entity.js';

export const threadEntities = [Thread, ThreadMessage, ThreadFile, ThreadRead];
