"""Planets that attract each other, each an object with attributes."""
import math
import sys


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass

    def attract(self, other, dt):
        dx = self.x - other.x
        dy = self.y - other.y
        dz = self.z - other.z
        square = dx * dx + dy * dy + dz * dz
        pull = dt / (square * math.sqrt(square))
        self.vx -= dx * other.mass * pull
        self.vy -= dy * other.mass * pull
        self.vz -= dz * other.mass * pull
        other.vx += dx * self.mass * pull
        other.vy += dy * self.mass * pull
        other.vz += dz * self.mass * pull

    def move(self, dt):
        self.x += self.vx * dt
        self.y += self.vy * dt
        self.z += self.vz * dt

    def energy(self):
        return 0.5 * self.mass * (self.vx * self.vx + self.vy * self.vy + self.vz * self.vz)


def energy(bodies):
    total = 0.0
    for i, body in enumerate(bodies):
        total += body.energy()
        for other in bodies[i + 1:]:
            dx = body.x - other.x
            dy = body.y - other.y
            dz = body.z - other.z
            total -= body.mass * other.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main():
    steps = int(sys.argv[1])
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0)]
    for i in range(1, 5):
        bodies.append(Body(3.0 * i, 0.5 * i, 0.1 * i, 0.2, 3.6 / i, 0.05 * i, 0.01 * i))
    print(f"{energy(bodies):.9f}")
    for _ in range(steps):
        for i in range(len(bodies)):
            for j in range(i + 1, len(bodies)):
                bodies[i].attract(bodies[j], 0.001)
        for body in bodies:
            body.move(0.001)
    print(f"{energy(bodies):.9f}")


main()
