"""Small files in each form, written by hand; every comment says where the form comes from.

"Seen": a real file of that form was looked at while the shared fact base was gathered (its README,
last section). "Described": the form is known from public scripts that read it.
"""

from __future__ import annotations

import json

from tests.knowledge.territory_import.books import book

# Seen: estat_demo_r_pjanind3.tsv.gz, bulk download of 2024 (values carry a trailing space).
TSV = (
    "freq,indic_de,unit,geo\\TIME_PERIOD\t2021 \t2022 \n"
    "A,MEDAGEPOP,YR,BE32B\t41.5 \t41.6 \n"
    "A,MEDAGEPOP,YR,BE323\t41.3 b\t: \n"
    "A,MEDAGEPOP,YR,FRE11\t37.9 \t38.1 p\n"
)
# Seen: the form of the bulk download before 2023, as described by the same file's older copies.
TSV_OLD = (
    "sex,unit,age,geo\\time\t2022 \t2021 \n"
    "F,PC,Y15-74,BE32\t9.1 \t9.9 u\n"
    "M,PC,Y15-74,BE32\t9.4 \t: c\n"
    "T,PC,Y15-74,BE32\t9.2 \t10.1 \n"
)
# Seen: severe_material_and_social_deprivation.tsv, a copy with commas between all cells.
TSV_COMMAS = "freq,unit,geo\\TIME_PERIOD,2021,2022\nA,PC,BE1,13.7b,12.9\nA,PC,BE2,3.2,2.9\n"
# Seen: eurostat_tgs00010_unemployment_rate.csv, Data Browser download with labels.
SDMX_LABELS = (
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,sex,Sex,unit,Unit of measure,"
    "geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,"
    "OBS_FLAG,Observation status (Flag) V2 structure\n"
    "dataflow,ESTAT:TGS00010(1.0),Unemployment rate by NUTS 2 region,A,Annual,T,Total,PC,"
    'Percentage,BE32,"Prov. Hainaut",2023,,8.4,,,\n'
    "dataflow,ESTAT:TGS00010(1.0),Unemployment rate by NUTS 2 region,A,Annual,T,Total,PC,"
    "Percentage,FRE1,Nord-Pas de Calais,2023,,9.3,,u,low reliability\n"
)
# Described: SDMX-CSV 1.0 of the Eurostat API, without labels.
SDMX_1 = (
    "DATAFLOW,LAST UPDATE,freq,sex,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    "ESTAT:UNE_RT_A(1.0),25/04/2024 11:00:00,A,F,PC_ACT,BE,2023,5.2,\n"
    "ESTAT:UNE_RT_A(1.0),25/04/2024 11:00:00,A,M,PC_ACT,BE,2023,5.8,\n"
)
# Described: https://json-stat.org/full/ and scripts that ask the Eurostat API; no file was seen.
JSON_STAT: dict[str, object] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Population on 1 January",
    "source": "ESTAT",
    "id": ["freq", "unit", "geo", "time"],
    "size": [1, 1, 2, 2],
    "value": {"0": 1344241, "1": 1346840, "3": 396622},
    "status": {"1": "p", "2": ":"},
    "dimension": {
        "freq": {"category": {"index": {"A": 0}, "label": {"A": "Annual"}}},
        "unit": {"category": {"index": {"NR": 0}, "label": {"NR": "Number"}}},
        "geo": {
            "category": {
                "index": {"BE32": 0, "BE32B": 1},
                "label": {"BE32": "Prov. Hainaut", "BE32B": "Arr. Charleroi"},
            }
        },
        "time": {"category": {"index": {"2021": 0, "2022": 1}}},
    },
    "extension": {"id": "DEMO_R_PJANGRP3"},
}
# Described: the answer of the Eurostat API to a question that it cannot answer.
EUROSTAT_ERROR = {"error": [{"status": 400, "id": 150, "label": "Dimension xyz is not known."}]}
# Seen: the workbook of the Data Browser: lines about the table, then TIME and GEO (Labels).
EUROSTAT_BOOK = book(
    {
        "Summary": [["Unemployment rate [tgs00010]"]],
        "Sheet 1": [
            ["Data extracted on 11/11/2026 from [ESTAT]"],
            ["Dataset:", "Unemployment rate by NUTS 2 region [tgs00010]"],
            ["Sex [SEX]", None, "Females [F]"],
            [],
            ["TIME", "2022", None, "2023", None],
            ["GEO (Labels)", None, None, None, None],
            ["Prov. Hainaut", 9.1, None, 8.4, "u"],
            ["Burgenland", ":", None, 4.1, None],
            ["Special value"],
            [":", "not available"],
        ],
        "Sheet 2": [
            ["Data extracted on 11/11/2026 from [ESTAT]"],
            ["Dataset:", "Unemployment rate by NUTS 2 region [tgs00010]"],
            ["Sex [SEX]", None, "Males [M]"],
            [],
            ["TIME", "2022", None, "2023", None],
            ["GEO (Labels)", None, None, None, None],
            ["Prov. Hainaut", 9.9, None, 8.8, None],
        ],
    }
)
# Seen: esperance_de_vie_departement.csv, Insee Statistiques locales (mark before UTF-8, titles).
INSEE_LOCAL = (
    "\ufeffInsee - Statistiques locales; ; ; \n"
    "Référentiel géographique : France par département; ; ; \n"
    "Code;Libellé;Espérance de vie des femmes à la naissance 2023;Taux brut de mortalité 2023\n"
    "02;Aisne;83.9;11\n"
    "59;Nord;84.1;N/A - secret statistique\n"
    "2A;Corse-du-Sud;86.3;9.9"
)
# Described: INSEE's commune tables, CODGEO as text, decimal comma.
INSEE_COMMUNES = (
    "CODGEO;LIBGEO;DEP;REG;P21_POP;P15_POP;MED21;TP6021\n"
    "02408;Laon;02;32;24304;25282;19 870,5;27\n"
    "59350;Lille;59;32;236710;232787;21 200;s\n"
)
# Described: INSEE's Melodi, decimal comma, quotes; the object says what a code stands for. The
# last row is of a "bassin de vie", which has the code of its town.
INSEE_MELODI = (
    '"GEO";"GEO_OBJECT";"SEX";"EP_MEASURE";"OBS_STATUS";"TIME_PERIOD";"OBS_VALUE"\n'
    '"32";"REG";"_T";"UNEMP";"A";"2021";14,2\n'
    '"59";"DEP";"_T";"UNEMP";"A";"2021";14,8\n'
    '"59350";"COM";"_T";"UNEMP";"A";"2021";17,1\n'
    '"59350";"BV2022";"_T";"UNEMP";"A";"2021";15,3\n'
)
# Seen: sl_etc_2025T3.xls, saved again as XLSX: three lines of title, quarters in the headings.
INSEE_UNEMPLOYMENT = book(
    {
        "Département": [
            ["Taux de chômage localisés par département"],
            ["Données CVS, en moyenne trimestrielle, en %"],
            [],
            ["Code", "Libellé", "T2_2025", "T3_2025"],
            ["02", "Aisne", 10.4, 10.6],
            [59, "Nord", 9.2, 9.4],
            ["Source : Insee, taux de chômage localisés"],
        ]
    }
)
# Seen: taux_pauvreté.xlsx, figure 2 of a publication of INSEE: title, empty line, head, notes.
INSEE_FIGURE = book(
    {
        "Figure 2": [
            ["Figure 2 – Taux de pauvreté par département en 2021"],
            [],
            ["Code département", "Département", "Taux de pauvreté (en\u00a0%)"],
            ["02", "Aisne", 18.8],
            ["59", "Nord", 18.6],
            ["Lecture : en 2021, 18,8 % des habitants de l'Aisne …"],
            ["Source : Insee, Filosofi 2021"],
        ]
    }
)
# Described: TF_PSNL_INC_TAX_MUNTY.txt of Statbel, cut by pipes.
STATBEL_TEXT = (
    "\ufeffCD_YEAR|CD_MUNTY_REFNIS|MS_NBR_NON_ZERO_INC|MS_TOT_NET_TAXABLE_INC|"
    "TX_MUNTY_DESCR_NL|TX_MUNTY_DESCR_FR\n"
    "2023|52011|103456|2345678901.25|Charleroi|Charleroi\n"
    "2023|34022|44321|1654321098.5|Kortrijk|Courtrai\n"
    "2023|53053|51234|1432109876|Bergen|Mons\n"
)
# Described: fisc2023_C_NL.xlsx of Statbel: levels share a sheet, the year stands above.
STATBEL_BOOK = book(
    {
        "Totaal": [
            ["Fiscale statistiek van de inkomens"],
            ["Inkomstenjaar 2023"],
            [
                "Administratieve Eenheid",
                "NIS code",
                "Aantal aangiften",
                "Mediaan inkomen per\naangifte",
            ],
            ["België", "01000", 7000000, 30099.86],
            ["Vlaams Gewest", 2000, 4000000, 31200.0],
            ["Arrondissement Kortrijk", "34000", 170000, 31000.5],
            ["Kortrijk", "34022", 44321, 30500.0],
            ["Bron: Statbel"],
        ]
    }
)
# Seen: the answer of be.STAT, a view of establishments in Dutch; a name may end in a hard blank.
BESTAT = json.dumps(
    {
        "facts": [
            {
                "Gewest": "Vlaams Gewest",
                "Arrondissement": "Arrondissement Kortrijk",
                "Gemeente": "Kortrijk\u00a0",
                "Kwartaal": "4de kwartaal 2018",
                "Aantal vestigingseenheden": 8885.0,
            },
            {
                "Gewest": "Vlaams Gewest",
                "Arrondissement": "Arrondissement Kortrijk",
                "Gemeente": None,
                "Kwartaal": "4de kwartaal 2018",
                "Aantal vestigingseenheden": 30123.0,
            },
            {
                "Gewest": None,
                "Arrondissement": None,
                "Gemeente": None,
                "Kwartaal": "4de kwartaal 2018",
                "Aantal vestigingseenheden": 843000.0,
            },
        ]
    },
    ensure_ascii=False,
)

