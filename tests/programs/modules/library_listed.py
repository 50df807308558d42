"""dir, vars and inspect see everything."""
import bisect
import heapq
import inspect
import textwrap

print([name for name in dir(bisect) if not name.startswith("_")])
print(sorted(name for name in vars(heapq) if name.startswith("heap")))
print(inspect.signature(textwrap.fill), [name for name, _ in inspect.getmembers(textwrap.TextWrapper, inspect.isfunction) if name[0] != "_"])
for name, value in sorted(vars(heapq).items()):
    if name == "nsmallest":
        print(value(2, [3, 1, 2]))
