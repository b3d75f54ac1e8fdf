/** NUTS 2024: `code latitude longitude name` of a NUTS 2 region (the place is its principal town), then `code name` of its NUTS 3 regions. */
export const switzerlandLiechtensteinSlovenia = `
CH01 46.52 6.63 Région lémanique
CH011 Vaud
CH012 Valais / Wallis
CH013 Genève
CH02 46.95 7.45 Espace Mittelland
CH021 Bern / Berne
CH022 Fribourg / Freiburg
CH023 Solothurn
CH024 Neuchâtel
CH025 Jura
CH03 47.56 7.59 Nordwestschweiz
CH031 Basel-Stadt
CH032 Basel-Landschaft
CH033 Aargau
CH04 47.37 8.54 Zürich
CH040 Zürich
CH05 47.42 9.38 Ostschweiz
CH051 Glarus
CH052 Schaffhausen
CH053 Appenzell Ausserrhoden
CH054 Appenzell Innerrhoden
CH055 St. Gallen
CH056 Graubünden / Grigioni / Grischun
CH057 Thurgau
CH06 47.05 8.31 Zentralschweiz
CH061 Luzern
CH062 Uri
CH063 Schwyz
CH064 Obwalden
CH065 Nidwalden
CH066 Zug
CH07 46.19 9.02 Ticino
CH070 Ticino
LI00 47.14 9.52 Liechtenstein
LI000 Liechtenstein
SI03 46.56 15.65 Vzhodna Slovenija
SI031 Pomurska
SI032 Podravska
SI033 Koroška
SI034 Savinjska
SI035 Zasavska
SI036 Posavska
SI037 Jugovzhodna Slovenija
SI038 Primorsko-notranjska
SI04 46.06 14.51 Zahodna Slovenija
SI041 Osrednjeslovenska
SI042 Gorenjska
SI043 Goriška
SI044 Obalno-kraška
`;
