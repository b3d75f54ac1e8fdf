import { TextPage } from './text-page.js';

export function AccessibilityPage() {
  return <TextPage page="accessibility" />;
}
