import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';

type Thread = Dto<'ThreadDto'>;
type Side = 'applicant' | 'partner' | 'officer';

const SIDES: Readonly<Record<string, readonly Side[]>> = {
  'applicant-partner': ['applicant', 'partner'],
  'applicant-officer': ['applicant', 'officer'],
  'partner-officer': ['partner', 'officer'],
  all: ['applicant', 'partner', 'officer'],
};

interface Named {
  readonly visibility: string;
  readonly side: string | null;
  readonly applicantName?: string;
  readonly partnerName: string | null;
}

/** With whom one talks in a thread: names of the two parties, and the office. */
export function useTakingPart() {
  const { t, i18n } = useTranslation(['common', 'messages']);
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const nameOf = ({ applicantName, partnerName }: Named, side: Side): string => {
    if (side === 'officer') return t('messages:office');
    return (side === 'applicant' ? applicantName : partnerName) ?? t(`messages:${side}`);
  };
  return {
    /** The others, for the reader. */
    others: (of: Named) => list((SIDES[of.visibility] ?? []).filter((side) => side !== of.side).map((side) => nameOf(of, side))),
    /** Everybody, the reader as "you". */
    everybody: (of: Thread) =>
      list((SIDES[of.visibility] ?? []).map((side) => (side === of.side && side !== 'officer' ? t('messages:you') : nameOf(of, side)))),
    /** Who wrote: a person, and for whom; of the office only the office knows names. */
    author: (of: Thread, message: Pick<Dto<'ThreadMessageDto'>, 'authorName' | 'side' | 'mine'>) => {
      const party = nameOf(of, message.side as Side);
      if (message.mine) return t('messages:you');
      return message.authorName ? `${message.authorName}, ${party}` : party;
    },
  };
}