# Every sample with the form that it must be recognised as.
ALL: dict[str, tuple[bytes, str]] = {
    "tsv": (TSV.encode(), "eurostat_tsv"),
    "tsv_old": (TSV_OLD.encode(), "eurostat_tsv_old"),
    "tsv_commas": (TSV_COMMAS.encode(), "eurostat_tsv"),
    "sdmx_labels": (SDMX_LABELS.encode(), "eurostat_sdmx_csv"),
    "sdmx_1": (SDMX_1.encode(), "eurostat_sdmx_csv"),
    "json_stat": (json.dumps(JSON_STAT).encode(), "json_stat"),
    "eurostat_book": (EUROSTAT_BOOK, "eurostat_workbook"),
    "insee_local": (INSEE_LOCAL.encode(), "insee_local"),
    "insee_communes": (INSEE_COMMUNES.encode(), "insee_communes"),
    "insee_melodi": (INSEE_MELODI.encode(), "insee_melodi"),
    "insee_unemployment": (INSEE_UNEMPLOYMENT, "insee_unemployment"),
    "insee_figure": (INSEE_FIGURE, "insee_figure"),
    "statbel_text": (STATBEL_TEXT.encode(), "statbel_text"),
    "statbel_book": (STATBEL_BOOK, "statbel_workbook"),
    "bestat": (BESTAT.encode(), "bestat_json"),
}
