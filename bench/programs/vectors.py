"""A swarm of points: small vector objects with operators, most of them short-lived."""
import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def main():
    steps = int(sys.argv[1])
    places = [Vector(float(i), float(i * i % 17)) for i in range(20)]
    speeds = [Vector(0.0, 0.0) for _ in places]
    for _ in range(steps):
        centre = Vector(0.0, 0.0)
        for place in places:
            centre = centre + place
        centre = centre * (1.0 / len(places))
        for i, place in enumerate(places):
            pull = (centre - place) * 0.01
            speeds[i] = speeds[i] * 0.999 + pull
            places[i] = place + speeds[i] * 0.1
    print(f"{sum(place.dot(place) for place in places):.6f}")
    print(f"{sum(speed.dot(speed) for speed in speeds):.6f}")


main()
