"""One run of an argparse parser over a command line."""

__name__ = "argparse"

import re
from _argparse_actions import ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _get_action_name


class Run:
    """Takes the arguments of a command line one after the other."""

    def __init__(self, parser, args, namespace, intermixed):
        self._parser = parser
        self._namespace = namespace
        self._intermixed = intermixed
        self._args = self._from_files(args) if parser.fromfile_prefix_chars is not None else args
        self._conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                self._conflicts.setdefault(action, []).extend(group._group_actions[:i] + group._group_actions[i + 1 :])
        self._seen = set()
        self._seen_with_value = set()
        self._warned = set()
        self._extras = []

    def _from_files(self, args):
        result = []
        for arg in args:
            if not arg or arg[0] not in self._parser.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    inner = []
                    for line in file.read().splitlines():
                        inner.extend(self._parser.convert_arg_line_to_args(line))
                    result.extend(self._from_files(inner))
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
        return result

    def run(self):
        """The namespace, and the arguments that are left over."""
        self._options, marks = {}, []
        rest = iter(self._args)
        for i, arg in enumerate(rest):
            if arg == "--":
                marks.append("-")
                marks.extend("A" for _ in rest)
                break
            found = self._parse_optional(arg)
            if found is not None:
                self._options[i] = found
            marks.append("A" if found is None else "O")
        self._marks = "".join(marks)
        self._positionals = self._parser._get_positional_actions()
        last = max(self._options, default=-1)
        start = 0
        extras_marks = []
        while start <= last:
            following = start
            while following <= last and following not in self._options:
                following += 1
            if not self._intermixed and start != following:
                end = self._consume_positionals(start)
                if end > start:
                    start = end
                    continue
                start = end
            if start not in self._options:
                self._extras.extend(self._args[start:following])
                extras_marks.extend(self._marks[start:following])
                start = following
                if start > last:
                    break
            start = self._consume_optional(start, extras_marks)
        if self._intermixed:
            loose, marks = self._extras, "".join(extras_marks)
            left = len(loose)
            self._args = loose + self._args[start:]
            self._marks = marks + self._marks[start:]
            self._options = {}
            self._extras = []
            end = self._consume_positionals(0)
            self._extras = self._args[end:]
        else:
            end = self._consume_positionals(start)
            self._extras.extend(self._args[end:])
        self._finish()
        return self._namespace, [arg for arg in self._extras]

    def _finish(self):
        parser, namespace = self._parser, self._namespace
        missing = []
        for action in parser._actions:
            if action in self._seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (
                action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest)
                and action.default is getattr(namespace, action.dest)
            ):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self._seen_with_value for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")

    def _take(self, action, strings, option=None):
        self._seen.add(action)
        values = self._values(action, strings)
        if values is not action.default:
            self._seen_with_value.add(action)
            for other in self._conflicts.get(action, ()):
                if other in self._seen_with_value:
                    raise ArgumentError(action, f"not allowed with argument {_get_action_name(other)}")
        if values is not SUPPRESS:
            action(self._parser, self._namespace, values, option)

    def _consume_optional(self, start, extras_marks):
        found = self._options[start]
        if len(found) > 1:
            names = ", ".join(option for _, option, _, _ in found)
            raise ArgumentError(None, f"ambiguous option: {self._args[start]} could match {names}")
        action, option, separator, explicit = found[0]
        taken = []
        while True:
            if action is None:
                self._extras.append(self._args[start])
                extras_marks.append("O")
                return start + 1
            if explicit is not None:
                count = self._match(action, "A")
                chars = self._parser.prefix_chars
                if count == 0 and option[1] not in chars and explicit != "":
                    if separator or explicit[0] in chars:
                        raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                    taken.append((action, [], option))
                    option = option[0] + explicit[0]
                    following = self._parser._option_string_actions.get(option)
                    if following is None:
                        self._extras.append(option[0] + explicit)
                        extras_marks.append("O")
                        end = start + 1
                        break
                    action = following
                    explicit = explicit[1:]
                    if not explicit:
                        separator, explicit = "", None
                    elif explicit[0] == "=":
                        separator, explicit = "=", explicit[1:]
                    else:
                        separator = ""
                elif count == 1:
                    taken.append((action, [explicit], option))
                    end = start + 1
                    break
                else:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
            else:
                first = start + 1
                count = self._match(action, self._marks[first:])
                end = first + count
                taken.append((action, self._args[first:end], option))
                break
        for action, strings, option in taken:
            if action.deprecated and option not in self._warned:
                self._parser._print_message(f"{self._parser.prog}: warning: option '{option}' is deprecated\n")
                self._warned.add(option)
            self._take(action, strings, option)
        return end

    def _consume_positionals(self, start):
        counts = self._match_partial(self._positionals, self._marks[start:])
        for action, count in zip(self._positionals, counts):
            strings = self._args[start : start + count]
            if action.nargs == PARSER:
                if self._marks[start] == "-":
                    strings.remove("--")
            elif action.nargs != REMAINDER and "-" in self._marks[start : start + count]:
                strings.remove("--")
            start += count
            if strings and action.deprecated:
                self._parser._print_message(f"{self._parser.prog}: warning: argument '{action.dest}' is deprecated\n")
            self._take(action, strings)
        self._positionals = self._positionals[len(counts) :]
        return start

    def _pattern(self, action):
        nargs = action.nargs
        is_option = bool(action.option_strings)
        if nargs is None:
            pattern = "([A])" if is_option else "(-*A-*)"
        elif nargs == OPTIONAL:
            pattern = "([A]?)" if is_option else "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            pattern = "([A]*)" if is_option else "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            pattern = "([A]+)" if is_option else "(-*A[A-]*)"
        elif nargs == REMAINDER:
            pattern = "([AO]*)" if is_option else "(.*)"
        elif nargs == PARSER:
            pattern = "([A][AO]*)" if is_option else "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            pattern = "()" if is_option else "(-*)"
        else:
            pattern = f"([A]{{{nargs}}})" if is_option else "(-*" + "-*".join("A" * nargs) + ")"
        return pattern

    def _match(self, action, marks):
        match = re.match(self._pattern(action), marks)
        if match is None:
            message = {
                None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument",
            }.get(action.nargs)
            if message is None:
                message = f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}"
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_partial(self, actions, marks):
        for count in range(len(actions), 0, -1):
            match = re.match("".join(self._pattern(action) for action in actions[:count]), marks)
            if match is not None:
                return [len(text) for text in match.groups()]
        return []

    def _parse_optional(self, arg):
        parser = self._parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._option_string_actions:
            return [(parser._option_string_actions[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        name, separator, explicit = arg.partition("=")
        if separator and name in parser._option_string_actions:
            return [(parser._option_string_actions[name], name, separator, explicit)]
        found = self._by_prefix(arg)
        if found:
            return found
        if parser._negative_number_matcher.match(arg) and not parser._has_negative_number_optionals:
            return None
        if " " in arg:
            return None
        return [(None, arg, None, None)]

    def _by_prefix(self, arg):
        parser, found = self._parser, []
        chars, actions = parser.prefix_chars, parser._option_string_actions
        if arg[0] in chars and arg[1] in chars:
            if parser.allow_abbrev:
                prefix, separator, explicit = arg.partition("=")
                for option, action in actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, separator or None, explicit if separator else None))
        elif arg[0] in chars and arg[1] not in chars:
            prefix, separator, explicit = arg.partition("=")
            short, rest = arg[:2], arg[2:]
            for option, action in actions.items():
                if option == short:
                    found.append((action, option, "", rest))
                elif parser.allow_abbrev and option.startswith(prefix):
                    found.append((action, option, separator or None, explicit if separator else None))
        return found

    def _values(self, action, strings):
        parser = self._parser
        nargs = action.nargs
        if not strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = parser._get_value(action, value)
            return value
        if not strings and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else strings
        if len(strings) == 1 and nargs in (None, OPTIONAL):
            value = parser._get_value(action, strings[0])
            parser._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [parser._get_value(action, text) for text in strings]
        if nargs == PARSER:
            value = [parser._get_value(action, text) for text in strings]
            parser._check_value(action, value[0])
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        value = [parser._get_value(action, text) for text in strings]
        for item in value:
            parser._check_value(action, item)
        return value
