"""As cycle.py; children refer to their parents weakly."""
import weakref


class Node:
    def __init__(self, parent):
        self.parent = None if parent is None else weakref.ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)


def build():
    root = Node(None)
    for _ in range(3):
        Node(root)
    return len(root.children)


print(sum(build() for _ in range(100)))
