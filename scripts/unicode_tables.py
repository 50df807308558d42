#!/usr/bin/env python3.13
"""Writes lib/_unicode_tables.py and lib/_unicode_names.py, the tables of the module unicodedata, from the Unicode character
database as Python 3.13 has it (Unicode 15.1.0). Run it in the folder of the project."""
import base64
import textwrap
import unicodedata
import zlib

LAST = 0x110000


def runs(value_of):
    """Text of the runs of equal values: "start value" with the start as a hexadecimal distance from the run before."""
    parts, previous, before = [], None, 0
    for code in range(LAST):
        value = str(value_of(chr(code)))
        if value != previous:
            parts.append(f"{code - before:x}:{value}")
            previous, before = value, code
    return " ".join(parts)


def entries(value_of):
    """Text of the values that are not empty: "code:value" joined by semicolons, the code as a distance from the one before."""
    parts, before = [], 0
    for code in range(LAST):
        value = value_of(chr(code))
        if value:
            parts.append(f"{code - before:x}:{value}")
            before = code
    return ";".join(parts)


def numbers(character):
    decimal = unicodedata.decimal(character, None)
    digit = unicodedata.digit(character, None)
    numeric = unicodedata.numeric(character, None)
    if numeric is None:
        return ""
    kind = "d" if decimal is not None else "g" if digit is not None else "n"
    return kind + (str(int(numeric)) if numeric == int(numeric) else repr(numeric))


def name_of(character):
    name = unicodedata.name(character, "")
    return "" if name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")) else name


def composed(character):
    parts = unicodedata.decomposition(character).split()
    if len(parts) != 2 or parts[0].startswith("<"):
        return ""
    pair = "".join(chr(int(part, 16)) for part in parts)
    return "1" if unicodedata.normalize("NFC", pair) == character else ""


def write(path, tables):
    with open(path, "w") as file:
        file.write(f'"""Tables of the Unicode {unicodedata.unidata_version} character database; scripts/unicode_tables.py writes them."""\n')
        for name, text in tables.items():
            packed = base64.b64encode(zlib.compress(text.encode(), 9)[2:-4]).decode()
            file.write(f"\n{name} = (\n")
            file.writelines(f'    "{line}"\n' for line in textwrap.wrap(packed, 120))
            file.write(")\n")


write("lib/_unicode_tables.py", {
    "CATEGORIES": runs(unicodedata.category),
    "BIDIRECTIONAL": runs(unicodedata.bidirectional),
    "COMBINING": runs(unicodedata.combining),
    "MIRRORED": runs(unicodedata.mirrored),
    "WIDTHS": runs(unicodedata.east_asian_width),
    "NUMBERS": entries(numbers),
    "DECOMPOSITIONS": entries(unicodedata.decomposition),
    "COMPOSED": entries(composed),
})
write("lib/_unicode_names.py", {"NAMES": entries(name_of)})
