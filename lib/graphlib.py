"""Orders in which every node comes behind those that it depends on."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

# What the number of open predecessors of a node is once it was given out, and once it is done.
_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """Nodes depend on each other in a circle; the second argument is the list of them, the first and last of which are the same."""


class _Node:
    __slots__ = ("value", "missing", "followers")

    def __init__(self, value):
        self.value = value
        self.missing = 0
        self.followers = []


class TopologicalSorter:
    """Gives nodes out whose predecessors are done."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        node = self._nodes.get(value)
        if node is None:
            node = self._nodes[value] = _Node(value)
        return node

    def add(self, node, *predecessors):
        """Adds a node, or predecessors of one."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node).missing += len(predecessors)
        for value in predecessors:
            self._node(value).followers.append(node)

    def prepare(self):
        """No more nodes come: looks for circles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node.value for node in self._nodes.values() if node.missing == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        # Goes down from each node; a node that is met again on the way down closes a circle.
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            seen.add(start)
            path = [start]
            place = {start: 0}
            open_followers = [iter(self._nodes[start].followers)]
            while path:
                for value in open_followers[-1]:
                    if value in place:
                        return [*path[place[value]:], value]
                    if value not in seen:
                        seen.add(value)
                        place[value] = len(path)
                        path.append(value)
                        open_followers.append(iter(self._nodes[value].followers))
                        break
                else:
                    open_followers.pop()
                    del place[path.pop()]
        return None

    def get_ready(self):
        """All nodes that have become ready since the last time, a tuple."""
        self._need_prepared()
        given = tuple(self._ready)
        for value in given:
            self._nodes[value].missing = _OUT
        self._ready.clear()
        self._given += len(given)
        return given

    def _need_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def is_active(self):
        """Whether nodes are ready, or given out and not done."""
        self._need_prepared()
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks nodes that were given out as done."""
        self._need_prepared()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f"node {value!r} was not added using add()")
            if node.missing >= 0:
                raise ValueError(f"node {value!r} was not passed out (still not ready)")
            if node.missing == _DONE:
                raise ValueError(f"node {value!r} was already marked done")
            node.missing = _DONE
            self._finished += 1
            for follower in node.followers:
                other = self._nodes[follower]
                other.missing -= 1
                if other.missing == 0:
                    self._ready.append(follower)

    def static_order(self):
        """All nodes in an order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
