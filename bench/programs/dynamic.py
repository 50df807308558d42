"""Dynamic programming: edit distance, longest common subsequence, knapsack, ways to change money."""
import sys


def text(length, seed):
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append("acgt"[seed >> 16 & 3])
    return "".join(letters)


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def common_subsequence(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    return table[len(a)][len(b)]


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best[capacity]


def change(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] = (ways[total] + ways[total - coin]) % 1000000007
    return ways[amount]


def main():
    n = int(sys.argv[1])
    a, b = text(n, 1), text(n, 2)
    print(edit_distance(a, b))
    print(common_subsequence(a, b))
    weights = [3 + i * 7 % 31 for i in range(n // 10)]
    values = [10 + i * 13 % 47 for i in range(n // 10)]
    print(knapsack(weights, values, n * 10))
    print(change(n * 100, [1, 2, 5, 10, 20, 50, 100, 200]))


main()
