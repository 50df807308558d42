"""Writes the two tables of this folder from the Unicode data of the Python that runs it.

    python3.13 generate.py ALIASES

ALIASES is any text that has alternative character names one a line (for example Unicode's
NameAliases.txt, fields by semicolons); those that unicodedata.lookup accepts are kept.

names.deflate        raw deflate of lines "HEX;NAME", the number left out where it is one more than
                     that of the line before; then lines for the aliases. Without the names that are
                     computed (Hangul syllables, CJK unified ideographs), except for the ranges of
                     the latter on the first line.
characters.deflate   raw deflate of six lines: ranges of XID_Start, ranges of XID_Continue,
                     full compatibility decompositions, combining classes, canonical compositions,
                     ranges of what str.isprintable refuses.
"""

import pathlib
import re
import sys
import unicodedata
import zlib

CJK = "CJK UNIFIED IDEOGRAPH-"
HANGUL = "HANGUL SYLLABLE "
EVERY = [chr(i) for i in range(0x110000) if not 0xD800 <= i < 0xE000]


def ranges(accepts):
    """The code points that are accepted, as "hex-hex" separated by spaces."""
    found = []
    for char in filter(accepts, EVERY):
        if found and found[-1][1] == ord(char) - 1:
            found[-1][1] += 1
        else:
            found.append([ord(char), ord(char)])
    return " ".join(f"{first:X}-{last:X}" for first, last in found)


def names(candidates):
    lines = [ranges(lambda c: unicodedata.name(c, "").startswith(CJK))]
    known = set()
    last = -1
    for char in EVERY:
        name = unicodedata.name(char, "")
        if name and not name.startswith((CJK, HANGUL)):
            lines.append(("" if ord(char) == last + 1 else f"{ord(char):X}") + ";" + name)
            last = ord(char)
            known.add(name)
    for alias in sorted(candidates):
        try:
            char = unicodedata.lookup(alias)
        except KeyError:
            continue
        if len(char) == 1 and unicodedata.name(char, "") != alias and alias not in known:
            lines.append(f"{ord(char):X};{alias}")
    return lines


def compositions():
    for char in EVERY:
        parts = unicodedata.decomposition(char).split()
        if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", char) == char:
            yield f"{parts[0]} {parts[1]} {ord(char):X}"


def characters():
    def decomposed(char):
        return " ".join(f"{ord(c):X}" for c in unicodedata.normalize("NFKD", char))

    def computed(char):
        return unicodedata.name(char, "").startswith(HANGUL)

    return [
        ranges(str.isidentifier),
        ranges(lambda c: ("a" + c).isidentifier()),
        ";".join(
            f"{ord(c):X} {decomposed(c)}"
            for c in EVERY
            if ("a" + c).isidentifier() and not computed(c) and unicodedata.normalize("NFKD", c) != c
        ),
        ";".join(f"{ord(c):X} {unicodedata.combining(c):X}" for c in EVERY if unicodedata.combining(c)),
        ";".join(compositions()),
        ranges(lambda c: not c.isprintable()),
    ]


def write(name, lines):
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = deflate.compress(("\n".join(lines) + "\n").encode("ascii")) + deflate.flush()
    pathlib.Path(__file__).with_name(name).write_bytes(data)


def main():
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    write("names.deflate", names(set(re.findall(r"^(?:[0-9A-F]+;)?([A-Z][A-Z0-9 -]+)", text, re.M))))
    write("characters.deflate", characters())


main()
