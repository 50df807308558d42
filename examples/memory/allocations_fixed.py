"""As allocations.py: the parts are joined once."""


def join(words):
    opened = "[" * len(words)
    parts = [word + "]" for word in words]
    return len(opened + "".join(parts))


print(join(["spam", "eggs"] * 500))
