"""A guessing game: reads guesses from the standard input."""

import sys

secret = int(sys.argv[1]) if len(sys.argv) > 1 else 42
print("I am thinking of a number between 1 and 100.")
tries = 0
while True:
    try:
        guess = int(input("Your guess: "))
    except ValueError as error:
        print("That is not a number:", error)
        continue
    except EOFError:
        print("\nYou gave up.")
        break
    tries += 1
    if guess < secret:
        print("Too small.")
    elif guess > secret:
        print("Too large.")
    else:
        print(f"Right, after {tries} {'try' if tries == 1 else 'tries'}!")
        break
