"""The assertions of test cases."""

import difflib
import pprint
import re
from unittest.contexts import AssertLogs, AssertRaises, AssertWarns, common_shorten_repr, count_differences, safe_repr

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class Assertions:
    """What a test case asserts; a failure raises its failureException."""

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def fail(self, msg=None):
        """Fail."""
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return AssertLogs(self, logger, level, no_logs=True)

    def assertEqual(self, first, second, msg=None):
        function = self._baseAssertEqual
        if type(first) is type(second):
            found = self._type_equality_funcs.get(type(first))
            if found is not None:
                function = getattr(self, found) if isinstance(found, str) else found
        function(first, second, msg=msg)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % common_shorten_repr(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _almost(self, first, second, places, msg, delta, wanted):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            near, within = diff <= delta, f"{safe_repr(delta)} delta"
        else:
            places = 7 if places is None else places
            near, within = round(diff, places) == 0, f"{places!r} places"
        if near == wanted:
            return
        sign = "!=" if wanted else "=="
        text = f"{safe_repr(first)} {sign} {safe_repr(second)} within {within}"
        self._fail(msg, f"{text} ({safe_repr(diff)} difference)" if wanted or delta is not None else text)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second and not (delta is not None and places is not None):
            return
        self._almost(first, second, places, msg, delta, True)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._almost(first, second, places, msg, delta, False)

    def _short(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for text, sequence in (("First", seq1), ("Second", seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f"{text} sequence is not a {name}: {safe_repr(sequence)}")
        else:
            name = "sequence"
        differing = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            differing = f"First {name} has no length.    Non-sequence?"
        if differing is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                differing = f"Second {name} has no length.    Non-sequence?"
        if differing is None:
            if seq1 == seq2:
                return
            differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + common_shorten_repr(seq1, seq2))
            for i in range(min(len1, len2)):
                try:
                    item1 = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += f"\nUnable to index element {i} of first {name}\n"
                    break
                try:
                    item2 = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += f"\nUnable to index element {i} of second {name}\n"
                    break
                if item1 != item2:
                    differing += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + common_shorten_repr(item1, item2))
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) is not type(seq2):
                    return
            for longer, size, other, text in ((seq1, len1, len2, "First"), (seq2, len2, len1, "Second")):
                if size > other:
                    differing += f"\n{text} {name} contains {size - other} additional elements.\n"
                    try:
                        differing += f"First extra element {other}:\n{safe_repr(longer[other])}\n"
                    except (TypeError, IndexError, NotImplementedError):
                        differing += f"Unable to index element {other} of {text.lower()} {name}\n"
        diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._short(differing, diff)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for first, second, text in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                differences.append((first.difference(second), text))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{text} argument does not support set difference: {error}")
        if not differences[0][0] and not differences[1][0]:
            return
        lines = []
        for items, text in differences:
            if items:
                lines.append(f"Items in the {text} set but not the {'second' if text == 'first' else 'first'}:")
                lines.extend(repr(item) for item in items)
        self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self._fail(msg, self._short(standard, diff))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            differences = count_differences(first, second, True)
        except TypeError:
            differences = count_differences(first, second, False)
        if differences:
            lines = [f"First has {d.actual}, Second has {d.expected}:  {d.value!r}" for d in differences]
            self.fail(self._formatMessage(msg, self._short("Element counts were not equal:\n", "\n".join(lines))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        first_given, second_given = first, second
        if first and second:
            if first[-1] != "\n" and second[-1] != "\n":
                first, second = first + "\n", second + "\n"
            elif second[-1] != "\n" and first[-1] == "\n":
                second += "\n"
            elif first[-1] != "\n" and second[-1] == "\n":
                first += "\n"
        standard = "%s != %s" % common_shorten_repr(first_given, second_given)
        diff = "\n" + "".join(difflib.ndiff(first.splitlines(keepends=True), second.splitlines(keepends=True)))
        self._fail(msg, self._short(standard, diff))

    def _compare(self, holds, first, second, msg, text):
        if not holds:
            self._fail(msg, f"{safe_repr(first)} not {text} {safe_repr(second)}")

    def assertLess(self, a, b, msg=None):
        self._compare(a < b, a, b, msg, "less than")

    def assertLessEqual(self, a, b, msg=None):
        self._compare(a <= b, a, b, msg, "less than or equal to")

    def assertGreater(self, a, b, msg=None):
        self._compare(a > b, a, b, msg, "greater than")

    def assertGreaterEqual(self, a, b, msg=None):
        self._compare(a >= b, a, b, msg, "greater than or equal to")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._fail(
                msg, f"Regex matched: {text[match.start() : match.end()]!r} matches {unexpected_regex.pattern!r} in {text!r}"
            )


__unittest = True
