"""Lists: growing, slicing, aliasing, sorting."""

numbers = [5, 3, 8, 1]
alias = numbers
copy = numbers[:]
numbers.append(9)
numbers += [2, 7]
print(numbers, alias is numbers, copy)
numbers.sort()
print(numbers, numbers[::2], numbers[-3:], sum(numbers), min(numbers), max(numbers))
numbers[1:3] = ["two", "three", "and more"]
del numbers[0]
print(alias, len(alias))
print(numbers.pop(), numbers.pop(0), numbers.index("three"), "two" in numbers)
grid = [[row * column for column in range(1, 5)] for row in range(1, 4)]
for line in grid:
    print(*line, sep="\t")
print([list(column) for column in zip(*grid)])
nested = [1, [2, [3, [4]]]]
nested[1][1].append(nested[0])
print(nested)
nested.append(nested)
print(nested)
nested.pop()
people = [("Ann", 31), ("Bob", 25), ("Cid", 31), ("Dan", 19)]
print(sorted(people, key=lambda person: (-person[1], person[0])))
first, *middle, last = range(6)
print(first, middle, last)
print([[0] * 3 for _ in range(2)], [1, 2] * 2, [1, 2] < [1, 3], [1, 2] == [1.0, 2.0])
