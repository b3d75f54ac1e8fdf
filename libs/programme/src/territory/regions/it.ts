/** NUTS 2024: `code latitude longitude name` of a NUTS 2 region (the place is its principal town), then `code name` of its NUTS 3 regions. */
export const italy = `
ITC1 45.07 7.69 Piemonte
ITC11 Torino
ITC12 Vercelli
ITC13 Biella
ITC14 Verbano-Cusio-Ossola
ITC15 Novara
ITC16 Cuneo
ITC17 Asti
ITC18 Alessandria
ITC2 45.74 7.32 Valle d'Aosta/Vallée d'Aoste
ITC20 Valle d'Aosta/Vallée d'Aoste
ITC3 44.41 8.93 Liguria
ITC31 Imperia
ITC32 Savona
ITC33 Genova
ITC34 La Spezia
ITC4 45.46 9.19 Lombardia
ITC41 Varese
ITC42 Como
ITC43 Lecco
ITC44 Sondrio
ITC46 Bergamo
ITC47 Brescia
ITC48 Pavia
ITC49 Lodi
ITC4A Cremona
ITC4B Mantova
ITC4C Milano
ITC4D Monza e della Brianza
ITH1 46.50 11.35 Provincia Autonoma di Bolzano/Bozen
ITH10 Bolzano-Bozen
ITH2 46.07 11.12 Provincia Autonoma di Trento
ITH20 Trento
ITH3 45.44 12.32 Veneto
ITH31 Verona
ITH32 Vicenza
ITH33 Belluno
ITH34 Treviso
ITH35 Venezia
ITH36 Padova
ITH37 Rovigo
ITH4 45.65 13.77 Friuli-Venezia Giulia
ITH41 Pordenone
ITH42 Udine
ITH43 Gorizia
ITH44 Trieste
`;
