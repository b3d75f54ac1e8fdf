/** NUTS 2024: `code latitude longitude name` of a NUTS 2 region (the place is its principal town), then `code name` of its NUTS 3 regions. */
export const germany = `
DE11 48.78 9.18 Stuttgart
DE111 Stuttgart, Stadtkreis
DE112 Böblingen
DE113 Esslingen
DE114 Göppingen
DE115 Ludwigsburg
DE116 Rems-Murr-Kreis
DE117 Heilbronn, Stadtkreis
DE118 Heilbronn, Landkreis
DE119 Hohenlohekreis
DE11A Schwäbisch Hall
DE11B Main-Tauber-Kreis
DE11C Heidenheim
DE11D Ostalbkreis
DE12 49.01 8.40 Karlsruhe
DE121 Baden-Baden, Stadtkreis
DE122 Karlsruhe, Stadtkreis
DE123 Karlsruhe, Landkreis
DE124 Rastatt
DE125 Heidelberg, Stadtkreis
DE126 Mannheim, Stadtkreis
DE127 Neckar-Odenwald-Kreis
DE128 Rhein-Neckar-Kreis
DE129 Pforzheim, Stadtkreis
DE12A Calw
DE12B Enzkreis
DE12C Freudenstadt
DE13 48.00 7.85 Freiburg
DE131 Freiburg im Breisgau, Stadtkreis
DE132 Breisgau-Hochschwarzwald
DE133 Emmendingen
DE134 Ortenaukreis
DE135 Rottweil
DE136 Schwarzwald-Baar-Kreis
DE137 Tuttlingen
DE138 Konstanz
DE139 Lörrach
DE13A Waldshut
DE14 48.52 9.06 Tübingen
DE141 Reutlingen
DE142 Tübingen, Landkreis
DE143 Zollernalbkreis
DE144 Ulm, Stadtkreis
DE145 Alb-Donau-Kreis
DE146 Biberach
DE147 Bodenseekreis
DE148 Ravensburg
DE149 Sigmaringen
DE21 48.14 11.58 Oberbayern
DE211 Ingolstadt, Kreisfreie Stadt
DE212 München, Kreisfreie Stadt
DE213 Rosenheim, Kreisfreie Stadt
DE214 Altötting
DE215 Berchtesgadener Land
DE216 Bad Tölz-Wolfratshausen
DE217 Dachau
DE218 Ebersberg
DE219 Eichstätt
DE21A Erding
DE21B Freising
DE21C Fürstenfeldbruck
DE21D Garmisch-Partenkirchen
DE21E Landsberg am Lech
DE21F Miesbach
DE21G Mühldorf a. Inn
DE21H München, Landkreis
DE21I Neuburg-Schrobenhausen
DE21J Pfaffenhofen a. d. Ilm
DE21K Rosenheim, Landkreis
DE21L Starnberg
DE21M Traunstein
DE21N Weilheim-Schongau
DE22 48.54 12.15 Niederbayern
DE221 Landshut, Kreisfreie Stadt
DE222 Passau, Kreisfreie Stadt
DE223 Straubing, Kreisfreie Stadt
DE224 Deggendorf
DE225 Freyung-Grafenau
DE226 Kelheim
DE227 Landshut, Landkreis
DE228 Passau, Landkreis
DE229 Regen
DE22A Rottal-Inn
DE22B Straubing-Bogen
DE22C Dingolfing-Landau
DE23 49.02 12.10 Oberpfalz
DE231 Amberg, Kreisfreie Stadt
DE232 Regensburg, Kreisfreie Stadt
DE233 Weiden i. d. Opf, Kreisfreie Stadt
DE234 Amberg-Sulzbach
DE235 Cham
DE236 Neumarkt i. d. OPf.
DE237 Neustadt a. d. Waldnaab
DE238 Regensburg, Landkreis
DE239 Schwandorf
DE23A Tirschenreuth
DE24 49.95 11.58 Oberfranken
DE241 Bamberg, Kreisfreie Stadt
DE242 Bayreuth, Kreisfreie Stadt
DE243 Coburg, Kreisfreie Stadt
DE244 Hof, Kreisfreie Stadt
DE245 Bamberg, Landkreis
DE246 Bayreuth, Landkreis
DE247 Coburg, Landkreis
DE248 Forchheim
DE249 Hof, Landkreis
DE24A Kronach
DE24B Kulmbach
DE24C Lichtenfels
DE24D Wunsiedel i. Fichtelgebirge
DE25 49.45 11.08 Mittelfranken
DE251 Ansbach, Kreisfreie Stadt
DE252 Erlangen, Kreisfreie Stadt
DE253 Fürth, Kreisfreie Stadt
DE254 Nürnberg, Kreisfreie Stadt
DE255 Schwabach, Kreisfreie Stadt
DE256 Ansbach, Landkreis
DE257 Erlangen-Höchstadt
DE258 Fürth, Landkreis
DE259 Nürnberger Land
DE25A Neustadt a. d. Aisch-Bad Windsheim
DE25B Roth
DE25C Weißenburg-Gunzenhausen
DE26 49.79 9.95 Unterfranken
DE261 Aschaffenburg, Kreisfreie Stadt
DE262 Schweinfurt, Kreisfreie Stadt
DE263 Würzburg, Kreisfreie Stadt
DE264 Aschaffenburg, Landkreis
DE265 Bad Kissingen
DE266 Rhön-Grabfeld
DE267 Haßberge
DE268 Kitzingen
DE269 Miltenberg
DE26A Main-Spessart
DE26B Schweinfurt, Landkreis
DE26C Würzburg, Landkreis
DE27 48.37 10.90 Schwaben
DE271 Augsburg, Kreisfreie Stadt
DE272 Kaufbeuren, Kreisfreie Stadt
DE273 Kempten (Allgäu), Kreisfreie Stadt
DE274 Memmingen, Kreisfreie Stadt
DE275 Aichach-Friedberg
DE276 Augsburg, Landkreis
DE277 Dillingen a.d. Donau
DE278 Günzburg
DE279 Neu-Ulm
DE27A Lindau (Bodensee)
DE27B Ostallgäu
DE27C Unterallgäu
DE27D Donau-Ries
DE27E Oberallgäu
`;
