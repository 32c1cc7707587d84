"""Reads a vCard file with python3-vobject, a reader that shares nothing with the program. Writes JSON to standard output."""

import json
import sys

import vobject


def cards(path):
    text = open(path, "rb").read().decode("utf-8")
    found = []
    for card in vobject.readComponents(text):
        fields = {}
        for child in card.getChildren():
            fields.setdefault(child.name, []).append(plain(child))
        found.append(fields)
    return found


def plain(child):
    value = child.value
    if child.name == "N":
        return f"{value.family};{value.given}"
    return "; ".join(value) if isinstance(value, list) else str(value)


print(json.dumps(cards(sys.argv[1])))
