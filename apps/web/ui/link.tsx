import type { AnchorProps, ButtonProps } from '@mantine/core';
import { Anchor, Button } from '@mantine/core';
import { createLink, useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';

/** Follows an address inside the application without loading the page anew; leaves the browser's own ways (new tab) alone. */
export function useFollow() {
  const router = useRouter();
  return (event: MouseEvent<HTMLAnchorElement>, href: string) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    // `?open=…` is the same page with another query.
    const address = href.startsWith('?') ? `${window.location.pathname}${href}` : href;
    if (
      event.defaultPrevented ||
      !plain ||
      event.currentTarget.target === '_blank' ||
      !address.startsWith('/') ||
      address.startsWith('/api/')
    )
      return;
    event.preventDefault();
    router.history.push(address);
  };
}

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style' | 'color'>;

/** A link in the text, to any address of ours, with its query. */
export function TextLink({ href, onClick, ...rest }: { readonly href: string; readonly children: ReactNode } & AnchorProps & Html) {
  const follow = useFollow();
  return (
    <Anchor
      href={href}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        onClick?.(event);
        follow(event, href);
      }}
      {...rest}
    />
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ href, ...rest }: { readonly href: string; readonly children: ReactNode } & ButtonProps & Html) {
  const follow = useFollow();
  return <Button component="a" href={href} onClick={(event: MouseEvent<HTMLAnchorElement>) => follow(event, href)} {...rest} />;
}

/** A link of the router that knows whether it is where we are (`data-status="active"`). */
export const RouteLink = createLink('a');
