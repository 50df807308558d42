"""Where the source of a definition ends."""


def block_length(lines):
    """How many lines the class, function or lambda has with which the lines begin."""
    scan = _Scanner(lines)
    indent = len(lines[0]) - len(lines[0].lstrip())
    last, header_open, body_indent = 0, True, None
    for start, end, text in scan.logical_lines():
        if not text:
            comment = lines[start].lstrip()
            if body_indent is not None and comment.startswith("#") and len(lines[start]) - len(comment) >= body_indent:
                last = end
            continue
        depth = len(lines[start]) - len(lines[start].lstrip())
        if start == 0 or (header_open and depth == indent):
            last = end
            if not text.startswith("@"):
                if not text.startswith(("def ", "class ", "async ", "async\t")) or not text.endswith(":"):
                    return end
                header_open = False
            continue
        if depth <= indent:
            break
        if body_indent is None:
            body_indent = depth
        last = end
    return last or 1


class _Scanner:
    """Splits source into logical lines: brackets and long strings join physical ones."""

    def __init__(self, lines):
        self.lines = lines

    def logical_lines(self):
        number = 0
        while number < len(self.lines):
            start = number
            depth, quote, code = 0, "", []
            while number < len(self.lines):
                depth, quote, joined = self._scan(self.lines[number], depth, quote, code)
                number += 1
                if depth <= 0 and not quote and not joined:
                    break
            yield start, number, "".join(code).strip()

    def _scan(self, line, depth, quote, code):
        i = 0
        while i < len(line):
            character = line[i]
            if quote:
                if character == "\\":
                    i += 2
                    continue
                if line.startswith(quote, i):
                    i += len(quote)
                    quote = ""
                    code.append("''")
                    continue
                if len(quote) == 1 and character == "\n":
                    quote = ""
                i += 1
                continue
            if character == "#":
                break
            if character in "'\"":
                quote = character * 3 if line.startswith(character * 3, i) else character
                i += len(quote)
                continue
            if character in "([{":
                depth += 1
            elif character in ")]}":
                depth -= 1
            elif character == "\\" and line[i + 1 :].strip("\r\n") == "":
                return depth, quote, True
            code.append(character)
            i += 1
        return depth, quote, False
