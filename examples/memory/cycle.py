"""Parents and children that refer to each other: no count gets to 0."""


class Node:
    def __init__(self, parent):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


def build():
    root = Node(None)
    for _ in range(3):
        Node(root)
    return len(root.children)


print(sum(build() for _ in range(100)))
