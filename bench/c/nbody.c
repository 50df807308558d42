#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#define N 5
static const double pi = 3.141592653589793, days = 365.24;
static double b[N][7] = {
    {0},
    {4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04},
    {8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01, -2.76742510726411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04},
    {1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05},
    {1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05},
};
static double energy(void) {
    double total = 0;
    for (int i = 0; i < N; i++) {
        total += 0.5 * b[i][6] * (b[i][3] * b[i][3] + b[i][4] * b[i][4] + b[i][5] * b[i][5]);
        for (int j = i + 1; j < N; j++) {
            double dx = b[i][0] - b[j][0], dy = b[i][1] - b[j][1], dz = b[i][2] - b[j][2];
            total -= b[i][6] * b[j][6] / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}
static void advance(double dt) {
    for (int i = 0; i < N; i++)
        for (int j = i + 1; j < N; j++) {
            double dx = b[i][0] - b[j][0], dy = b[i][1] - b[j][1], dz = b[i][2] - b[j][2];
            double d = dx * dx + dy * dy + dz * dz, m = dt / (d * sqrt(d));
            b[i][3] -= dx * b[j][6] * m;
            b[i][4] -= dy * b[j][6] * m;
            b[i][5] -= dz * b[j][6] * m;
            b[j][3] += dx * b[i][6] * m;
            b[j][4] += dy * b[i][6] * m;
            b[j][5] += dz * b[i][6] * m;
        }
    for (int i = 0; i < N; i++)
        for (int k = 0; k < 3; k++) b[i][k] += dt * b[i][k + 3];
}
int main(int argc, char **argv) {
    double mass = 4 * pi * pi, px = 0, py = 0, pz = 0;
    int steps = argc > 1 ? atoi(argv[1]) : 500;
    b[0][6] = mass;
    for (int i = 1; i < N; i++) {
        for (int k = 3; k < 6; k++) b[i][k] *= days;
        b[i][6] *= mass;
    }
    for (int i = 0; i < N; i++) {
        px += b[i][3] * b[i][6];
        py += b[i][4] * b[i][6];
        pz += b[i][5] * b[i][6];
    }
    b[0][3] = -px / mass;
    b[0][4] = -py / mass;
    b[0][5] = -pz / mass;
    printf("%.9f\n", energy());
    for (int i = 0; i < steps; i++) advance(0.01);
    printf("%.9f\n", energy());
}
