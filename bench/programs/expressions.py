"""A calculator: tokens from text, a recursive-descent parser, an evaluator of variables; exceptions on bad input."""
import sys


class Parser:
    def __init__(self, text, names):
        self.text = text
        self.position = 0
        self.names = names
        self.token = None
        self.advance()

    def advance(self):
        text = self.text
        i = self.position
        while i < len(text) and text[i] == " ":
            i += 1
        if i == len(text):
            self.token = ""
            self.position = i
            return
        start = i
        if text[i].isdigit():
            while i < len(text) and text[i].isdigit():
                i += 1
        elif text[i].isalpha():
            while i < len(text) and text[i].isalnum():
                i += 1
        else:
            i += 1
        self.token = text[start:i]
        self.position = i

    def expression(self):
        value = self.term()
        while self.token in ("+", "-"):
            operator = self.token
            self.advance()
            right = self.term()
            value = value + right if operator == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while self.token in ("*", "/", "%"):
            operator = self.token
            self.advance()
            right = self.factor()
            if operator == "*":
                value = value * right
            elif operator == "/":
                value = value // right
            else:
                value = value % right
        return value

    def factor(self):
        token = self.token
        if token == "-":
            self.advance()
            return -self.factor()
        if token == "(":
            self.advance()
            value = self.expression()
            if self.token != ")":
                raise SyntaxError("expected )")
            self.advance()
            return value
        if token.isdigit():
            self.advance()
            return int(token)
        if token.isalpha():
            self.advance()
            return self.names[token]
        raise SyntaxError("unexpected " + (token or "end"))


def main():
    rounds = int(sys.argv[1])
    lines = [
        "1 + 2 * 3 - 4",
        "(alpha + 12) * (beta - 7) % 1001",
        "((((1 + 2) * 3) + 4) * 5) - gamma * gamma / 7",
        "100 / (alpha - 3)",
        "2 * (3 + delta",
        "-alpha * -(beta + 1) + 17 % 5",
        "unknown + 1",
    ]
    total = 0
    failures = {}
    for i in range(rounds):
        names = {"alpha": i % 10, "beta": i % 17, "gamma": i, "delta": 4}
        for line in lines:
            try:
                total = (total * 31 + Parser(line, names).expression()) % 1000000007
            except (SyntaxError, KeyError, ZeroDivisionError) as error:
                name = type(error).__name__
                failures[name] = failures.get(name, 0) + 1
    print(total)
    for name in sorted(failures):
        print(name, failures[name])


main()
