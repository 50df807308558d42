"""A ray tracer: spheres, a plane, shadows and mirrors; vectors, rays and materials are objects."""
import math
import sys


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self.scale(1.0 / math.sqrt(self.dot(self)))

    def reflect(self, normal):
        return self - normal.scale(2.0 * self.dot(normal))


class Sphere:
    def __init__(self, centre, radius, colour, mirror):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.mirror = mirror

    def hit(self, origin, direction):
        to_centre = self.centre - origin
        along = to_centre.dot(direction)
        square = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if square < 0.0:
            return None
        distance = along - math.sqrt(square)
        return distance if distance > 0.0001 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Ground:
    def __init__(self, height, colour, mirror):
        self.height = height
        self.colour = colour
        self.mirror = mirror

    def hit(self, origin, direction):
        if direction.y > -0.0001:
            return None
        distance = (self.height - origin.y) / direction.y
        return distance if distance > 0.0001 else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light

    def nearest(self, origin, direction):
        best = None
        found = None
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and (best is None or distance < best):
                best = distance
                found = thing
        return found, best

    def trace(self, origin, direction, depth):
        thing, distance = self.nearest(origin, direction)
        if thing is None:
            return 0.2 + 0.3 * max(0.0, direction.y)
        point = origin + direction.scale(distance)
        normal = thing.normal(point)
        shade = 0.1
        to_light = (self.light - point).unit()
        if self.nearest(point, to_light)[0] is None:
            shade += 0.9 * max(0.0, normal.dot(to_light))
        value = thing.colour * shade
        if depth > 0 and thing.mirror > 0.0:
            value = value * (1.0 - thing.mirror) + thing.mirror * self.trace(point, direction.reflect(normal), depth - 1)
        return value


def main():
    size = int(sys.argv[1])
    things = [Ground(-1.0, 0.6, 0.1)]
    for i in range(6):
        things.append(Sphere(Vector(i - 2.5, math.sin(i) * 0.5, 4.0 + i % 3), 0.6, 0.3 + 0.1 * i, 0.1 * (i % 4)))
    scene = Scene(things, Vector(-4.0, 6.0, -2.0))
    origin = Vector(0.0, 0.5, -2.0)
    total = 0.0
    for row in range(size):
        line = ""
        for column in range(size):
            direction = Vector((column - size / 2) / size, (size / 2 - row) / size, 1.0).unit()
            value = scene.trace(origin, direction, 3)
            total += value
            line += " .:-=+*#%@"[min(9, int(value * 10))]
        if row % 8 == 0:
            print(line)
    print(f"{total:.6f}")


main()
