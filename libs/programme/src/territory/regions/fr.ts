/** NUTS 2024: `code latitude longitude name` of a NUTS 2 region (the place is its principal town), then `code name` of its NUTS 3 regions. */
export const france = `
FRC2 47.24 6.02 Franche-Comté
FRC21 Doubs
FRC22 Jura
FRC23 Haute-Saône
FRC24 Territoire de Belfort
FRF1 48.58 7.75 Alsace
FRF11 Bas-Rhin
FRF12 Haut-Rhin
FRK2 45.76 4.84 Rhône-Alpes
FRK21 Ain
FRK22 Ardèche
FRK23 Drôme
FRK24 Isère
FRK25 Loire
FRK26 Rhône
FRK27 Savoie
FRK28 Haute-Savoie
FRL0 43.30 5.37 Provence-Alpes-Côte d'Azur
FRL01 Alpes-de-Haute-Provence
FRL02 Hautes-Alpes
FRL03 Alpes-Maritimes
FRL04 Bouches-du-Rhône
FRL05 Var
FRL06 Vaucluse
`;
