# A list of constants that is only searched may be a tuple, but not where it is compared too.
def check(value):
    return value in [3] == [3], value in [3, 4] in [[3, 4]], value not in [3] != (3,), value in [3]


print(check(3), check(5))
print(3 in [3] == [3], 3 in [3, 4] in [[3, 4]])
