"""Encoding and decoding as functions, as pickles of old protocols name them."""


def encode(obj, encoding="utf-8", errors="strict"):
    """An object encoded."""
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """An object decoded."""
    return obj.decode(encoding, errors)
