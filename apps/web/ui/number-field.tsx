import type { TextInputProps } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, parseLocaleDecimal } from '../i18n/format.js';

export interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Plain decimal (`1250.5`), what the reader typed while it is no number, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** ISO code that stands before the field. */
  readonly currency?: string;
  /** Digits after the sign, shown when the field is left; 2 for money. */
  readonly decimals?: number;
}

const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

/**
 * A number in the reader's own notation, kept as a decimal string: never a float. What is typed is left alone until the field
 * is left; what is no number stays as it is and goes to the server, which says so.
 */
export function NumberField({ value, onChange, currency, decimals, onBlur, onFocus, ...rest }: NumberFieldProps) {
  const language = useTranslation().i18n.language;
  const [typed, setTyped] = useState<string | null>(null);
  const digits = currency ? (decimals ?? 2) : decimals;
  const shown = (plain: string): string => {
    if (!isDecimal(plain)) return plain;
    const fraction = (plain.split('.')[1] ?? '').length;
    const options = { minimumFractionDigits: Math.max(digits ?? 0, fraction), maximumFractionDigits: Math.max(digits ?? 0, fraction) };
    return formatNumber(plain, language, options);
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      styles={{ input: { fontVariantNumeric: 'tabular-nums', maxWidth: 260 } }}
      {...(currency
        ? {
            leftSection: <span aria-hidden="true">{currency === 'EUR' ? '€' : currency}</span>,
            leftSectionWidth: currency === 'EUR' ? 32 : 52,
          }
        : {})}
      {...rest}
      value={typed ?? shown(value)}
      onFocus={(event) => {
        setTyped(shown(value));
        onFocus?.(event);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? '' : (parseLocaleDecimal(text, language) ?? text));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
