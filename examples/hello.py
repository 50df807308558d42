"""The smallest program."""
print("Hello, world!")
