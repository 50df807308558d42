"""The Mandelbrot set in letters."""

import sys

width = int(sys.argv[1]) if len(sys.argv) > 1 else 60
height = width // 3
shades = " .:-=+*#%@"
inside = 0
for row in range(height):
    line = ""
    for column in range(width):
        cr = 3.0 * column / width - 2.25
        ci = 2.4 * row / height - 1.2
        zr = zi = 0.0
        steps = 0
        while steps < 50 and zr * zr + zi * zi <= 4.0:
            zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
            steps += 1
        if steps == 50:
            inside += 1
        line += shades[steps * (len(shades) - 1) // 50]
    print(line.rstrip())
print(inside)
