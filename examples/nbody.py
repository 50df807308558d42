"""The outer planets, integrated step by step."""

import math
import sys

SOLAR_MASS = 4 * math.pi * math.pi
DAYS = 365.24

bodies = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS],
    [4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01,
     1.66007664274403694e-03 * DAYS, 7.69901118419740425e-03 * DAYS, -6.90460016972063023e-05 * DAYS, 9.54791938424326609e-04 * SOLAR_MASS],
    [8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01,
     -2.76742510726411e-03 * DAYS, 4.99852801234917238e-03 * DAYS, 2.30417297573763929e-05 * DAYS, 2.85885980666130812e-04 * SOLAR_MASS],
    [1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01,
     2.96460137564761618e-03 * DAYS, 2.37847173959480950e-03 * DAYS, -2.96589568540237556e-05 * DAYS, 4.36624404335156298e-05 * SOLAR_MASS],
    [1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01,
     2.68067772490389322e-03 * DAYS, 1.62824170038242295e-03 * DAYS, -9.51592254519715870e-05 * DAYS, 5.15138902046611451e-05 * SOLAR_MASS],
]


def energy():
    total = 0.0
    for i in range(len(bodies)):
        x, y, z, vx, vy, vz, mass = bodies[i]
        total += 0.5 * mass * (vx * vx + vy * vy + vz * vz)
        for j in range(i + 1, len(bodies)):
            other = bodies[j]
            dx, dy, dz = x - other[0], y - other[1], z - other[2]
            total -= mass * other[6] / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def advance(dt):
    for i in range(len(bodies)):
        one = bodies[i]
        for j in range(i + 1, len(bodies)):
            two = bodies[j]
            dx = one[0] - two[0]
            dy = one[1] - two[1]
            dz = one[2] - two[2]
            distance = dx * dx + dy * dy + dz * dz
            magnitude = dt / (distance * math.sqrt(distance))
            one[3] -= dx * two[6] * magnitude
            one[4] -= dy * two[6] * magnitude
            one[5] -= dz * two[6] * magnitude
            two[3] += dx * one[6] * magnitude
            two[4] += dy * one[6] * magnitude
            two[5] += dz * one[6] * magnitude
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


px = py = pz = 0.0
for body in bodies:
    px += body[3] * body[6]
    py += body[4] * body[6]
    pz += body[5] * body[6]
bodies[0][3:6] = [-px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS]
print("%.9f" % energy())
for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 500):
    advance(0.01)
print("%.9f" % energy())
