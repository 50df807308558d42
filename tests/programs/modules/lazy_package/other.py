def part():
    return "in other"
