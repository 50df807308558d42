"""From the tree of a regular expression to the program that the runtime executes."""

from . import _sets
from ._parser import MAXREPEAT, I, M, PatternError, U, width

# The operations of the runtime (RegexOp), which tells their operands.
(
    _FAIL, _SUCCEED, _CHAR, _NOT_LINE_FEED, _ANY, _SET, _TEXT, _JUMP, _SPLIT, _OPEN, _CLOSE, _AT, _REPEAT_GREEDY, _REPEAT_LAZY, _ENTER,
    _LOOP_GREEDY, _LOOP_LAZY, _REFERENCE, _UNLESS, _ATOMIC, _ATOMIC_END, _LOOK, _LOOK_END, _LOOK_NOT, _LOOK_NOT_END, _BACK,
) = range(26)

# The places of the runtime (RegexPlace).
_START, _LINE_START, _END, _LAST_LINE_END, _LINE_END, _BOUNDARY, _NO_BOUNDARY, _ASCII_BOUNDARY, _NO_ASCII_BOUNDARY = range(9)


class _Writer:
    # The words of a program that is being written.

    def __init__(self, groups, widths):
        self.words = [0, groups, 0, 0]
        self.widths = widths
        self.slots = 2 * groups + 1
        self.sets = []

    def add(self, *words):
        self.words += words

    def room(self):
        # A word that is told later: its place.
        self.words.append(0)
        return len(self.words) - 1

    def fill(self, place):
        self.words[place] = len(self.words)

    def new_slots(self, count):
        self.slots += count
        return self.slots - count

    def add_set(self, charset):
        # The place of a set, which is behind the program.
        self.sets.append((self.room(), charset))

    def test(self, test):
        # An operation and its operand (of a character that is any: none).
        if isinstance(test, int):
            self.add(_CHAR, test)
        elif isinstance(test, str):
            self.add(_ANY if test == "any" else _NOT_LINE_FEED)
        else:
            self.add(_SET)
            self.add_set(test)

    def sequence(self, nodes, flags):
        at = 0
        while at < len(nodes):
            end = at
            while end < len(nodes) and nodes[end][0] == "lit" and not flags & I:
                end += 1
            if end - at > 1:
                self.add(_TEXT, end - at, *[node[1] for node in nodes[at:end]])
                at = end
            else:
                self.node(nodes[at], flags)
                at += 1

    def node(self, node, flags):
        test = _sets.of_node(node, flags)
        if test is not None:
            self.test(test)
            return
        kind = node[0]
        if kind == "at":
            self.add(_AT, _place(node[1], flags))
        elif kind == "branch":
            self.branch(node[1], flags)
        elif kind == "rep":
            self.repeat(node, flags)
        elif kind == "group":
            self.group(node, flags)
        elif kind == "ref":
            self.add(_REFERENCE, 2 * node[1] - 2, (2 if flags & U else 1) if flags & I else 0)
        elif kind == "if":
            self.condition(node, flags)
        elif kind == "atomic":
            self.atomic(lambda: self.sequence(node[1], flags))
        elif kind == "look":
            self.look(node, flags)
        else:
            self.add(_FAIL)

    def branch(self, parts, flags):
        ends = []
        for part in parts[:-1]:
            self.add(_SPLIT)
            other = self.room()
            self.sequence(part, flags)
            self.add(_JUMP)
            ends.append(self.room())
            self.fill(other)
        self.sequence(parts[-1], flags)
        for end in ends:
            self.fill(end)

    def group(self, node, flags):
        inner = _sets.inner_flags(node, flags)
        number = node[1]
        if number is None:
            self.sequence(node[4], inner)
            return
        self.add(_OPEN, 2 * number - 2)
        self.sequence(node[4], inner)
        self.add(_CLOSE, 2 * number - 1, number)

    def condition(self, node, flags):
        self.add(_UNLESS, 2 * node[1] - 2)
        other = self.room()
        self.sequence(node[2], flags)
        if node[3] is None:
            self.fill(other)
            return
        self.add(_JUMP)
        end = self.room()
        self.fill(other)
        self.sequence(node[3], flags)
        self.fill(end)

    def atomic(self, body):
        slot = self.new_slots(1)
        self.add(_ATOMIC, slot)
        body()
        self.add(_ATOMIC_END, slot)

    def look(self, node, flags):
        _, direction, negate, sequence = node
        back = 0
        if direction < 0:
            back, high = width(sequence, self.widths)
            if back != high:
                raise PatternError("look-behind requires fixed-width pattern")
        slot = self.new_slots(2)
        if negate:
            self.add(_LOOK_NOT, slot)
            failed = self.room()
        else:
            self.add(_LOOK, slot)
        if back:
            self.add(_BACK, back)
        self.sequence(sequence, flags)
        if negate:
            self.add(_LOOK_NOT_END, slot)
            self.fill(failed)
        else:
            self.add(_LOOK_END, slot)

    def repeat(self, node, flags):
        _, low, high, body, greed = node
        high = -1 if high == MAXREPEAT else high
        test = _sets.of_node(body[0], flags) if len(body) == 1 else None
        if greed == "possessive":
            # Each time is tried once only, as well as all of them.
            once = [("atomic", body)] if test is None else body
            self.atomic(lambda: self.repeat(("rep", low, node[2], once, "greedy"), flags))
            return
        if test is not None:
            self.repeat_one(test, low, high, greed)
        elif low == 0 and high == 1 and width(body, self.widths)[0] > 0:
            self.option(body, flags, greed)
        else:
            self.loop(body, low, high, flags, greed)

    def repeat_one(self, test, low, high, greed):
        self.add(_REPEAT_GREEDY if greed == "greedy" else _REPEAT_LAZY, low, high)
        self.test(test)
        if isinstance(test, str):
            self.add(0)

    def option(self, body, flags, greed):
        self.add(_SPLIT)
        if greed == "greedy":
            end = self.room()
            self.sequence(body, flags)
        else:
            taken = self.room()
            self.add(_JUMP)
            end = self.room()
            self.fill(taken)
            self.sequence(body, flags)
        self.fill(end)

    def loop(self, body, low, high, flags, greed):
        slot = self.new_slots(2)
        self.add(_ENTER, slot)
        head = len(self.words)
        self.add(_LOOP_GREEDY if greed == "greedy" else _LOOP_LAZY, slot, low, high)
        end = self.room()
        self.sequence(body, flags)
        self.add(_JUMP, head)
        self.fill(end)

    def first(self, tree, flags):
        # What a match begins with.
        if tree and tree[0][0] == "at" and _place(tree[0][1], flags) == _START:
            self.words[2] = _AT
            return
        first = _sets.first_of(tree, flags)
        if isinstance(first, int):
            self.words[2:4] = [_CHAR, first]
        elif isinstance(first, _sets.CharSet):
            self.words[2] = _SET
            self.sets.append((3, first))

    def finish(self):
        self.add(_SUCCEED)
        for place, charset in self.sets:
            self.fill(place)
            self.words += charset.words()
        self.words[0] = self.slots
        return b"".join([word.to_bytes(4, "little", signed=True) for word in self.words])


def _place(where, flags):
    if where in "bB":
        return (_BOUNDARY if flags & U else _ASCII_BOUNDARY) + (where == "B")
    if where in "^$" and flags & M:
        return _LINE_START if where == "^" else _LINE_END
    return {"A": _START, "^": _START, "Z": _END, "$": _LAST_LINE_END}[where]


def compile_tree(tree, flags, groups, widths):
    """The program of a tree with a number of groups whose widths are given."""
    writer = _Writer(groups, widths)
    writer.first(tree, flags)
    writer.sequence(tree, flags)
    return writer.finish()
