/** Sections and divisions of NACE Rev. 2.1: code, section, English, German. Source: Delegated Regulation (EU) 2023/137. */
export const nace21 = `
A|A|Agriculture, forestry and fishing|Land- und Forstwirtschaft, Fischerei
01|A|Crop and animal production, hunting and related service activities|Landwirtschaft, Jagd und damit verbundene Tätigkeiten
02|A|Forestry and logging|Forstwirtschaft und Holzeinschlag
03|A|Fishing and aquaculture|Fischerei und Aquakultur
B|B|Mining and quarrying|Bergbau und Gewinnung von Steinen und Erden
05|B|Mining of coal and lignite|Kohlenbergbau
06|B|Extraction of crude petroleum and natural gas|Gewinnung von Erdöl und Erdgas
07|B|Mining of metal ores|Erzbergbau
08|B|Other mining and quarrying|Gewinnung von Steinen und Erden, sonstiger Bergbau
09|B|Mining support service activities|Dienstleistungen für den Bergbau
C|C|Manufacturing|Verarbeitendes Gewerbe
10|C|Manufacture of food products|Nahrungs- und Futtermittel
11|C|Manufacture of beverages|Getränke
12|C|Manufacture of tobacco products|Tabakverarbeitung
13|C|Manufacture of textiles|Textilien
14|C|Manufacture of wearing apparel|Bekleidung
15|C|Manufacture of leather and related products of other materials|Leder und Waren aus Leder und ähnlichen Stoffen
16|C|Manufacture of wood and of products of wood and cork, except furniture; manufacture of articles of straw and plaiting materials|Holz-, Flecht-, Korb- und Korkwaren (ohne Möbel)
17|C|Manufacture of paper and paper products|Papier, Pappe und Waren daraus
18|C|Printing and reproduction of recorded media|Druckerzeugnisse, Vervielfältigung von Ton-, Bild- und Datenträgern
19|C|Manufacture of coke and refined petroleum products|Kokerei und Mineralölverarbeitung
20|C|Manufacture of chemicals and chemical products|Chemische Erzeugnisse
21|C|Manufacture of basic pharmaceutical products and pharmaceutical preparations|Pharmazeutische Erzeugnisse
22|C|Manufacture of rubber and plastic products|Gummi- und Kunststoffwaren
23|C|Manufacture of other non-metallic mineral products|Glas, Keramik, Verarbeitung von Steinen und Erden
24|C|Manufacture of basic metals|Metallerzeugung und -bearbeitung
25|C|Manufacture of fabricated metal products, except machinery and equipment|Metallerzeugnisse (ohne Maschinen und Ausrüstungen)
26|C|Manufacture of computer, electronic and optical products|Datenverarbeitungsgeräte, elektronische und optische Erzeugnisse
27|C|Manufacture of electrical equipment|Elektrische Ausrüstungen
28|C|Manufacture of machinery and equipment|Maschinenbau
29|C|Manufacture of motor vehicles, trailers and semi-trailers|Kraftwagen und Kraftwagenteile
30|C|Manufacture of other transport equipment|Sonstiger Fahrzeugbau
31|C|Manufacture of furniture|Möbel
32|C|Other manufacturing|Sonstige Waren
33|C|Repair, maintenance and installation of machinery and equipment|Reparatur, Instandhaltung und Installation von Maschinen und Ausrüstungen
D|D|Electricity, gas, steam and air conditioning supply|Energieversorgung
35|D|Electricity, gas, steam and air conditioning supply|Energieversorgung
E|E|Water supply; sewerage, waste management and remediation activities|Wasserversorgung, Abwasser- und Abfallentsorgung, Beseitigung von Umweltverschmutzungen
36|E|Water collection, treatment and supply|Wasserversorgung
37|E|Sewerage|Abwasserentsorgung
38|E|Waste collection, recovery and disposal activities|Sammlung, Verwertung und Beseitigung von Abfällen
39|E|Remediation activities and other waste management service activities|Beseitigung von Umweltverschmutzungen und sonstige Entsorgung
F|F|Construction|Baugewerbe
41|F|Construction of residential and non-residential buildings|Hochbau
42|F|Civil engineering|Tiefbau
43|F|Specialised construction activities|Vorbereitende Baustellenarbeiten, Bauinstallation und sonstiges Ausbaugewerbe
G|G|Wholesale and retail trade|Handel
46|G|Wholesale trade|Großhandel
47|G|Retail trade|Einzelhandel
H|H|Transportation and storage|Verkehr und Lagerei
49|H|Land transport and transport via pipelines|Landverkehr und Transport in Rohrfernleitungen
50|H|Water transport|Schifffahrt
51|H|Air transport|Luftfahrt
52|H|Warehousing, storage and support activities for transportation|Lagerei und Dienstleistungen für den Verkehr
53|H|Postal and courier activities|Post-, Kurier- und Expressdienste
I|I|Accommodation and food service activities|Gastgewerbe
55|I|Accommodation|Beherbergung
56|I|Food and beverage service activities|Gastronomie
J|J|Publishing, broadcasting, and content production and distribution activities|Verlagswesen, Rundfunk sowie Erstellung und Verbreitung von Medieninhalten
58|J|Publishing activities|Verlagswesen
59|J|Motion picture, video and television programme production, sound recording and music publishing activities|Filme, Fernsehprogramme, Tonaufnahmen und Musikverlage
60|J|Programming, broadcasting, news agency and other content distribution activities|Rundfunkveranstalter, Nachrichtenagenturen und sonstige Verbreitung von Inhalten
K|K|Telecommunication, computer programming, consulting, computing infrastructure and other information service activities|Telekommunikation, Programmierung, Beratung, Recheninfrastruktur und sonstige Informationsdienste
61|K|Telecommunication|Telekommunikation
62|K|Computer programming, consultancy and related activities|Programmierung, Beratung und damit verbundene Tätigkeiten
63|K|Computing infrastructure, data processing, hosting and other information service activities|Recheninfrastruktur, Datenverarbeitung, Hosting und sonstige Informationsdienste
L|L|Financial and insurance activities|Finanz- und Versicherungsdienstleistungen
64|L|Financial service activities, except insurance and pension funding|Finanzdienstleistungen
65|L|Insurance, reinsurance and pension funding, except compulsory social security|Versicherungen, Rückversicherungen und Pensionskassen (ohne Sozialversicherung)
66|L|Activities auxiliary to financial services and insurance activities|Mit Finanz- und Versicherungsdienstleistungen verbundene Tätigkeiten
M|M|Real estate activities|Grundstücks- und Wohnungswesen
68|M|Real estate activities|Grundstücks- und Wohnungswesen
N|N|Professional, scientific and technical activities|Freiberufliche, wissenschaftliche und technische Dienstleistungen
69|N|Legal and accounting activities|Rechts- und Steuerberatung, Wirtschaftsprüfung
70|N|Activities of head offices and management consultancy|Verwaltung und Führung von Unternehmen, Unternehmensberatung
71|N|Architectural and engineering activities; technical testing and analysis|Architektur- und Ingenieurbüros; technische Untersuchung
72|N|Scientific research and development|Forschung und Entwicklung
73|N|Activities of advertising, market research and public relations|Werbung, Marktforschung und Öffentlichkeitsarbeit
74|N|Other professional, scientific and technical activities|Sonstige freiberufliche, wissenschaftliche und technische Tätigkeiten
75|N|Veterinary activities|Veterinärwesen
O|O|Administrative and support service activities|Sonstige wirtschaftliche Dienstleistungen
77|O|Rental and leasing activities|Vermietung von beweglichen Sachen
78|O|Employment activities|Vermittlung und Überlassung von Arbeitskräften
79|O|Travel agency, tour operator and other reservation service and related activities|Reisebüros, Reiseveranstalter und sonstige Reservierungsdienste
80|O|Investigation and security activities|Ermittlungs- und Sicherheitsdienste
81|O|Services to buildings and landscape activities|Gebäudebetreuung, Garten- und Landschaftsbau
82|O|Office administrative, office support and other business support activities|Wirtschaftliche Dienstleistungen für Unternehmen und Privatpersonen
P|P|Public administration and defence; compulsory social security|Öffentliche Verwaltung, Verteidigung; Sozialversicherung
84|P|Public administration and defence; compulsory social security|Öffentliche Verwaltung, Verteidigung; Sozialversicherung
Q|Q|Education|Erziehung und Unterricht
85|Q|Education|Erziehung und Unterricht
R|R|Human health and social work activities|Gesundheits- und Sozialwesen
86|R|Human health activities|Gesundheitswesen
87|R|Residential care activities|Heime (ohne Erholungs- und Ferienheime)
88|R|Social work activities without accommodation|Sozialwesen (ohne Heime)
S|S|Arts, sports and recreation|Kunst, Sport und Erholung
90|S|Arts creation and performing arts activities|Kreative und darstellende künstlerische Tätigkeiten
91|S|Libraries, archives, museums and other cultural activities|Bibliotheken, Archive, Museen und sonstige kulturelle Tätigkeiten
92|S|Gambling and betting activities|Spiel-, Wett- und Lotteriewesen
93|S|Sports activities and amusement and recreation activities|Sport, Unterhaltung und Erholung
T|T|Other service activities|Sonstige Dienstleistungen
94|T|Activities of membership organisations|Interessenvertretungen und Vereinigungen
95|T|Repair and maintenance of computers, personal and household goods, and motor vehicles and motorcycles|Reparatur von Computern, Gebrauchsgütern und Kraftfahrzeugen
96|T|Personal service activities|Persönliche Dienstleistungen
U|U|Activities of households as employers and undifferentiated goods – and service-producing activities of households for own use|Private Haushalte als Arbeitgeber und für den Eigenbedarf
97|U|Activities of households as employers of domestic personnel|Private Haushalte mit Hauspersonal
98|U|Undifferentiated goods- and service-producing activities of private households for own use|Waren und Dienstleistungen privater Haushalte für den Eigenbedarf
V|V|Activities of extraterritorial organisations and bodies|Exterritoriale Organisationen und Körperschaften
99|V|Activities of extraterritorial organisations and bodies|Exterritoriale Organisationen und Körperschaften`;
