#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
    int width = argc > 1 ? atoi(argv[1]) : 60, height = width / 3, inside = 0;
    const char *shades = " .:-=+*#%@";
    char *line = malloc(width + 1);
    for (int row = 0; row < height; row++) {
        int end = 0;
        for (int column = 0; column < width; column++) {
            double cr = 3.0 * column / width - 2.25, ci = 2.4 * row / height - 1.2, zr = 0, zi = 0;
            int steps = 0;
            while (steps < 50 && zr * zr + zi * zi <= 4.0) {
                double t = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = t;
                steps++;
            }
            inside += steps == 50;
            line[column] = shades[steps * 9 / 50];
            if (line[column] != ' ') end = column + 1;
        }
        line[end] = 0;
        puts(line);
    }
    printf("%d\n", inside);
}
