"""Text wrapping and filling."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "


def _is_word(char):
    return char.isalnum() or char == "_"


def _is_letter(char):
    return (char.isalnum() and not char.isdecimal()) or char == "_"


def _is_word_or_punctuation(char):
    return char in "!\"'&.,?" or _is_word(char)


def _dashes_end(text, start):
    # The index behind a run of dashes.
    end = start
    while end < len(text) and text[end] == "-":
        end += 1
    return end


def _may_break_after_hyphen(text, at):
    # Whether the hyphen before `at` is inside a hyphenated word: two letters (perhaps with a hyphen between) on both sides.
    before = at - 1
    if not (before >= 2 and _is_letter(text[before - 1]) and (
        _is_letter(text[before - 2]) or (before >= 3 and text[before - 2] == "-" and _is_letter(text[before - 3]))
    )):
        return False
    if at >= len(text) or not _is_letter(text[at]):
        return False
    after = at + 1
    if after < len(text) and text[after] == "-":
        after += 1
    return after < len(text) and _is_letter(text[after])


def _split_words(text):
    # Whitespace, words, parts of hyphenated words, and dashes between words.
    chunks = []
    at = 0
    size = len(text)
    while at < size:
        start = at
        if text[at] in _whitespace:
            while at < size and text[at] in _whitespace:
                at += 1
            chunks.append(text[start:at])
            continue
        if text[at] == "-" and at > 0 and _is_word_or_punctuation(text[at - 1]):
            end = _dashes_end(text, at)
            if end - at >= 2 and end < size and _is_word(text[end]):
                chunks.append(text[at:end])
                at = end
                continue
        at += 1
        while at < size:
            if text[at] in _whitespace:
                break
            if text[at] == "-":
                if _may_break_after_hyphen(text, at + 1):
                    at += 1
                    break
                end = _dashes_end(text, at)
                if end - at >= 2 and end < size and _is_word(text[end]) and _is_word_or_punctuation(text[at - 1]):
                    break
            at += 1
        chunks.append(text[start:at])
    return chunks


def _split_at_spaces(text):
    chunks = []
    at = 0
    while at < len(text):
        start = at
        space = text[at] in _whitespace
        while at < len(text) and (text[at] in _whitespace) == space:
            at += 1
        chunks.append(text[start:at])
    return chunks


def _ends_sentence(chunk):
    if chunk and chunk[-1] in "\"'":
        chunk = chunk[:-1]
    return len(chunk) >= 2 and chunk[-1] in ".!?" and "a" <= chunk[-2] <= "z"


class TextWrapper:
    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        return _split_words(text) if self.break_on_hyphens is True else _split_at_spaces(text)

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                chunks[i + 1] = "  "
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind("-", 0, space_left)
                if hyphen > 0 and chunk[:hyphen].strip("-"):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            start = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(start)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            fits = self.max_lines is None or len(lines) + 1 < self.max_lines
            if fits or ((not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()) and length <= width):
                lines.append(start + "".join(line))
                continue
            self._truncate(lines, line, length, width, start)
            break
        return lines

    def _truncate(self, lines, line, length, width, start):
        # The last line: as much as leaves room for the placeholder.
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(start + "".join(line))
                return
            length -= len(line[-1])
            del line[-1]
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(start + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def _common_start(a, b):
    for at, (x, y) in enumerate(zip(a, b)):
        if x != y:
            return a[:at]
    return a if len(a) <= len(b) else b


def dedent(text):
    margin = None
    lines = text.split("\n")
    for at, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[at] = ""
            continue
        start = line[: len(line) - len(content)]
        margin = start if margin is None else _common_start(margin, start)
    if margin:
        size = len(margin)
        lines = [line[size:] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    result = []
    for line in text.splitlines(True):
        if not line.isspace() if predicate is None else predicate(line):
            result.append(prefix)
        result.append(line)
    return "".join(result)
