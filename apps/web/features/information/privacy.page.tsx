import { TextPage } from './text-page.js';

export function PrivacyPage() {
  return <TextPage page="privacy" />;
}
