# graphlib: orders, circles, and what is wrong.
from graphlib import CycleError, TopologicalSorter
import random

sorter = TopologicalSorter({"D": {"B"}, "B": ["A"], "C": ["A"], "E": ["D", "C"]})
print(list(sorter.static_order()), TopologicalSorter[int])
sorter = TopologicalSorter()
sorter.add("tests", "build", "lint")
sorter.add("build")
sorter.add("deploy", "tests", "tests")
for step in (sorter.get_ready, sorter.is_active, lambda: sorter.done("x"), lambda: bool(sorter)):
    try:
        print(step())
    except ValueError as error:
        print(error)
sorter.prepare()
for step in (lambda: sorter.add("more"), sorter.prepare, lambda: sorter.done("x"), lambda: sorter.done("tests")):
    try:
        step()
    except ValueError as error:
        print(error)
while sorter:
    ready = sorter.get_ready()
    print(sorted(ready), sorter.get_ready())
    sorter.done(*ready)
    try:
        sorter.done(ready[0])
    except ValueError as error:
        print(error)
for graph in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {"a": "b", "b": "c", "c": "d", "d": "b"}, {0: [5], 5: [6, 7], 7: [8], 8: [5], 6: []}):
    try:
        print(list(TopologicalSorter(graph).static_order()))
    except CycleError as error:
        print(error.args)
random.seed(3)
for _ in range(40):
    graph = {node: [random.randrange(12) for _ in range(random.randrange(3))] for node in random.sample(range(12), 9)}
    try:
        print(list(TopologicalSorter(graph).static_order()))
    except CycleError as error:
        print(error.args[1])
