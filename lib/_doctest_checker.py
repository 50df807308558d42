"""doctest's options, and the comparison of what an example prints with what it should print."""

__name__ = "doctest"
__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST", "REPORTING_FLAGS", "OutputChecker", "strip_exception_details",
    "BLANKLINE_MARKER", "ELLIPSIS_MARKER",
]

import re

_option_flags = {}


def register_optionflag(name):
    """The bit of an option, a new one for a new name."""
    return _option_flags.setdefault(name, 1 << len(_option_flags))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


def _indent(text, indent=4):
    return re.sub("(?m)^(?!$)", indent * " ", text)


def _fits(want, got):
    """True when the pieces between the ellipses of want occur in got, in order and without overlap."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last):
        return False
    start, end = len(first), len(got) - len(last)
    if start > end:
        return False
    for piece in middle:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def strip_exception_details(message):
    """The bare name of an exception out of its message."""
    end = message.find("\n")
    text = message if end < 0 else message[:end]
    colon = text.find(":")
    if colon >= 0:
        text = text[:colon]
    return text[text.rfind(".") + 1 :]


def _wants_diff(want, got, optionflags):
    if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
        return False
    return bool(optionflags & REPORT_NDIFF) or (want.count("\n") > 2 and got.count("\n") > 2)


def _difference(want, got, optionflags):
    import difflib

    if optionflags & REPORT_UDIFF:
        diff, kind = list(difflib.unified_diff(want, got, n=2))[2:], "unified diff with -expected +actual"
    elif optionflags & REPORT_CDIFF:
        diff, kind = list(difflib.context_diff(want, got, n=2))[2:], "context diff with expected followed by actual"
    else:
        diff, kind = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got)), "ndiff with -expected +actual"
    return f"Differences ({kind}):\n" + _indent("".join(diff))


class OutputChecker:
    """Compares outputs."""

    def check_output(self, want, got, optionflags):
        """True when an output fits, under the options."""
        got = got.encode("ASCII", "backslashreplace").decode("ASCII")
        want = want.encode("ASCII", "backslashreplace").decode("ASCII")
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        """What was expected and what came."""
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if _wants_diff(example.want, got, optionflags):
            return _difference(example.want.splitlines(keepends=True), got.splitlines(keepends=True), optionflags)
        if example.want and got:
            return f"Expected:\n{_indent(example.want)}Got:\n{_indent(got)}"
        if example.want:
            return f"Expected:\n{_indent(example.want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"
