"""Linked lists of objects: build, reverse, sort by merging, filter."""
import sys


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


def build(count):
    head = None
    seed = 7
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        head = Node(seed >> 8, head)
    return head


def reverse(head):
    result = None
    while head is not None:
        rest = head.next
        head.next = result
        result = head
        head = rest
    return result


def split(head):
    slow = head
    fast = head.next
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
    middle = slow.next
    slow.next = None
    return head, middle


def merge(a, b):
    head = tail = Node(0, None)
    while a is not None and b is not None:
        if a.value <= b.value:
            tail.next = a
            a = a.next
        else:
            tail.next = b
            b = b.next
        tail = tail.next
    tail.next = a if a is not None else b
    return head.next


def sort(head):
    if head is None or head.next is None:
        return head
    a, b = split(head)
    return merge(sort(a), sort(b))


def checksum(head):
    total = 0
    position = 1
    while head is not None:
        total = (total * 31 + head.value * position) % 1000000007
        position += 1
        head = head.next
    return total


def main():
    count = int(sys.argv[1])
    head = build(count)
    print(checksum(head))
    for _ in range(5):
        head = reverse(head)
    print(checksum(head))
    head = sort(head)
    print(checksum(head), head.value)


main()
