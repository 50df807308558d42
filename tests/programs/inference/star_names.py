def max(a, b):
    return "mine"


_hidden = 1
