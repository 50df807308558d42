#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct { double x, y, z, vx, vy, vz, mass; } Body;

static void attract(Body *a, Body *b, double dt)
{
    double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
    double square = dx * dx + dy * dy + dz * dz, pull = dt / (square * sqrt(square));
    a->vx -= dx * b->mass * pull;
    a->vy -= dy * b->mass * pull;
    a->vz -= dz * b->mass * pull;
    b->vx += dx * a->mass * pull;
    b->vy += dy * a->mass * pull;
    b->vz += dz * a->mass * pull;
}

static double energy(Body *bodies, int count)
{
    double total = 0;
    for (int i = 0; i < count; i++)
    {
        Body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < count; j++)
        {
            Body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

int main(int argc, char **argv)
{
    int steps = atoi(argv[1]);
    Body bodies[5] = {{0, 0, 0, 0, 0, 0, 40}};
    for (int i = 1; i < 5; i++)
        bodies[i] = (Body){3.0 * i, 0.5 * i, 0.1 * i, 0.2, 3.6 / i, 0.05 * i, 0.01 * i};
    printf("%.9f\n", energy(bodies, 5));
    for (int step = 0; step < steps; step++)
    {
        for (int i = 0; i < 5; i++)
            for (int j = i + 1; j < 5; j++)
                attract(&bodies[i], &bodies[j], 0.001);
        for (int i = 0; i < 5; i++)
        {
            bodies[i].x += bodies[i].vx * 0.001;
            bodies[i].y += bodies[i].vy * 0.001;
            bodies[i].z += bodies[i].vz * 0.001;
        }
    }
    printf("%.9f\n", energy(bodies, 5));
}
