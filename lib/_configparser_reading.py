"""configparser's reading of lines."""

import re
import sys

from _configparser_errors import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, MultilineContinuationError, ParsingError,
)

__name__ = "configparser"


class _UnnamedSection:
    """The name of the section of the lines before the first header."""

    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


class Reading:
    """What reads lines into the sections of a parser. ParsingErrors are collected until the end."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.added = set()
        self.section = None
        self.name = None
        self.option = None
        self.indent = 0
        self.wrong = None

    def read(self, lines):
        for number, line in enumerate(lines, 1):
            self._take(number, line)
        self.parser._join()
        if self.wrong:
            raise self.wrong

    def _take(self, number, line):
        value, is_comment = self._without_comment(line)
        if not value:
            self._take_empty(is_comment)
            return
        level = len(line) - len(line.lstrip())
        if self.section is not None and self.option and level > self.indent:
            if self.section[self.option] is None:
                raise MultilineContinuationError(self.source, number, line)
            self.section[self.option].append(value)
            return
        self.indent = level
        if self.section is None and self.parser._allow_unnamed_section:
            self._open(UNNAMED_SECTION, number)
        header = re.match(r"\[(?P<header>.+)\]", value)
        if header:
            self._open(header.group("header"), number)
        elif self.section is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._take_option(number, line, value)

    def _take_empty(self, is_comment):
        if not self.parser._empty_lines_in_values:
            self.indent = sys.maxsize
        elif not is_comment and self.section is not None and self.option and self.section[self.option] is not None:
            self.section[self.option].append("")

    def _open(self, name, number):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.added:
                raise DuplicateSectionError(name, self.source, number)
            self.section = parser._sections[name]
        elif name == parser.default_section:
            self.section = parser._defaults
        else:
            self.section = parser._make_section(name)
        self.name = name
        self.added.add(name)
        self.option = None

    def _take_option(self, number, line, value):
        parser = self.parser
        found = parser._option.match(value)
        if not found or not found.group("option"):
            if self.wrong is None:
                self.wrong = ParsingError(self.source)
            self.wrong.append(number, repr(line))
            return
        self.option, text = parser.optionxform(found.group("option").rstrip()), found.group("value")
        if parser._strict and (self.name, self.option) in self.added:
            raise DuplicateOptionError(self.name, self.option, self.source, number)
        self.added.add((self.name, self.option))
        self.section[self.option] = None if text is None else [text.strip()]

    def _without_comment(self, line):
        """A line without its comment, and whether it is one altogether."""
        if self.parser._comment_prefixes and line.strip().startswith(self.parser._comment_prefixes):
            return "", True
        end = len(line)
        for prefix in self.parser._inline_comment_prefixes:
            place = line.find(prefix)
            while place >= 0:
                if place == 0 or line[place - 1].isspace():
                    end = min(end, place)
                    break
                place = line.find(prefix, place + 1)
        return line[:end].strip(), end < len(line) and not line[:end].strip()
