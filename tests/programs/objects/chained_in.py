# A list of constants that is compared further along a chain is a list.
print(3 in [3, 4] in [[3, 4]])
print(3 in [3, 4] not in [[3, 4]])
print(3 in [3, 4] == [3, 4])
print(3 not in [1, 2] in [(1, 2)])
if 3 in [3, 4] in [(3, 4)]:
    print("a tuple")
else:
    print("no tuple")
