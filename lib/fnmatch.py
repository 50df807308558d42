"""Names that match patterns of a shell: * ? [seq] [!seq]."""

import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """The regular expression of a pattern."""
    parts = _parts(pat)
    if None not in parts:
        return f"(?s:{''.join(parts)})\\Z"
    # A star that is not the last one takes as little as it can, once and for all.
    chunks = [[]]
    for part in parts:
        if part is None:
            chunks.append([])
        else:
            chunks[-1].append(part)
    texts = ["".join(chunk) for chunk in chunks]
    inner = "".join([f"(?>.*?{text})" for text in texts[1:-1]])
    return f"(?s:{texts[0]}{inner}.*{texts[-1]})\\Z"


def _parts(pat):
    # Regular expressions of the characters; None for stars, several together are one.
    parts = []
    at, size = 0, len(pat)
    while at < size:
        char = pat[at]
        at += 1
        if char == "*":
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif char == "?":
            parts.append(".")
        elif char == "[":
            end = _end_of_set(pat, at, size)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_set(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(char))
    return parts


def _end_of_set(pat, at, size):
    end = at
    if end < size and pat[end] == "!":
        end += 1
    if end < size and pat[end] == "]":
        end += 1
    return pat.find("]", end)


def _set(inside):
    if "-" not in inside:
        inside = inside.replace("\\", r"\\")
    else:
        inside = _ranges(inside)
    inside = re.sub(r"([&~|])", r"\\\1", inside)
    if not inside:
        return "(?!)"
    if inside == "!":
        return "."
    if inside[0] == "!":
        inside = "^" + inside[1:]
    elif inside[0] in "^[":
        inside = "\\" + inside
    return f"[{inside}]"


def _ranges(inside):
    # Drops ranges that are empty, and escapes hyphens that are none of a range.
    chunks = []
    start = 0
    at = 2 if inside[0] == "!" else 1
    while (at := inside.find("-", at)) >= 0:
        chunks.append(inside[start:at])
        start = at + 1
        at += 3
    last = inside[start:]
    if last:
        chunks.append(last)
    else:
        chunks[-1] += "-"
    for at in range(len(chunks) - 1, 0, -1):
        if chunks[at - 1][-1] > chunks[at][0]:
            chunks[at - 1] = chunks[at - 1][:-1] + chunks[at][1:]
            del chunks[at]
    return "-".join([chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks])
