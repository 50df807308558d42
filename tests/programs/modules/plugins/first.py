def run():
    return "first"
