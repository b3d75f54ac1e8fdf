import { useTranslation } from 'react-i18next';
import { Answer } from './answers.js';
import type { Answers, FormSchema } from './schema.js';
import { labelOf } from './schema.js';
import classes from './two-versions.module.css';

interface Version {
  readonly title: string;
  readonly answers: Answers;
}

export interface TwoVersionsProps {
  readonly schema: FormSchema;
  /** The answers to show, in this order. */
  readonly names: readonly string[];
  /** What stands for names that are no field of the form. */
  readonly otherwise?: string;
  readonly currency: string;
  readonly left: Version;
  readonly right: Version;
}

/** Two versions of the same answers side by side; one under the other where the screen is narrow. */
export function TwoVersions({ schema, names, otherwise, currency, left, right }: TwoVersionsProps) {
  const { i18n } = useTranslation();
  return (
    <div className={classes.versions}>
      {names.map((name) => {
        const known = schema.properties[name];
        const field = known ?? {};
        const label = known ? labelOf(name, known, i18n.language) : (otherwise ?? name);
        return (
          <section key={name} aria-label={label}>
            <b>{label}</b>
            <div className={classes.pair}>
              {[left, right].map(({ title, answers }) => (
                <div key={title} className={classes.version}>
                  <small>{title}</small>
                  <div>
                    <Answer field={field} value={answers[name]} currency={currency} />
                  </div>
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}
