const TOPICS = [
  'advanced-materials',
  'automation-robotics',
  'timber-construction',
  'sensors-iot',
  'energy-efficiency',
  'additive-manufacturing',
  'data-ai',
  'design-prototyping',
  'renewable-energy',
  'market-entry',
] as const;
const TITLES: Readonly<Record<string, string>> = {
  'advanced-materials': 'A coating that lasts on mountain roads',
  'automation-robotics': 'A gripper for soft parts',
  'timber-construction': 'A timber joint that stands fire for an hour',
  'sensors-iot': 'A snow sensor that runs on its own for a winter',
  'energy-efficiency': 'A spindle that needs a third less energy',
  'additive-manufacturing': 'Printed tools for small series',
  'data-ai': 'Finding faults in cable-car data before they stop the car',
  'design-prototyping': 'A prototype of a lighter carrier',
  'renewable-energy': 'A small turbine for drinking-water pipes',
  'market-entry': 'First customers on the other side of the Alps',
};

/** The order in which instruments are applied for. */
export const INSTRUMENTS = ['pilot', 'collaboration', 'training', 'contact', 'pilot', 'event', 'strategy'] as const;

const COSTS: Readonly<Record<string, (n: number) => Record<string, string | number>>> = {
  pilot: (n) => ({ facility: `${5000 + (n % 5) * 900}.00`, experts: `${4000 + (n % 3) * 1100}.00`, materials: '1250.50' }),
  collaboration: (n) => ({ advice: `${4500 + (n % 4) * 1000}.00`, studies: '2400.00', travel: '780.40' }),
  strategy: (n) => ({ strategy: `${9000 + (n % 3) * 2000}.00`, 'market-study': '5000.00' }),
  event: (n) => ({ trip: 2 + (n % 3), day: 6, stand: 1 }),
  training: (n) => ({ 'training-day': 4 + (n % 6), 'exchange-week': 1 }),
};

/** The answers of the nth application, by the form of its instrument. Dates are given as days from `now`. */
export function answersFor(instrument: string, n: number, now: Date, languages: readonly string[]): Record<string, unknown> {
  const topic = TOPICS[n % TOPICS.length] ?? 'data-ai';
  const second = TOPICS[(n + 3) % TOPICS.length] ?? 'sensors-iot';
  const day = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const costs = COSTS[instrument]?.(n);
  return {
    title: `${TITLES[topic] ?? 'A project'} (${n + 1})`,
    need: `We want to try ${(TITLES[topic] ?? 'something new').toLowerCase()} and need a laboratory that can measure what we cannot measure ourselves.`,
    competences: [topic, second],
    languages: [...languages],
    borderBenefit: 'The partner has an installation that does not exist on our side of the border.',
    plannedStart: day(90),
    plannedEnd: day(240),
    ...(costs ? { costs } : {}),
    inDifficulty: false,
    recoveryOrder: false,
    ...(instrument === 'collaboration' ? workPlan(n, day) : {}),
    ...(instrument === 'strategy' || instrument === 'event' ? { exportAid: false } : {}),
  };
}

function workPlan(n: number, day: (days: number) => string): Record<string, unknown> {
  const joint = n % 2 === 0;
  return {
    jointApplication: joint,
    ...(joint ? { otherProgramme: 'Interreg Alpine Space, first step, end of April' } : {}),
    milestones: [
      { what: 'Roles and budget agreed with the partner', by: day(120), amount: '1500.00' },
      { what: 'Search of patents and of earlier projects', by: day(170), amount: '2400.00' },
      { what: 'Joint proposal ready to be sent', by: day(235), amount: '1800.00' },
    ],
  };
}

/** A small but real PDF: files are judged by their content. */
export function pdf(text: string): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${text.replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
