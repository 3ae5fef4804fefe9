import pytest

from knowledge.register import read_register
from tests.knowledge.imports import shipped

# The form of La Poste's file, as public programs that read it describe it (not tried on the file).
LA_POSTE = """#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
59350;LILLE;59000;LILLE;
59350;LILLE;59160;LILLE;LOMME
01004;AMBERIEU EN BUGEY;01500;AMBERIEU EN BUGEY;
"""
# The columns of Statbel's TU_COM_REFNIS.
REFNIS = """LVL_REFNIS|CD_REFNIS|CD_SUP_REFNIS|TX_REFNIS_NL|TX_REFNIS_FR|DT_VLDT_START|DT_VLDT_END
2|50000|03000|Provincie Henegouwen|Province de Hainaut|01/01/1970|31/12/9999
3|51000|50000|Arrondissement Aat|Arrondissement d’Ath|01/01/1970|31/12/9999
4|51004|51000|Aat|Ath|01/01/1977|31/12/9999
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_lines_of_a_commune_become_one_place(encoding: str) -> None:
    places = read_register(LA_POSTE.encode(encoding), shipped())
    assert places is not None
    rows = places.set_index("code").to_dict("index")
    assert list(rows) == ["FR59350", "FR01004"]
    assert rows["FR59350"]["parent"] == "FRE11"
    assert rows["FR59350"]["postal_codes"] == "59000;59160"
    assert rows["FR59350"]["others"] == "LOMME"


def test_belgian_communes_keep_both_names_and_larger_areas_are_passed_over() -> None:
    places = read_register(REFNIS.encode(), shipped())
    assert places is not None
    (row,) = places.to_dict("records")
    assert (row["code"], row["name"], row["others"]) == ("BE51004", "Ath", "Aat")


def test_a_code_that_a_spreadsheet_shortened_is_filled_up_again() -> None:
    places = read_register("INSEE;Nom;Code postal\n1004;Ambérieu;1500\n".encode(), shipped())
    assert places is not None
    assert list(places["code"]) == ["FR01004"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "Code;Libellé;Taux 2023\n59;Nord;8,1\n",
        "CODGEO;LIBGEO;P21_POP\n59350;Lille;236710\n",
        "no columns at all",
        '"',
        "CODGEO;Nom;CP\n",
        "\0\0;\0",
    ],
)
def test_what_is_no_register_is_left_to_the_readers_of_figures(text: str) -> None:
    assert read_register(text.encode(), shipped()) is None
