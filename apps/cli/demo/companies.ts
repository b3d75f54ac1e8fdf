import type { DemoOrganisation } from './world.js';

interface Region {
  readonly nuts: string;
  readonly country: string;
  readonly town: string;
  readonly postCode: string;
  readonly ending: string;
  readonly words: readonly string[];
  readonly owners: readonly string[];
}

const regions: readonly Region[] = [
  {
    nuts: 'DE112',
    country: 'DE',
    town: 'Böblingen',
    postCode: '71032',
    ending: 'GmbH',
    words: ['Feinwerk', 'Neckar Optik', 'Schwarzwald Holz', 'Albtec', 'Rems Antriebe', 'Filder Sensor', 'Enz Robotik', 'Kocher Kunststoff'],
    owners: ['A. Weber', 'B. Fischer'],
  },
  {
    nuts: 'FRK24',
    country: 'FR',
    town: 'Grenoble',
    postCode: '38000',
    ending: 'SAS',
    words: [
      'Atelier Belledonne',
      'Isère Matériaux',
      'Vercors Bois',
      'Chartreuse Énergie',
      'Rhône Précision',
      'Alpes Capteurs',
      'Savoie Mécanique',
    ],
    owners: ['C. Laurent', 'D. Roux'],
  },
  {
    nuts: 'ITC11',
    country: 'IT',
    town: 'Torino',
    postCode: '10121',
    ending: 'srl',
    words: [
      'Officine Dora',
      'Stura Meccanica',
      'Monviso Legno',
      'Sangone Sistemi',
      'Canavese Stampi',
      'Langhe Alimentare',
      'Po Automazione',
    ],
    owners: ['E. Ferraro', 'F. Gallo'],
  },
  {
    nuts: 'ITC20',
    country: 'IT',
    town: 'Aosta',
    postCode: '11100',
    ending: 'srl',
    words: ['Grivola Energia', 'Cervino Outdoor', 'Dora Baltea Legno'],
    owners: ['G. Blanc'],
  },
  {
    nuts: 'ITC33',
    country: 'IT',
    town: 'Genova',
    postCode: '16121',
    ending: 'srl',
    words: ['Portofino Nautica', 'Bisagno Impianti', 'Lanterna Logistica'],
    owners: ['H. Parodi'],
  },
  {
    nuts: 'AT332',
    country: 'AT',
    town: 'Innsbruck',
    postCode: '6020',
    ending: 'GmbH',
    words: ['Nordkette Technik', 'Inn Holzbau', 'Stubai Metall', 'Karwendel Solar', 'Ötztal Seilbahn'],
    owners: ['I. Hofer', 'J. Egger'],
  },
  {
    nuts: 'AT342',
    country: 'AT',
    town: 'Dornbirn',
    postCode: '6850',
    ending: 'GmbH',
    words: ['Rheintal Textil', 'Ländle Präzision', 'Bregenzerwald Möbel'],
    owners: ['K. Rusch'],
  },
  {
    nuts: 'AT323',
    country: 'AT',
    town: 'Salzburg',
    postCode: '5020',
    ending: 'GmbH',
    words: ['Salzach Elektronik', 'Tauern Holz'],
    owners: ['L. Moser'],
  },
  {
    nuts: 'CH070',
    country: 'CH',
    town: 'Lugano',
    postCode: '6900',
    ending: 'SA',
    words: ['Ceresio Microtecnica', 'Ticino Biomed', 'Gottardo Sensori', 'Verzasca Granito', 'Maggia Software'],
    owners: ['M. Bernasconi', 'N. Fontana'],
  },
];

export interface Company extends DemoOrganisation {
  readonly email: string;
  readonly ibanSerial: number;
}

/** The companies that apply in the demonstration: from every territory of the call, in a fixed order. */
export function companiesFor(count: number): Company[] {
  const made: Company[] = [];
  for (let i = 0; made.length < count; i += 1) {
    const region = regions[i % regions.length];
    if (!region) break;
    const round = Math.floor(i / regions.length);
    const word = region.words[round % region.words.length] ?? region.town;
    const again = Math.floor(round / region.words.length);
    const key = `firm-${String(made.length + 1).padStart(2, '0')}`;
    made.push({
      key,
      name: `${word}${again > 0 ? ` ${again + 1}` : ''} ${region.ending}`,
      countryCode: region.country,
      nutsCode: region.nuts,
      townName: region.town,
      postCode: region.postCode,
      owner: region.owners[round % region.owners.length] ?? 'O. Name',
      language: region.country === 'DE' || region.country === 'AT' ? 'de' : 'en',
      email: `owner@${key}-demo.example`,
      ibanSerial: 100 + made.length,
    });
  }
  return made;
}
