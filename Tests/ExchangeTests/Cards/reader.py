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
        # A Name where the version is known to the reader, else the text.
        return read(child) if isinstance(value, str) else f"{value.family};{value.given}"
    if isinstance(value, list):
        return "; ".join(value)
    return read(child) if isinstance(value, str) else str(value)


def read(child):
    """A child with a behaviour was unescaped by the reader; twice would take away what was meant."""
    return child.value if child.behavior else unescaped(child.value)


def unescaped(text):
    """Only where the reader does not know the version and leaves the escapes in place."""
    result, escaped = "", False
    for letter in text:
        if escaped:
            result += "\n" if letter in "nN" else letter
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            result += letter
    return result


print(json.dumps(cards(sys.argv[1])))
