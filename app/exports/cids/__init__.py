"""The Common Impact Data Standard 3.2.1: where things stand in it, and a file in its form."""

from app.exports.cids.classes import CIDS, cids_class

__all__ = ["CIDS", "cids_class"]
