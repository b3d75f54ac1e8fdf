/** NUTS 2024: `code latitude longitude name` of a NUTS 2 region (the place is its principal town), then `code name` of its NUTS 3 regions. */
export const austria = `
AT11 47.85 16.53 Burgenland
AT111 Mittelburgenland
AT112 Nordburgenland
AT113 Südburgenland
AT12 48.20 15.63 Niederösterreich
AT121 Mostviertel-Eisenwurzen
AT122 Niederösterreich-Süd
AT123 Sankt Pölten
AT124 Waldviertel
AT125 Weinviertel
AT126 Wiener Umland/Nordteil
AT127 Wiener Umland/Südteil
AT13 48.21 16.37 Wien
AT130 Wien
AT21 46.62 14.31 Kärnten
AT211 Klagenfurt-Villach
AT212 Oberkärnten
AT213 Unterkärnten
AT22 47.07 15.44 Steiermark
AT221 Graz
AT222 Liezen
AT223 Östliche Obersteiermark
AT224 Oststeiermark
AT225 West- und Südsteiermark
AT226 Westliche Obersteiermark
AT31 48.31 14.29 Oberösterreich
AT311 Innviertel
AT312 Linz-Wels
AT313 Mühlviertel
AT314 Steyr-Kirchdorf
AT315 Traunviertel
AT32 47.80 13.04 Salzburg
AT321 Lungau
AT322 Pinzgau-Pongau
AT323 Salzburg und Umgebung
AT33 47.27 11.39 Tirol
AT331 Außerfern
AT332 Innsbruck
AT333 Osttirol
AT334 Tiroler Oberland
AT335 Tiroler Unterland
AT34 47.50 9.75 Vorarlberg
AT341 Bludenz-Bregenzer Wald
AT342 Rheintal-Bodenseegebiet
`;
