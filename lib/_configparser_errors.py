"""configparser's exceptions."""

__name__ = "configparser"

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """Base of this module's exceptions."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """Raised when there is no such section."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """Raised when a section comes a second time."""

    def __init__(self, section, source=None, lineno=None):
        text = f"section {section!r} already exists"
        Error.__init__(self, "Section " + repr(section) + " already exists" if source is None else _while_reading(source, lineno) + text)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """Raised when an option comes a second time."""

    def __init__(self, section, option, source=None, lineno=None):
        text = f"option {option!r} in section {section!r} already exists"
        if source is None:
            text = f"Option {option!r} in section {section!r} already exists"
        Error.__init__(self, text if source is None else _while_reading(source, lineno) + text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


def _while_reading(source, lineno):
    return f"While reading from {source!r}" + ("" if lineno is None else f" [line {lineno:2d}]") + ": "


class NoOptionError(Error):
    """Raised when there is no such option."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """Base of errors in values that refer to others."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """Raised when a value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        text = (f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key {reference!r} which "
                f"is not a valid option name. Raw value: {rawval!r}")
        InterpolationError.__init__(self, option, section, text)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """Raised when a reference is malformed."""


class InterpolationDepthError(InterpolationError):
    """Raised when references are nested too deep."""

    def __init__(self, option, section, rawval):
        text = (f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an interpolation "
                f"key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        InterpolationError.__init__(self, option, section, text)
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Raised when a file has lines that are no configuration."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    """Raised when a line stands before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    """Raised when a key without a value is continued."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)
