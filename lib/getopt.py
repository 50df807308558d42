"""Options of a command line in the manner of C's getopt."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops = shortopts.startswith("+")
    if stops:
        shortopts = shortopts[1:]
    stops = stops or bool(os.environ.get("POSIXLY_CORRECT"))
    options = []
    others = []
    while args:
        first = args[0]
        if first == "--":
            others += args[1:]
            break
        if first.startswith("-") and first != "-":
            args = _take(options, args, shortopts, longopts)
        elif stops:
            others += args
            break
        else:
            others.append(first)
            args = args[1:]
    return options, others


def _take(options, args, shortopts, longopts):
    # Reads the first argument, and the second where that is its value; gives what remains.
    first, rest = args[0], args[1:]
    if first.startswith("--"):
        return _long(options, first[2:], longopts, rest)
    return _short(options, first[1:], shortopts, rest)


def _long(options, text, longopts, rest):
    name, equals, value = text.partition("=")
    has_value, name = _find_long(name, longopts)
    if has_value:
        if not equals:
            if not rest:
                raise GetoptError(f"option --{name} requires argument", name)
            value, rest = rest[0], rest[1:]
    elif equals:
        raise GetoptError(f"option --{name} must not have an argument", name)
    options.append(("--" + name, value))
    return rest


def _find_long(name, longopts):
    # Whether the option has a value, and its full name.
    matches = [option for option in longopts if option.startswith(name)]
    if not matches:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in matches:
        return False, name
    if name + "=" in matches:
        return True, name
    if len(matches) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    found = matches[0]
    return (True, found[:-1]) if found.endswith("=") else (False, found)


def _short(options, letters, shortopts, rest):
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _has_value(letter, shortopts):
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        options.append(("-" + letter, value))
    return rest


def _has_value(letter, shortopts):
    for place, known in enumerate(shortopts):
        if letter == known != ":":
            return shortopts.startswith(":", place + 1)
    raise GetoptError(f"option -{letter} not recognized", letter)
