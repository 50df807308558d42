from .first import run as other


def run():
    return "second after " + other()
