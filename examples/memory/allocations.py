"""A new str in each round: the old one is copied and freed."""


def join(words):
    text = ""
    for word in words:
        text = "[" + text + word + "]"
    return len(text)


print(join(["spam", "eggs"] * 500))
