import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';
import classes from './theme.module.css';

/** Deep alpine blue: what one can do. */
const gentian: MantineColorsTuple = [
  '#eef3fc',
  '#dbe5f7',
  '#bccff0',
  '#9db9e8',
  '#7299da',
  '#4a77ca',
  '#2f5bb7',
  '#254a99',
  '#1c3a7b',
  '#142a5c',
];
/** Amber: what is due. */
const larch: MantineColorsTuple = [
  '#fff8ec',
  '#fdf0d9',
  '#fadfb0',
  '#f5c880',
  '#eeae4d',
  '#e0921f',
  '#c77700',
  '#9c5d00',
  '#8a5300',
  '#5e3900',
];
/** Green: what is done. */
const moss: MantineColorsTuple = [
  '#f0f9f2',
  '#e2f3e6',
  '#c3e5cc',
  '#9bd2a9',
  '#6dba81',
  '#46a05f',
  '#348c4d',
  '#2b7a43',
  '#215f34',
  '#174525',
];
/** Red: what is refused. */
const rust: MantineColorsTuple = [
  '#fdf3f1',
  '#fbe6e2',
  '#f4c9c1',
  '#e7b4aa',
  '#dd8a7a',
  '#d0614d',
  '#c2452f',
  '#b3341f',
  '#8e2817',
  '#671c0f',
];
/** Greys with a little blue in them, light to dark. */
const slate: MantineColorsTuple = [
  '#f6f8fb',
  '#e9edf4',
  '#dfe4ee',
  '#c5cdda',
  '#9aa6bd',
  '#7582a0',
  '#566079',
  '#475069',
  '#2d3750',
  '#1a2233',
];
/** The grounds of the dark scheme: Mantine reads text from 0 and the ground from 7. */
const dark: MantineColorsTuple = [
  '#e6eaf2',
  '#c3cbdb',
  '#a3aec2',
  '#77839b',
  '#3b475d',
  '#2a3446',
  '#1e2736',
  '#10151f',
  '#0c1018',
  '#080b11',
];

const sans = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

export const theme = createTheme({
  colors: { gentian, larch, moss, rust, dark, gray: slate, red: rust, green: moss, blue: gentian, orange: larch },
  primaryColor: 'gentian',
  primaryShade: 6,
  white: '#ffffff',
  black: '#1a2233',
  fontFamily: sans,
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  headings: {
    fontFamily: sans,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.2' },
      h2: { fontSize: '17px', lineHeight: '1.3' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 6px 24px rgb(20 42 92 / 16%)',
    lg: '0 10px 36px rgb(20 42 92 / 20%)',
    xl: '0 14px 48px rgb(20 42 92 / 24%)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Plain objects, not Component.extend: naming a component here would put it into the first load.
  components: {
    Button: { classNames: { root: classes.button } },
    Anchor: { classNames: { root: classes.anchor }, defaultProps: { underline: 'always' } },
    InputWrapper: {
      classNames: { label: classes.label, description: classes.description, error: classes.error },
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    },
    Input: { classNames: { input: classes.input }, defaultProps: { size: 'md' } },
    Checkbox: { classNames: { label: classes.optionLabel }, defaultProps: { radius: 'xs' } },
  },
});

/** Mantine's own variables on our ground; the rest of our tokens are in tokens.css. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--input-height-md': '42px' },
  light: {
    '--mantine-color-body': '#f6f8fb',
    '--mantine-color-text': '#1a2233',
    '--mantine-color-dimmed': '#566079',
    '--mantine-color-placeholder': '#667089',
    '--mantine-color-default-border': '#dfe4ee',
    '--mantine-color-error': '#b3341f',
    '--mantine-color-anchor': '#254a99',
  },
  dark: {
    '--mantine-color-body': '#10151f',
    '--mantine-color-text': '#e6eaf2',
    '--mantine-color-dimmed': '#a3aec2',
    '--mantine-color-placeholder': '#97a3b9',
    '--mantine-color-default': '#171e2b',
    '--mantine-color-default-hover': '#1e2736',
    '--mantine-color-default-border': '#2a3446',
    '--mantine-color-error': '#f0907f',
    '--mantine-color-anchor': '#9db9e8',
  },
});
