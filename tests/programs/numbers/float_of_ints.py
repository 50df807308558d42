# The only float is a result.
print(7 / 2)
