"""A list in a global variable that nobody empties."""
seen = []


def handle(number):
    record = {"number": number, "text": f"request {number}"}
    seen.append(record)
    return len(record["text"])


print(sum(handle(number) for number in range(1000)))
